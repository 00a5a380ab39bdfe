"""Matching: each entry on the left belongs to one on the right; some rights may be left over.

Rights that read the same are one, so that two entries may share one. Ids are made of the texts
alone, and the rights are listed by them: nothing that is shown tells what belongs together.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from footplate.kernel.http.schemas import Input
from footplate.programs.markdown import render_inline
from footplate.quizzes.questions.base import (
    Key,
    QuestionModel,
    QuestionOut,
    QuestionProblem,
    QuestionType,
    Short,
    duplicates,
)
from footplate.quizzes.questions.parts import PartOut, share
from footplate.quizzes.questions.seeded import by_id, opaque_id, shuffled


class Pair(BaseModel):
    """What belongs together."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    left: Short = ""
    right: Short = ""


class MatchingQuestion(QuestionModel):
    """`extra_rights` belong to nothing."""

    type: Literal["matching"]
    pairs: list[Pair] = Field([], max_length=50)
    extra_rights: list[Short] = Field([], max_length=50)
    partial_credit: bool = True


class MatchingOut(QuestionOut):
    """Each of `lefts` belongs to one of `rights`."""

    type: Literal["matching"]
    lefts: list[PartOut]
    rights: list[PartOut]


class MatchingAnswer(Input):
    """The chosen right of each left, by their ids; lefts may be missing."""

    pairs: Annotated[dict[Key, Key], Field(max_length=50)]


class Matching(QuestionType[MatchingQuestion]):
    type = "matching"
    model = MatchingQuestion
    answer_model = MatchingAnswer
    shown_model = MatchingOut

    def problems(self, question: MatchingQuestion) -> list[QuestionProblem]:
        lefts, rights, extras = _texts(question)
        found = []
        if len(lefts) < 2:
            found.append(QuestionProblem("too_few_pairs", "has fewer than two pairs"))
        if not all([*lefts, *rights, *extras]):
            found.append(QuestionProblem("empty_pair", "has an empty side in a pair"))
        if duplicates(lefts):
            found.append(QuestionProblem("same_left_twice", "has the same left side twice"))
        if len(set(rights) | set(extras)) < 2 <= len(lefts):
            found.append(QuestionProblem("one_right_only", "has only one right side to choose"))
        if set(rights) & set(extras):
            words = "has an extra right side that belongs to a pair"
            found.append(QuestionProblem("extra_belongs", words))
        return found

    def markdown(self, question: MatchingQuestion) -> list[str]:
        sides = [side for pair in question.pairs for side in (pair.left, pair.right)]
        return sides + question.extra_rights

    def public(self, question: MatchingQuestion) -> dict[str, Any]:
        lefts, rights, extras = _texts(question)
        distinct = dict.fromkeys(rights + extras)
        return {
            "lefts": [{"id": _left(question, text), "text": text} for text in lefts],
            "rights": by_id({"id": _right(question, text), "text": text} for text in distinct),
        }

    def key(self, question: MatchingQuestion) -> dict[str, Any]:
        lefts, rights, _extras = _texts(question)
        pairs = zip(lefts, rights, strict=True)
        return {
            "pairs": {_left(question, left): _right(question, right) for left, right in pairs},
            "partial_credit": question.partial_credit,
        }

    def in_order(
        self, public: dict[str, Any], *, seed: int, shuffle_options: bool
    ) -> dict[str, Any]:
        return public | {"rights": shuffled(public["rights"], seed=seed, salt=public["id"])}

    def shown(self, public: dict[str, Any]) -> dict[str, Any]:
        return public | {
            side: [part | {"html": render_inline(part["text"])} for part in public[side]]
            for side in ("lefts", "rights")
        }

    def listed(self, public: dict[str, Any]) -> list[str]:
        return [part["text"] for side in ("lefts", "rights") for part in public[side]]

    def nameable(self, public: dict[str, Any]) -> list[str]:
        lefts = [f"left:{part['id']}" for part in public["lefts"]]
        return lefts + [f"right:{part['id']}" for part in public["rights"]]

    def names(self, answer: dict[str, Any]) -> list[str]:
        pairs = answer["pairs"]
        return [f"left:{left}" for left in pairs] + [f"right:{right}" for right in pairs.values()]

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        given = answer.get("pairs", {})
        right = sum(given.get(left) == belongs for left, belongs in key["pairs"].items())
        return share(right, len(key["pairs"]), partial_credit=key["partial_credit"])

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return _in_words(public, answer["pairs"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return _in_words(public, key["pairs"])

    def details(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any] | None
    ) -> dict[str, Any]:
        given = answer["pairs"] if answer else {}
        html = {part["id"]: render_inline(part["text"]) for part in public["rights"]}
        return {
            "parts": [
                {
                    "label_html": render_inline(part["text"]),
                    "given_html": html.get(given.get(part["id"], "")),
                    "expected_html": html[key["pairs"][part["id"]]],
                    "right": given.get(part["id"]) == key["pairs"][part["id"]],
                }
                for part in public["lefts"]
            ]
        }


def _texts(question: MatchingQuestion) -> tuple[list[str], list[str], list[str]]:
    """Return lefts, their rights and the extra rights, trimmed."""
    lefts = [pair.left.strip() for pair in question.pairs]
    rights = [pair.right.strip() for pair in question.pairs]
    return lefts, rights, [text.strip() for text in question.extra_rights]


def _left(question: MatchingQuestion, text: str) -> str:
    return opaque_id(question.id, "left", text)


def _right(question: MatchingQuestion, text: str) -> str:
    return opaque_id(question.id, "right", text)


def _in_words(public: dict[str, Any], pairs: dict[str, str]) -> str:
    rights = {part["id"]: part["text"] for part in public["rights"]}
    return "; ".join(
        f"{part['text']} → {rights[pairs[part['id']]]}"
        for part in public["lefts"]
        if pairs.get(part["id"]) in rights
    )
