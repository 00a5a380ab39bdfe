"""Word-level differences between two texts, for the page that precedes publishing. Pure."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from footplate.programs.kinds.base import DiffLine, DiffPart

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
# Matching costs the product of both lengths; beyond this, everything counts as replaced.
_MOST_COMPARISONS = 4_000_000


def text_lines(where: str, before: str | None, after: str | None) -> list[DiffLine]:
    """Return the lines that changed, in reading order, blank ones left out.

    `where` is said of every line ("Text", "Question 4"). None means that there was no text.
    """
    old = (before or "").splitlines()
    new = (after or "").splitlines()
    return [
        changed_line(where, was, now_is)
        for same, gone, come in _runs(old, new)
        if not same
        for was, now_is in _pairs(gone, come)
    ]


def value_line(where: str, before: object, after: object) -> list[DiffLine]:
    """Return the one line that says how a value changed, or none when it did not."""
    if before == after:
        return []
    return [changed_line(where, _said(before), _said(after))]


def changed_line(where: str, before: str | None, after: str | None) -> DiffLine:
    """Return one changed line with its words told apart."""
    return DiffLine(where=where, before=before, after=after, parts=tuple(_parts(before, after)))


def _said(value: object) -> str | None:
    return None if value is None else str(value)


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[str | None, str | None]]:
    """Pair replaced lines one to one; what is left over was removed or added."""
    old, new = [line for line in old if line.strip()], [line for line in new if line.strip()]
    for index in range(max(len(old), len(new))):
        yield (
            old[index] if index < len(old) else None,
            new[index] if index < len(new) else None,
        )


def _parts(before: str | None, after: str | None) -> Iterator[DiffPart]:
    for same, gone, come in _runs(_TOKEN.findall(before or ""), _TOKEN.findall(after or "")):
        if gone:
            yield DiffPart(change="same" if same else "removed", text="".join(gone))
        if come and not same:
            yield DiffPart(change="added", text="".join(come))


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[bool, list[str], list[str]]]:
    """Return runs of equal (True, both sides the same) and replaced items, in order."""
    if len(old) * len(new) > _MOST_COMPARISONS:
        yield False, old, new
        return
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        yield tag == "equal", old[i1:i2], new[j1:j2]
