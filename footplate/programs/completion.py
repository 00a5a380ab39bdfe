"""When a content counts as done, in a sentence. Pure."""

from collections.abc import Mapping
from typing import Any

from footplate.kernel.wording import duration


def rule_sentence(rule: Mapping[str, Any], content_type: str) -> str:
    """Return the sentence for a rule of an edition's outline; what the rule lacks is not asked."""
    if content_type == "quiz":
        mark = rule.get("passing_percentage")
        if mark is None:
            return "Counts as done when you pass."
        return f"Counts as done when you pass with {mark:g} % or more."
    if content_type in ("video", "audio"):
        if rule.get("duration_seconds") is None:
            return "Counts as done when you mark it as done."
        verb = "watched" if content_type == "video" else "heard"
        return f"Counts as done at {rule['share_percent']} % {verb}."
    if seconds := rule.get("minimum_seconds"):
        return f"Counts as done when you have read to the end and spent {duration(seconds)} on it."
    return "Counts as done when you have read to the end."
