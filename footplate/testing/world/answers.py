"""Answers that earn about the wanted score. Pure."""

import itertools
import random
from collections.abc import Callable, Iterator
from typing import Any

from footplate.quizzes.grading import Graded, grade

Answers = dict[str, dict[str, Any]]


def answers_for(
    *,
    body: dict[str, Any],
    answer_key: dict[str, Any],
    wanted_percent: float,
    passing: bool,
    dice: random.Random,
) -> Answers:
    """Return an answer to every question, so that the score comes as near as it can.

    With `passing` the score reaches the pass mark; without, it stays below it.
    """
    right: Answers = {q["id"]: _right(q, answer_key[q["id"]]) for q in body["questions"]}
    wrong: Answers = {q["id"]: _wrong(q, answer_key[q["id"]], dice) for q in body["questions"]}
    earned = {graded.id: graded.points for graded in _graded(body, answer_key, wrong)}
    total = sum(question["points"] for question in body["questions"])
    lost = {q["id"]: 100 * (q["points"] - earned[q["id"]]) / total for q in body["questions"]}
    choices = []
    for missed in _subsets(list(right)):
        percent = round(100 - sum(lost[question_id] for question_id in missed), 2)
        if (percent >= body["passing_percentage"]) == passing:
            choices.append((abs(percent - wanted_percent), dice.random(), missed))
    _, _, missed = min(choices, key=lambda choice: choice[:2])
    return right | {question_id: wrong[question_id] for question_id in missed}


def _graded(body: dict[str, Any], answer_key: dict[str, Any], answers: Answers) -> list[Graded]:
    return list(grade(body=body, answer_key=answer_key, answers=answers).questions)


def _subsets(ids: list[str]) -> Iterator[tuple[str, ...]]:
    for count in range(len(ids) + 1):
        yield from itertools.combinations(ids, count)


_RIGHT: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "single": lambda key: {"option_id": key["option_id"]},
    "multiple": lambda key: {"option_ids": list(key["option_ids"])},
    "true_false": lambda key: {"value": key["value"]},
    "short_text": lambda key: {"text": key["accepted"][0]},
    "numeric": lambda key: {"text": f"{key['value']:g}"},
    "matching": lambda key: {"pairs": dict(key["pairs"])},
    "ordering": lambda key: {"order": list(key["order"])},
    "fill_in": lambda key: {"blanks": {name: right[0] for name, right in key["blanks"].items()}},
    "essay": lambda key: {"text": key["model_answer"]},
}


def _right(question: dict[str, Any], key: dict[str, Any]) -> dict[str, Any]:
    return _RIGHT[question["type"]](key)


def _wrong(question: dict[str, Any], key: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    """Return what somebody might believe who did not listen."""
    match question["type"]:
        case "single":
            options = [option["id"] for option in question["options"]]
            return {"option_id": dice.choice([o for o in options if o != key["option_id"]])}
        case "multiple":
            return {"option_ids": list(key["option_ids"])[1:]}
        case "true_false":
            return {"value": not key["value"]}
        case "numeric":
            return {"text": f"{key['value'] + 10 * key['tolerance'] + 1:g}"}
        case _:
            return _wrong_in_parts(question, key)


def _wrong_in_parts(question: dict[str, Any], key: dict[str, Any]) -> dict[str, Any]:
    match question["type"]:
        case "matching":
            lefts, rights = list(key["pairs"]), list(key["pairs"].values())
            return {"pairs": dict(zip(lefts, rights[1:] + rights[:1], strict=True))}
        case "ordering":
            return {"order": list(reversed(key["order"]))}
        case "fill_in":
            return {"blanks": dict.fromkeys(key["blanks"], "air")}
        case "essay":
            return {"text": "I tell the shift lead and turn the hand brake on."}
        case _:
            return {"text": "I am not sure"}
