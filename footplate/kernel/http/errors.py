"""Every failure leaves as a problem document."""

from collections.abc import Sequence
from typing import Any

import structlog
from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.multipartparser import MultiPartParserError
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from footplate.kernel.problems import (
    BadRequest,
    CsrfFailed,
    InputError,
    InvalidInput,
    MethodNotAllowed,
    NotFound,
    NotSignedIn,
    Problem,
    ServerError,
)

log = structlog.get_logger()


def problem_response(request: HttpRequest, problem: Problem) -> HttpResponse:
    """Return the problem as `application/problem+json`, named after the request's id."""
    instance = getattr(request, "request_id", "")
    response = JsonResponse(
        problem.as_dict(instance=instance),
        status=problem.status,
        content_type="application/problem+json",
    )
    for name, value in problem.headers.items():
        response[name] = value
    if "retry_after_seconds" in problem.extras:
        response["Retry-After"] = str(problem.extras["retry_after_seconds"])
    return response


def unreadable_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that Django refuses before any view sees it."""
    return problem_response(request, BadRequest())


def unknown_address(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address that nothing lies at."""
    return problem_response(request, NotFound())


def _pointer(location: Sequence[Any]) -> str:
    """Return the RFC 6901 pointer of pydantic's location, without the name of the parameter.

    ninja puts (source, parameter, field…) there for bodies, (source, field) for the rest.
    """
    source, *rest = location
    if source == "body" and rest:
        rest = rest[1:]
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in [source, *rest]]
    return "/" + "/".join(parts)


def _input_error(error: dict[str, Any]) -> InputError:
    message = str(error["msg"]).removeprefix("Value error, ")
    return {"pointer": _pointer(error["loc"]), "code": str(error["type"]), "detail": message}


def install(api: NinjaAPI) -> None:
    """Register the translators of all failures on the API."""

    @api.exception_handler(Problem)
    def on_problem(request: HttpRequest, problem: Problem) -> HttpResponse:
        return problem_response(request, problem)

    @api.exception_handler(ValidationError)
    def on_invalid(request: HttpRequest, failure: ValidationError) -> HttpResponse:
        errors = [_input_error(error) for error in failure.errors]
        return problem_response(request, InvalidInput(errors=errors))

    @api.exception_handler(AuthenticationError)
    def on_anonymous(request: HttpRequest, failure: AuthenticationError) -> HttpResponse:
        return problem_response(request, NotSignedIn())

    @api.exception_handler(Http404)
    def on_missing(request: HttpRequest, failure: Http404) -> HttpResponse:
        return problem_response(request, NotFound())

    @api.exception_handler(MultiPartParserError)
    @api.exception_handler(SuspiciousOperation)
    def on_unreadable(request: HttpRequest, failure: Exception) -> HttpResponse:
        return problem_response(request, BadRequest())

    @api.exception_handler(HttpError)
    def on_http_error(request: HttpRequest, failure: HttpError) -> HttpResponse:
        kinds: dict[int, type[Problem]] = {
            401: NotSignedIn,
            403: CsrfFailed,
            404: NotFound,
            405: MethodNotAllowed,
        }
        kind = kinds.get(failure.status_code, BadRequest)
        return problem_response(request, kind(str(failure)))

    @api.exception_handler(Exception)
    def on_failure(request: HttpRequest, failure: Exception) -> HttpResponse:
        log.exception("request_failed", request_id=getattr(request, "request_id", ""))
        return problem_response(request, ServerError())
