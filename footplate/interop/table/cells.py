"""Cells of a table: none begins a formula, and lists in one cell are parted by bars."""

import re
from collections.abc import Sequence

from footplate.interop.texts.escaping import split_unescaped

# What a spreadsheet would take for a formula (OWASP: CSV injection), behind any apostrophes.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")
_TRUE = {"true", "t", "yes", "y", "1", "x", "wahr", "ja", "vrai", "oui"}
_FALSE = {"false", "f", "no", "n", "0", "", "falsch", "nein", "faux", "non"}


def guarded(text: str) -> str:
    """Return the text as a cell that no spreadsheet runs: an apostrophe goes before a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text that `guarded` made the cell of."""
    return cell[1:] if _GUARDED.match(cell) else cell


def listed(parts: Sequence[str], sign: str = "|") -> str:
    """Return the parts in one cell."""
    return f" {sign} ".join(re.sub(r"[\\|=]", r"\\\g<0>", part) for part in parts)


def parts_of(cell: str, sign: str = "|") -> list[str]:
    """Return the parts of a cell that `listed` wrote, or an author did; empty ones are left out."""
    return [unescaped(part) for part in raw_parts(cell, sign) if part.strip()]


def raw_parts(cell: str, sign: str) -> list[str]:
    """Return the parts with their own signs still escaped."""
    return split_unescaped(cell, sign) if cell.strip() else []


def unescaped(part: str) -> str:
    """Return one part as text."""
    return re.sub(r"\\([\\|=])", r"\1", part).strip()


def truth(cell: str) -> bool | None:
    """Return what a cell says, None for what is neither."""
    word = cell.strip().lower()
    return True if word in _TRUE else False if word in _FALSE else None
