"""The addresses under /media/: signed ones for one person, lasting ones of images for authors."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from footplate.accounts.authentication import find_caller
from footplate.kernel import clock
from footplate.kernel.caller import Caller
from footplate.kernel.http.errors import problem_response
from footplate.kernel.problems import NotFound, NotSignedIn, Problem
from footplate.media.delivery import file_response
from footplate.media.links import read_token
from footplate.media.models import Asset, AssetKind, AssetState
from footplate.media.policies import access_asset, access_linked_file

View = Callable[..., HttpResponseBase]


def _for_callers(view: View) -> View:
    """Hand the view the signed-in person; failures leave as problem documents."""

    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, **parts: Any) -> HttpResponseBase:
        try:
            return view(request, _caller(request), **parts)
        except Problem as problem:
            return problem_response(request, problem)

    return answer


def _caller(request: HttpRequest) -> Caller:
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    caller = find_caller(key) if key else None
    if caller is None:
        raise NotSignedIn
    return caller


@_for_callers
def linked_file(
    request: HttpRequest, caller: Caller, *, token: str, filename: str
) -> HttpResponseBase:
    """Answer the file that a signed address names. Statements: 2 with sign-in."""
    genuine = read_token(token, now=clock.now())
    if genuine is None:
        raise NotFound
    asset = access_linked_file(caller=caller, token=genuine)
    if genuine.part == "poster":
        return _poster(request, asset)
    return _whole(request, asset)


@_for_callers
def markdown_image(request: HttpRequest, caller: Caller, *, asset_id: UUID) -> HttpResponseBase:
    """Answer an image by its lasting address, to people who may see the team's media."""
    asset, _ = access_asset(caller=caller, pk=asset_id)
    if asset.kind != AssetKind.IMAGE or asset.state != AssetState.READY:
        raise NotFound
    return _whole(request, asset)


def _whole(request: HttpRequest, asset: Asset) -> HttpResponseBase:
    return file_response(
        request,
        path=asset.path,
        media_type=asset.media_type,
        filename=asset.filename,
        etag=f'"{asset.sha256[:32]}"',
    )


def _poster(request: HttpRequest, asset: Asset) -> HttpResponseBase:
    if not asset.poster_path:
        raise NotFound
    return file_response(
        request,
        path=asset.poster_path,
        media_type="image/jpeg",
        filename="poster.jpg",
        etag=f'"{asset.sha256[:32]}-poster"',
    )
