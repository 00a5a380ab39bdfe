"""Failures a caller can understand, told as RFC 9457 problem details.

Every failure is a subclass near the code that raises it. `code` is what clients branch on: it
ends the `type` (`/problems/<code>`) and names the page in docs/problems/.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, NotRequired, TypedDict


class InputError(TypedDict):
    """One thing wrong in the input: where (RFC 6901 pointer), which rule, in words."""

    pointer: str
    code: str
    detail: str


class Problem(Exception):  # noqa: N818 (what callers meet, in the words of RFC 9457)
    """A failure with a stable code, a status and words for people."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "bad_request"
    title: ClassVar[str] = "The request cannot be understood."
    headers: Mapping[str, str] = {}

    def __init__(
        self, detail: str = "", *, errors: list[InputError] | None = None, **extras: Any
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.errors = errors
        self.extras = extras

    def as_dict(self, *, instance: str) -> dict[str, Any]:
        """Return the problem document; `instance` is the id of the request."""
        body: dict[str, Any] = {
            "type": f"/problems/{self.code}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail or self.title,
            "instance": instance,
        }
        if self.errors is not None:
            body["errors"] = self.errors
        return body | self.extras


class BadRequest(Problem):
    """The request cannot be read at all (broken JSON, wrong encoding)."""


class NotSignedIn(Problem):
    status, code, title = 401, "not_signed_in", "Sign in to continue."
    headers = {"WWW-Authenticate": 'Bearer realm="Footplate"'}


class Forbidden(Problem):
    status, code, title = 403, "forbidden", "You may see this, but not do that."


class CsrfFailed(Problem):
    status, code, title = 403, "csrf_failed", "The page is out of date. Reload it and try again."


class NotFound(Problem):
    status, code, title = 404, "not_found", "This does not exist, or it is not yours to see."


class MethodNotAllowed(Problem):
    status, code, title = 405, "method_not_allowed", "This address does not take that method."


class Conflict(Problem):
    status, code, title = 409, "conflict", "That does not fit the present state."


class IdempotencyKeyInUse(Problem):
    """The first request with this key is still at work."""

    status, code = 409, "idempotency_key_in_use"
    title = "The first request with this key is still at work. Repeat it in a moment."


class Gone(Problem):
    status, code, title = 410, "gone", "This is no longer valid."


class StaleVersion(Problem):
    status, code, title = 412, "stale_version", "Somebody changed this since you read it."


class WrongMediaType(Problem):
    status, code, title = 415, "unsupported_media_type", "This address takes JSON."


class InvalidInput(Problem):
    status, code, title = 422, "invalid_input", "Some of the input is not valid."

    @classmethod
    def at(cls, pointer: str, code: str, detail: str) -> "InvalidInput":
        """Return the problem for one field, e.g. `InvalidInput.at("/body/title", …)`."""
        return cls(detail, errors=[{"pointer": pointer, "code": code, "detail": detail}])


class IdempotencyKeyReused(Problem):
    status, code = 422, "idempotency_key_reused"
    title = "This key was used for another request. Take a new key for each act."


class TooManyRequests(Problem):
    status, code, title = 429, "too_many_requests", "Too many tries. Wait a little."


class ServerError(Problem):
    status, code, title = 500, "server_error", "Something went wrong on our side."


class ProblemDocument(TypedDict):
    """The shape of `as_dict`, for readers and the OpenAPI document."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: NotRequired[list[InputError]]
