"""When a content is done and how much of it is. Pure.

The rule stands in the content's entry of the edition's outline: text {"kind": "text",
"minimum_seconds"}, media {"kind": "media", "duration_seconds", "share_percent"}, quiz {"kind":
"quiz", "passing_percentage"}. Whether it is met is judged by the heartbeat's statement alone.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footplate.kernel.wording import duration

_MEDIA = ("video", "audio")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a content asks for before it counts as done. None: the author asks for nothing."""

    content_type: str
    minimum_seconds: int | None = None
    duration_seconds: float | None = None
    share_percent: int | None = None
    passing_percentage: float | None = None

    @property
    def is_media(self) -> bool:
        """Return whether watched seconds decide."""
        return self.content_type in _MEDIA

    @property
    def watch_seconds(self) -> int | None:
        """Return how many different seconds must be played; None when the length is unknown."""
        if not self.is_media or self.duration_seconds is None:
            return None
        return max(1, math.floor(self.duration_seconds * (self.share_percent or 0) / 100))


@dataclass(frozen=True, slots=True)
class Work:
    """What one person did with one content so far."""

    status: str = "not_started"
    score: float | None = None
    time_spent_seconds: int = 0
    watched_seconds: int = 0
    position_seconds: float | None = None
    position_share: float | None = None
    scrolled_to_end: bool = False
    opened_at: datetime | None = None
    ends_at: datetime | None = None
    last_accessed_at: datetime | None = None

    @property
    def is_completed(self) -> bool:
        """Return whether the content is done."""
        return self.status == "completed"

    def is_over(self, now: datetime) -> bool:
        """Return whether the content's own time ran out before it was done."""
        return self.ends_at is not None and self.ends_at < now and not self.is_completed


NOTHING = Work()
_MOMENTS = ("opened_at", "ends_at", "last_accessed_at")


def work_of(stored: Mapping[str, Any] | None) -> Work:
    """Return the work told by a JSON object with the names of `Work`; nothing for None."""
    if stored is None:
        return NOTHING
    fields = dict(stored)
    for name in _MOMENTS:
        if isinstance(fields.get(name), str):
            fields[name] = datetime.fromisoformat(fields[name])
    return Work(**fields)


def rule_of(item: Mapping[str, Any]) -> Rule:
    """Return the rule of a content from its entry in an edition's outline."""
    rule = item.get("rule") or {}
    return Rule(
        content_type=item["content_type"],
        minimum_seconds=rule.get("minimum_seconds"),
        duration_seconds=rule.get("duration_seconds"),
        share_percent=rule.get("share_percent"),
        passing_percentage=rule.get("passing_percentage"),
    )


def share_of(rule: Rule, work: Work) -> float:
    """Return how much is done, 0 to 1. For media the share really played, even when done."""
    if rule.is_media and rule.duration_seconds:
        return round(min(1.0, work.watched_seconds / rule.duration_seconds), 4)
    if work.is_completed:
        return 1.0
    if rule.content_type == "text":
        if not rule.minimum_seconds:
            return 0.0
        time_share = min(1.0, work.time_spent_seconds / rule.minimum_seconds)
        return round((time_share + work.scrolled_to_end) / 2, 4)
    return 0.0


def detail_sentence(rule: Rule, work: Work) -> str | None:
    """Return how far a content in progress is, e.g. "4 min 11 s of 9 min 30 s watched"."""
    if work.status != "in_progress":
        return None
    if rule.is_media and rule.duration_seconds:
        verb = "watched" if rule.content_type == "video" else "heard"
        whole = duration(math.floor(rule.duration_seconds))
        return f"{duration(work.watched_seconds)} of {whole} {verb}"
    if rule.content_type == "quiz" and work.score is not None:
        return f"Best so far {work.score:g} %"
    if rule.minimum_seconds:
        spent = duration(min(work.time_spent_seconds, rule.minimum_seconds))
        return f"{spent} of {duration(rule.minimum_seconds)}"
    return None
