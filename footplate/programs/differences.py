"""Word-level differences between two texts, for the page that precedes publishing. Pure."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from footplate.programs.kinds.base import DiffLine, DiffPart

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


def text_lines(where: str, before: str | None, after: str | None) -> list[DiffLine]:
    """Return the lines that changed, in reading order, blank ones left out.

    `where` is said of every line ("Text", "Question 4"). None means that there was no text.
    """
    old = (before or "").splitlines()
    new = (after or "").splitlines()
    found = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag != "equal":
            found += [
                changed_line(where, b, a) for b, a in _pairs(old[i1:i2], new[j1:j2]) if b or a
            ]
    return found


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
    old, new = _TOKEN.findall(before or ""), _TOKEN.findall(after or "")
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            yield DiffPart(change="same", text="".join(old[i1:i2]))
            continue
        if i2 > i1:
            yield DiffPart(change="removed", text="".join(old[i1:i2]))
        if j2 > j1:
            yield DiffPart(change="added", text="".join(new[j1:j2]))
