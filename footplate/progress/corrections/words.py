"""A correction as one sentence, for the person whose training it is and for managers. Pure."""

from datetime import datetime
from typing import Any

from footplate.invitations.sentences import moment_of
from footplate.progress.wording import quoted

SOMEBODY = "A manager"


def correction_sentence(
    *,
    kind: str,
    by: str,
    content_title: str | None,
    detail: dict[str, Any],
    timezone: str,
) -> str:
    """Return e.g. "Max Okafor marked “Ladders” as done."; moments in the team's zone."""
    who = by or SOMEBODY
    if kind == "completed":
        what = quoted(content_title) if content_title is not None else "everything required"
        return f"{who} marked {what} as done."
    if kind == "reset":
        what = quoted(content_title) if content_title is not None else "the training"
        return f"{who} set {what} back to the beginning."
    return f"{who} gave more time{_until(content_title, detail, timezone)}."


def _until(content_title: str | None, detail: dict[str, Any], timezone: str) -> str:
    told = {
        name: moment_of(datetime.fromisoformat(detail[name]), timezone)
        for name in ("due_at", "time_limit_ends_at", "ends_at")
        if detail.get(name)
    }
    if "ends_at" in told:
        return f" for {quoted(content_title or '')}: until {told['ends_at']}"
    parts = [f"due {told['due_at']}"] if "due_at" in told else []
    if "time_limit_ends_at" in told:
        parts.append(f"the time limit ends {told['time_limit_ends_at']}")
    return f": {'; '.join(parts)}" if parts else ""


def title_of(contents: list[dict[str, Any]], content_id: str | None) -> str | None:
    """Return the title that the correction knew its content by, None for the whole training."""
    if content_id is None:
        return None
    found = (content["title"] for content in contents if content["content_id"] == content_id)
    return next(found, "a content")
