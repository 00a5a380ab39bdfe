"""Cells of tables that people open in spreadsheets."""

from typing import Any

# What a spreadsheet would take for a formula (OWASP: CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(value: Any) -> str:
    """Return the value as a cell that no spreadsheet runs: an apostrophe goes before a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
