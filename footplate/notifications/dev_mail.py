"""`/dev/mail`: the e-mails of a server that has no mail server, for people at the machine itself.

Only for clients on loopback, and only in demo or debug: e-mails hold links that open accounts.
"""

import ipaddress
import secrets
from collections.abc import Callable
from dataclasses import asdict
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from footplate.kernel import walls
from footplate.kernel.http.address import client_address
from footplate.notifications.queries import kept_messages

View = Callable[[HttpRequest], HttpResponse]


def _only_here(view: View) -> View:
    """Let the view exist for nobody else."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        address = ipaddress.ip_address(client_address(request))
        if not (address.is_loopback and (settings.DEMO or settings.DEBUG)):
            raise Http404
        with walls.door("dev_mail"):
            response = view(request)
        response["Cache-Control"] = "no-store"
        return response

    return guarded


@require_safe
@_only_here
def dev_mail(request: HttpRequest) -> HttpResponse:
    """Show the kept messages, newest first. Nothing on the page comes from elsewhere."""
    nonce = secrets.token_urlsafe(16)
    to = request.GET.get("to", "")
    response = render(
        request,
        "notifications/dev_mail.html",
        {"messages": kept_messages(to=to), "to": to, "nonce": nonce},
    )
    response["Content-Security-Policy"] = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )
    return response


@require_safe
@_only_here
def dev_mail_json(request: HttpRequest) -> HttpResponse:
    """Return the kept messages, newest first."""
    messages = kept_messages(to=request.GET.get("to", ""))
    return JsonResponse({"items": [asdict(message) for message in messages]})
