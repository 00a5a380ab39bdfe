"""The contents of an edition in reading order, and which of them are open to a person. Pure.

A content is locked while the program is sequential and a required content before it is not done,
and when the content's own time has run out. What is done stays open.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from footplate.progress import wording
from footplate.progress.errors import ContentLocked
from footplate.progress.rules import NOTHING, Work

Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Lock:
    """Why a content is closed. `unlocked_by` must be done first; `continue_with` can be now."""

    code: Literal["sequential", "time_over"]
    reason: str
    unlocked_by: dict[str, str] | None = None
    continue_with: dict[str, str] | None = None

    def refusal(self) -> ContentLocked:
        """Return the problem that tells this lock."""
        return ContentLocked(
            self.reason,
            reason=self.reason,
            lock_code=self.code,
            unlocked_by=self.unlocked_by,
            continue_with=self.continue_with,
        )


TIME_OVER = Lock("time_over", "The time for this content is over")


def contents_of(outline: Mapping[str, Any] | None) -> list[Item]:
    """Return the entries of all contents in reading order."""
    sections = outline["sections"] if outline else []
    return [item for section in sections for item in section["contents"]]


def locks_of(
    contents: Sequence[Item], works: Mapping[str, Work], *, sequential: bool, now: datetime
) -> list[Lock | None]:
    """Return the lock of each content, in the same order; None where it is open.

    The reason names the last required content in the way, for only when that is done everything
    before it is.
    """
    locks: list[Lock | None] = []
    missing: list[Item] = []
    for item in contents:
        work = works.get(item["id"], NOTHING)
        locks.append(_lock(item, work, missing if sequential else [], now))
        if item["is_required"] and not work.is_completed:
            missing.append(item)
    return locks


def _lock(item: Item, work: Work, missing: Sequence[Item], now: datetime) -> Lock | None:
    if work.is_completed:
        return None
    if work.is_over(now):
        return TIME_OVER
    if not missing:
        return None
    reason = f"Opens when {wording.quoted(missing[-1]['title'])} is done"
    return Lock("sequential", reason, _named(missing[-1]), _named(missing[0]))


def _named(item: Item) -> dict[str, str]:
    return {"content_id": item["id"], "title": item["title"]}


def resume_index(
    contents: Sequence[Item], works: Mapping[str, Work], locks: Sequence[Lock | None]
) -> int | None:
    """Return where to go on: the content last worked on when it is unfinished, else the first
    open unfinished required one, else the first open unfinished one; None when there is none."""
    unfinished = [
        index
        for index, item in enumerate(contents)
        if locks[index] is None and not works.get(item["id"], NOTHING).is_completed
    ]
    begun = [(w.last_accessed_at, i) for i in unfinished if (w := _begun(contents[i], works))]
    if begun:
        return max(begun, key=lambda pair: (pair[0] is not None, pair[0], pair[1]))[1]
    required = [index for index in unfinished if contents[index]["is_required"]]
    return next(iter(required or unfinished), None)


def _begun(item: Item, works: Mapping[str, Work]) -> Work | None:
    work = works.get(item["id"])
    return work if work is not None and work.status == "in_progress" else None
