"""What a new edition brought to somebody under way, as far as they have not looked at it. Pure.

Moving writes it down beside the invitation: {"from": the edition's number that the person knew,
"contents": {content's id: "new" | "changed"}, "removed": [titles], "seen": whether the summary was
put away}. A content's mark goes when it is opened.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from footplate.progress import wording
from footplate.progress.outline import Item
from footplate.progress.rules import NOTHING, Work

Mark = Literal["new", "changed"]


@dataclass(frozen=True, slots=True)
class News:
    """What is new to a person. `marks` are by content id; `removed` are titles."""

    from_edition: int
    marks: dict[str, Mark]
    removed: tuple[str, ...]
    is_put_away: bool

    def count(self, mark: Mark) -> int:
        """Return how many contents have this mark."""
        return sum(one == mark for one in self.marks.values())


def news_of(
    stored: Mapping[str, Any] | None, contents: Sequence[Item], works: Mapping[str, Work]
) -> News | None:
    """Return what is new to the person, None when there is nothing.

    A content that was never opened is not "changed" to them, nor is what is done already.
    """
    if not stored:
        return None
    told = stored["contents"]
    marks: dict[str, Mark] = {}
    for item in contents:
        mark = told.get(item["id"])
        if mark and _matters(mark, works.get(item["id"], NOTHING)):
            marks[item["id"]] = mark
    removed = tuple(stored["removed"])
    if not marks and not removed:
        return None
    return News(stored["from"], marks, removed, stored["seen"])


def _matters(mark: Mark, work: Work) -> bool:
    return work.status == ("not_started" if mark == "new" else "in_progress")


def news_sentence(news: News, *, edition_number: int, completed: int) -> str:
    """Return e.g. "New edition 3: 1 new, 1 changed; your 4 finished parts stay."."""
    counts = [
        (news.count("new"), "new"),
        (news.count("changed"), "changed"),
        (len(news.removed), "removed"),
    ]
    said = ", ".join(f"{number} {word}" for number, word in counts if number)
    sentence = f"New edition {edition_number}: {said}"
    if not completed:
        return f"{sentence}."
    parts = wording.count(completed, "finished part")
    return f"{sentence}; your {parts} {'stays' if completed == 1 else 'stay'}."
