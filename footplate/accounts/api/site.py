"""What anybody may know about this server."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Schema

from footplate.accounts.demo import demo_accounts_welcome
from footplate.accounts.queries import is_first_run
from footplate.kernel.http.api import Router
from footplate.kernel.http.csrf import set_csrf_cookie
from footplate.kernel.version import VERSION

router = Router(tags=["Site"])


class Site(Schema):
    """Public facts. `first_run`: no account exists yet; the first one becomes operator."""

    name: str
    sign_up_open: bool
    demo: bool
    first_run: bool
    version: str


@router.get("/site", response={200: Site}, auth=None)
def read_site(request: HttpRequest, response: HttpResponse) -> Site:
    """Return public facts about this server. Sets the CSRF cookie."""
    set_csrf_cookie(request, response)
    first_run = is_first_run()
    return Site(
        name=settings.SITE_NAME,
        sign_up_open=settings.SIGN_UP_OPEN or first_run,
        demo=demo_accounts_welcome(),
        first_run=first_run,
        version=VERSION,
    )
