"""What changed between two published quizzes, in lines that an author can read."""

from typing import Any

from footplate.programs.kinds.base import DiffLine
from footplate.quizzes.questions import type_of

_RULES = {
    "passing_percentage": "Pass mark",
    "attempts_allowed": "Attempts",
    "wait_minutes": "Minutes between attempts",
    "shuffle_questions": "Questions in random order",
    "shuffle_options": "Options in random order",
    "feedback": "Feedback",
    "time_limit_minutes": "Time limit in minutes",
}


def quiz_differences(before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[DiffLine]:
    """Return rules first, then the questions of `after` in order, those that went, the draws."""
    old, new = before or {}, after or {}
    lines = [
        DiffLine(where=label, before=_word(old.get(rule)), after=_word(new.get(rule)))
        for rule, label in _RULES.items()
        if before and after and old.get(rule) != new.get(rule)
    ]
    old_questions = {question["id"]: question for question in old.get("questions", [])}
    for number, question in enumerate(new.get("questions", []), 1):
        lines += _question(f"Q{number}", old_questions.pop(question["id"], None), question)
    for question in old_questions.values():
        lines.append(DiffLine(where="Question", before=question["stem_text"], after=None))
    return lines + _pools(old.get("pools") or [], new.get("pools") or [])


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value is None else str(value).replace("_", " ")


def _question(where: str, old: dict[str, Any] | None, new: dict[str, Any]) -> list[DiffLine]:
    if old is None:
        return [DiffLine(where=where, before=None, after=new["stem_text"])]
    lines = []
    if old["stem_text"] != new["stem_text"]:
        lines.append(DiffLine(where=where, before=old["stem_text"], after=new["stem_text"]))
    if old["points"] != new["points"]:
        points = f"{old['points']:g} points", f"{new['points']:g} points"
        lines.append(DiffLine(where=where, before=points[0], after=points[1]))
    was, is_now = _answers(old), _answers(new)
    if was != is_now:
        lines.append(DiffLine(where=f"{where}, options", before=was, after=is_now))
    return lines


def _answers(question: dict[str, Any]) -> str:
    return " · ".join(type_of(question).listed(question))


def _pools(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[DiffLine]:
    """Return what is drawn otherwise, and how the questions that can be drawn have changed."""
    before = {pool["id"]: pool for pool in old}
    lines = []
    for number, pool in enumerate(new, 1):
        was = before.pop(pool["id"], None)
        if was is None or _drawn(was) != _drawn(pool):
            told = _drawn(was) if was else None
            lines.append(DiffLine(where=f"Draw {number}", before=told, after=_drawn(pool)))
        if was and (changes := _changes(was["versions"], pool["versions"])):
            where = f"Draw {number}, questions"
            lines.append(DiffLine(where=where, before=None, after=changes))
    lines += [DiffLine(where="Draw", before=_drawn(gone), after=None) for gone in before.values()]
    return lines


def _drawn(pool: dict[str, Any]) -> str:
    points = "" if pool["points"] is None else f", {pool['points']:g} points each"
    return f"{pool['count']} of those tagged {' and '.join(pool['tags'])}{points}"


def _changes(old: dict[str, int], new: dict[str, int]) -> str:
    """Return how many questions came, changed and went, as {id: version} says."""
    counts = {
        "new": len(new.keys() - old.keys()),
        "changed": sum(new[one] != old[one] for one in new.keys() & old.keys()),
        "gone": len(old.keys() - new.keys()),
    }
    return ", ".join(f"{count} {word}" for word, count in counts.items() if count)
