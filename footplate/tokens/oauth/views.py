"""The addresses that applications speak OAuth with, beside the API."""

from collections.abc import Callable
from functools import wraps

from allauth.idp.oidc.internal.oauthlib.utils import convert_response, extract_params
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from footplate.kernel import clock, walls
from footplate.kernel.http.address import client_address
from footplate.kernel.http.scopes import scopes
from footplate.kernel.problems import TooManyRequests
from footplate.kernel.rate_limits import spend
from footplate.tokens.limits import TOKEN_REQUESTS
from footplate.tokens.oauth.provider import Provider

View = Callable[[HttpRequest], HttpResponse]
AUTH_METHODS = ["client_secret_basic", "client_secret_post", "none"]


def _endpoint(view: View) -> View:
    """Count the try, run the view in one transaction, and let nothing keep its answer."""

    @csrf_exempt
    @require_POST
    @wraps(view)
    def answer(request: HttpRequest) -> HttpResponse:
        try:
            spend(TOKEN_REQUESTS, key=client_address(request), now=clock.now())
        except TooManyRequests as problem:
            slow = {"error": "temporarily_unavailable", "error_description": str(problem)}
            response: HttpResponse = JsonResponse(slow, status=429)
            response["Retry-After"] = str(problem.extras["retry_after_seconds"])
            return response
        with transaction.atomic(), walls.door("oauth"):
            response = view(request)
        response["Cache-Control"] = "no-store"
        return response

    return answer


@_endpoint
def token(request: HttpRequest) -> HttpResponse:
    """Change a code or a refresh token for an access token, or give an application its own."""
    response: HttpResponse = convert_response(
        *Provider().create_token_response(*extract_params(request))
    )
    return response


@_endpoint
def revoke(request: HttpRequest) -> HttpResponse:
    """End a token (RFC 7009). The answer does not say whether there was one."""
    response: HttpResponse = convert_response(
        *Provider().create_revocation_response(*extract_params(request))
    )
    return response


@_endpoint
def introspect(request: HttpRequest) -> HttpResponse:
    """Tell an application about a token of its own (RFC 7662)."""
    response: HttpResponse = convert_response(
        *Provider().create_introspect_response(*extract_params(request))
    )
    return response


@require_safe
def metadata(request: HttpRequest) -> HttpResponse:
    """Say where everything is and what is offered (RFC 8414)."""
    base = settings.BASE_URL
    told = {
        "issuer": base,
        "authorization_endpoint": f"{base}/oauth/authorize",
        "token_endpoint": f"{base}/api/oauth/token",
        "revocation_endpoint": f"{base}/api/oauth/revoke",
        "introspection_endpoint": f"{base}/api/oauth/introspect",
        "scopes_supported": list(scopes()),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "client_credentials", "refresh_token"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": AUTH_METHODS,
        "revocation_endpoint_auth_methods_supported": AUTH_METHODS,
        "introspection_endpoint_auth_methods_supported": AUTH_METHODS[:2],
        "authorization_response_iss_parameter_supported": True,
        "service_documentation": f"{base}/docs/api",
    }
    return JsonResponse(told, headers={"Access-Control-Allow-Origin": "*"})
