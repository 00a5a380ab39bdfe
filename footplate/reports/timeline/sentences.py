"""A line of the timeline as one sentence. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from footplate.progress.corrections.words import correction_sentence, title_of
from footplate.progress.wording import quoted


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a line is told from. `actor` is empty for what the server did by itself."""

    kind: str
    person: str
    actor: str
    content: str
    reason: str
    detail: Mapping[str, Any]
    timezone: str


def sentence_of(told: Told) -> str:
    """Return e.g. "Leo Brandt opened “Ladders”.", in the past tense."""
    return _SENTENCES[told.kind](told)


def _invited(told: Told) -> str:
    again = " again" if int(told.detail.get("cycle") or 1) > 1 else ""
    if not told.actor:
        return f"{told.person} was invited{again}."
    return f"{told.actor} invited {told.person}{again}."


def _reminded(told: Told) -> str:
    if not told.actor:
        return f"{told.person} was reminded by the program’s rule."
    return f"{told.actor} reminded {told.person}."


def _revoked(told: Told) -> str:
    if not told.actor:
        return "The invitation was taken back."
    return f"{told.actor} took the invitation back."


def _moved(told: Told) -> str:
    detail = told.detail
    return f"Moved from edition {detail.get('from')} to edition {detail.get('to')}."


def _attempt_closed(told: Told) -> str:
    detail = told.detail
    number = detail.get("number")
    by_server = detail.get("by") == "server"
    first = (
        f"The server closed attempt {number} at {told.content}"
        if by_server
        else f"{told.person} submitted attempt {number} at {told.content}"
    )
    return f"{first}: {_result(detail)}."


def _result(detail: Mapping[str, Any]) -> str:
    score, passed = detail.get("score_percent"), detail.get("passed")
    if score is None:
        return "it waits for somebody to mark it"
    return f"{score:g} %, {'passed' if passed else 'not passed'}"


def _completed(told: Told) -> str:
    score = told.detail.get("score_percent")
    scored = f" with {score:g} %" if score is not None else ""
    return f"{told.person} completed the training{scored}."


def _corrected(told: Told) -> str:
    content = told.detail.get("content_id")
    return correction_sentence(
        kind=told.detail["kind"],
        by=told.actor,
        content_title=title_of(told.detail["contents"], content) if content else None,
        detail=dict(told.detail),
        timezone=told.timezone,
    )


def _certificate_revoked(told: Told) -> str:
    who = f"{told.actor} revoked" if told.actor else "Revoked was"
    return f"{who} the certificate {told.detail['number']}."


_SENTENCES: dict[str, Callable[[Told], str]] = {
    "invited": _invited,
    "reminded": _reminded,
    "accepted": lambda told: f"{told.person} accepted the invitation.",
    "declined": lambda told: f"{told.person} declined the invitation.",
    "returned": lambda told: f"{told.person} came back to the team.",
    "left": lambda told: f"{told.person} left the team.",
    "corrected": _corrected,
    "started": lambda told: f"{told.person} started.",
    "moved": _moved,
    "opened": lambda told: f"{told.person} opened {told.content}.",
    "attempt_started": lambda told: (
        f"{told.person} began attempt {told.detail.get('number')} at {told.content}."
    ),
    "attempt_closed": _attempt_closed,
    "content_completed": lambda told: f"{told.person} completed {told.content}.",
    "completed": _completed,
    "certified": lambda told: f"The certificate {told.detail['number']} was issued.",
    "certificate_revoked": _certificate_revoked,
    "expired": lambda told: "It expired.",
    "revoked": _revoked,
}


def content_words(title: str | None) -> str:
    """Return the content's title in quotation marks, or what stands for one that is gone."""
    return quoted(title) if title else "a content that is gone"
