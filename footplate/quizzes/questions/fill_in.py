"""Fill in the blanks: a text with gaps, each written into or chosen from a list.

In the text `[[name]]` is a gap; `blanks` says for each name what is right. A gap with
`distractors` offers them and the accepted answers as a list, in an order that tells nothing.
"""

import re
from html import escape
from typing import Annotated, Any, Literal

from ninja import Schema
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
    Words,
    Written,
)
from footplate.quizzes.questions.folding import demanded, fold, reads_as, strictness
from footplate.quizzes.questions.parts import share
from footplate.quizzes.questions.seeded import by_id, opaque_id, shuffled

GAP = re.compile(r"\[\[([\w.:-]{1,64})\]\]")


class Blank(BaseModel):
    """One gap: what is accepted, and what is offered beside it."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    accepted: list[Short] = Field([], max_length=50)
    distractors: list[Short] = Field([], max_length=50)


class FillInQuestion(QuestionModel):
    type: Literal["fill_in"]
    text: Words = ""
    blanks: list[Blank] = Field([], max_length=50)
    partial_credit: bool = True
    match_case: bool = False
    match_accents: bool = False


class ChoiceText(Schema):
    id: str
    text: str


class BlankOut(Schema):
    """One gap; `choices` null is written into."""

    id: str
    choices: list[ChoiceText] | None = None


class FillInPart(Schema):
    """A stretch of the text as HTML, or the id of the gap that follows."""

    html: str | None = None
    blank: str | None = None


class FillInOut(QuestionOut):
    """A text with gaps. Tells whether capitals and accents matter."""

    type: Literal["fill_in"]
    parts: list[FillInPart]
    blanks: list[BlankOut]
    match_case: bool = False
    match_accents: bool = False


class FillInAnswer(Input):
    """What is in each gap, by the gap's id; gaps may be missing."""

    blanks: Annotated[dict[Key, Written], Field(max_length=50)]


class FillIn(QuestionType[FillInQuestion]):
    type = "fill_in"
    model = FillInQuestion
    answer_model = FillInAnswer
    shown_model = FillInOut

    def problems(self, question: FillInQuestion) -> list[QuestionProblem]:
        gaps = GAP.findall(question.text)
        ids = [blank.id for blank in question.blanks]
        found = []
        if not gaps:
            found.append(QuestionProblem("no_blanks", "has no blank in its text"))
        if len(set(gaps)) < len(gaps) or len(set(ids)) < len(ids):
            found.append(QuestionProblem("same_blank_twice", "has the same blank twice"))
        if set(gaps) != set(ids):
            words = "names blanks in its text that are not the ones below it"
            found.append(QuestionProblem("blanks_differ", words))
        return found + _blank_problems(question)

    def markdown(self, question: FillInQuestion) -> list[str]:
        return [question.text]

    def public(self, question: FillInQuestion) -> dict[str, Any]:
        by_name = {blank.id: blank for blank in question.blanks}
        gaps = [gap for gap in GAP.findall(question.text) if gap in by_name]
        blanks = [_public_blank(question, by_name[gap]) for gap in gaps]
        strict = strictness(match_case=question.match_case, match_accents=question.match_accents)
        return {"text": question.text, "blanks": blanks} | strict

    def key(self, question: FillInQuestion) -> dict[str, Any]:
        return {
            "blanks": {blank.id: _accepted(blank) for blank in question.blanks},
            "partial_credit": question.partial_credit,
        }

    def in_order(
        self, public: dict[str, Any], *, seed: int, shuffle_options: bool
    ) -> dict[str, Any]:
        return public | {"blanks": [_in_order(blank, public, seed) for blank in public["blanks"]]}

    def shown(self, public: dict[str, Any]) -> dict[str, Any]:
        # The pattern has one group, so every second piece is the name of a gap.
        pieces = enumerate(GAP.split(public["text"]))
        parts = [
            {"blank": piece} if at % 2 else {"html": render_inline(piece)} for at, piece in pieces
        ]
        return public | {"parts": [part for part in parts if part != {"html": ""}]}

    def listed(self, public: dict[str, Any]) -> list[str]:
        offered = [choice["text"] for b in public["blanks"] for choice in b.get("choices", [])]
        return [GAP.sub("____", public["text"]), *offered]

    def nameable(self, public: dict[str, Any]) -> list[str]:
        return [blank["id"] for blank in public["blanks"]]

    def names(self, answer: dict[str, Any]) -> list[str]:
        return list(answer["blanks"])

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        given, exactly = answer.get("blanks", {}), demanded(public)
        right = sum(
            reads_as(given.get(name, ""), accepted, **exactly)
            for name, accepted in key["blanks"].items()
        )
        return share(right, len(key["blanks"]), partial_credit=key["partial_credit"])

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return _in_words(public, answer["blanks"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return _in_words(public, {name: words[0] for name, words in key["blanks"].items()})

    def details(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any] | None
    ) -> dict[str, Any]:
        given, exactly = answer["blanks"] if answer else {}, demanded(public)
        return {
            "parts": [
                {
                    "label_html": str(number),
                    "given_html": escape(given.get(blank["id"], "").strip()) or None,
                    "expected_html": render_inline(key["blanks"][blank["id"]][0]),
                    "right": reads_as(
                        given.get(blank["id"], ""), key["blanks"][blank["id"]], **exactly
                    ),
                }
                for number, blank in enumerate(public["blanks"], 1)
            ]
        }


def _accepted(blank: Blank) -> list[str]:
    return [text.strip() for text in blank.accepted if fold(text)]


def _public_blank(question: FillInQuestion, blank: Blank) -> dict[str, Any]:
    if not blank.distractors:
        return {"id": blank.id}
    offered = dict.fromkeys([*_accepted(blank), *(text.strip() for text in blank.distractors)])
    part = f"{question.id}:{blank.id}"
    return {
        "id": blank.id,
        "choices": by_id({"id": opaque_id(part, "choice", t), "text": t} for t in offered if t),
    }


def _in_order(blank: dict[str, Any], public: dict[str, Any], seed: int) -> dict[str, Any]:
    if not blank.get("choices"):
        return blank
    salt = f"{public['id']}:{blank['id']}"
    return blank | {"choices": shuffled(blank["choices"], seed=seed, salt=salt)}


def _blank_problems(question: FillInQuestion) -> list[QuestionProblem]:
    exactly = {"match_case": question.match_case, "match_accents": question.match_accents}
    found = []
    if any(not _accepted(blank) for blank in question.blanks):
        found.append(QuestionProblem("no_correct_answer", "has a blank without an accepted answer"))
    if any(
        reads_as(text, blank.accepted, **exactly)
        for blank in question.blanks
        for text in blank.distractors
    ):
        words = "offers a wrong answer for a blank that is accepted there"
        found.append(QuestionProblem("distractor_is_right", words))
    return found


def _in_words(public: dict[str, Any], given: dict[str, str]) -> str:
    """Return the text with the gaps filled; an empty one is a line."""
    return GAP.sub(lambda gap: given.get(gap[1], "").strip() or "____", public["text"])
