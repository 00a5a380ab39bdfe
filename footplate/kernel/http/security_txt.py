"""`/.well-known/security.txt`: where to report a weakness (RFC 9116)."""

from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from footplate.kernel import clock

# An operator who set a contact and no end keeps the file true by running the server.
_AHEAD = timedelta(days=180)


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Answer whom to tell about a weakness and until when; 404 when nobody is named."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    lines = [
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {_expires_at().isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: en",
        f"Canonical: {settings.BASE_URL}/.well-known/security.txt",
    ]
    response = HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = "public, max-age=86400"
    return response


def _expires_at() -> datetime:
    """Return the end of the day that was set, or of the day half a year ahead."""
    if settings.SECURITY_EXPIRES:
        day = date.fromisoformat(settings.SECURITY_EXPIRES)
    else:
        day = (clock.now() + _AHEAD).date()
    return datetime.combine(day, time(23, 59, 59), tzinfo=UTC)
