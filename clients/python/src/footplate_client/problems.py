"""Refusals and failures as exceptions."""

from dataclasses import dataclass, field
from typing import Any

import httpx


@dataclass(frozen=True)
class InputError:
    """One wrong value. `pointer` is RFC 6901: "/body/name"."""

    pointer: str
    code: str
    detail: str


@dataclass
class Problem(Exception):  # noqa: N818 - what the API and RFC 9457 call it
    """A refusal (RFC 9457). Branch on `code` alone: every code has a page under /problems/."""

    code: str
    status: int
    title: str
    detail: str
    request_id: str
    errors: list[InputError] = field(default_factory=list)
    extras: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        where = "; ".join(f"{one.pointer}: {one.detail}" for one in self.errors)
        return f"{self.status} {self.code}: {where or self.detail} (request {self.request_id})"


class NoAnswer(Exception):  # noqa: N818 - says what happened
    """Nobody answered, however often it was tried. What was asked may have been done."""


_KNOWN = ("type", "title", "status", "detail", "instance", "errors")


def problem_of(response: httpx.Response) -> Problem:
    """Return the refusal; `http_<status>` for a body that is no problem document."""
    request_id = response.headers.get("x-request-id", "")
    try:
        body = response.json()
    except ValueError:
        body = None
    if not isinstance(body, dict) or "type" not in body:
        reason = response.reason_phrase
        code = f"http_{response.status_code}"
        return Problem(code, response.status_code, reason, reason, request_id)
    return Problem(
        code=str(body["type"]).rsplit("/", 1)[-1],
        status=response.status_code,
        title=str(body.get("title", "")),
        detail=str(body.get("detail", "")),
        request_id=str(body.get("instance") or request_id),
        errors=[InputError(**error) for error in body.get("errors", [])],
        extras={name: value for name, value in body.items() if name not in _KNOWN},
    )
