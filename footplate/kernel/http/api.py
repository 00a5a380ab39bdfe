"""The API object and the router that every app's `api.py` uses."""

from typing import Any

from django.http import HttpRequest
from ninja import NinjaAPI

from footplate.kernel.caller import Caller
from footplate.kernel.http import errors
from footplate.kernel.http.operations import Router

__all__ = ["Router", "build_api", "caller_of"]


def build_api(*, auth: Any) -> NinjaAPI:
    """Return the empty API: version 1, problems installed, documents served elsewhere."""
    api = NinjaAPI(
        title="Footplate",
        version="1",
        description="Programs, invitations, progress and certificates.",
        auth=auth,
        docs_url=None,
        openapi_url=None,
        urls_namespace="v1",
        default_router=Router(),
    )
    errors.install(api)
    return api


def caller_of(request: HttpRequest) -> Caller:
    """Return who is calling; only for operations that demand a sign-in."""
    caller = request.auth  # type: ignore[attr-defined]
    assert isinstance(caller, Caller)
    return caller
