"""When a content counts as done, in a sentence. Pure."""

from collections.abc import Mapping
from typing import Any


def rule_sentence(rule: Mapping[str, Any], content_type: str) -> str:
    """Return the sentence for a rule of an edition's outline."""
    if rule["kind"] == "media":
        verb = "watched" if content_type == "video" else "heard"
        return f"Counts as done at {rule['share_percent']} % {verb}."
    if rule["kind"] == "quiz":
        return f"Counts as done when you pass with {rule['passing_percentage']:g} % or more."
    if rule["minimum_seconds"]:
        seconds = rule["minimum_seconds"]
        return f"Counts as done when you have read to the end and spent {_said(seconds)} on it."
    return "Counts as done when you have read to the end."


def _said(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return " ".join([*([f"{minutes} min"] if minutes else []), *([f"{rest} s"] if rest else [])])
