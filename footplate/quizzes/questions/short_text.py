"""Short text: accepted answers compared with case, accents and spacing folded away.

An optional pattern is matched by RE2, whose time is linear in the answer, so that no pattern an
author writes can stop the server.
"""

from functools import lru_cache
from typing import Annotated, Any, Literal

import re2
from pydantic import Field, StringConstraints, field_validator

from footplate.quizzes.questions.base import (
    NO_NUL,
    QuestionModel,
    QuestionOut,
    QuestionProblem,
    QuestionType,
    Short,
    WrittenAnswer,
)
from footplate.quizzes.questions.folding import demanded, fold, reads_as, strictness

Pattern = Annotated[str, StringConstraints(max_length=300, pattern=NO_NUL)]


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Any:
    """Return the compiled pattern. `re2.error` when it cannot be read or needs too much memory."""
    options = re2.Options()
    options.log_errors = False
    return re2.compile(pattern, options)


class ShortTextQuestion(QuestionModel):
    type: Literal["short_text"]
    accepted: list[Short] = Field([], max_length=100)
    pattern: Pattern | None = None
    match_case: bool = False
    match_accents: bool = False

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str | None) -> str | None:
        if not pattern:
            return None
        try:
            compiled(pattern)
        except re2.error as failure:
            raise ValueError("this pattern cannot be read") from failure
        return pattern


class ShortTextOut(QuestionOut):
    """A word or two are written. Tells whether capitals and accents matter."""

    type: Literal["short_text"]
    match_case: bool = False
    match_accents: bool = False


class ShortText(QuestionType[ShortTextQuestion]):
    type = "short_text"
    model = ShortTextQuestion
    answer_model = WrittenAnswer
    shown_model = ShortTextOut

    def problems(self, question: ShortTextQuestion) -> list[QuestionProblem]:
        if question.pattern or any(fold(text) for text in question.accepted):
            return []
        return [QuestionProblem("no_correct_answer", "has no accepted answer")]

    def public(self, question: ShortTextQuestion) -> dict[str, Any]:
        return strictness(match_case=question.match_case, match_accents=question.match_accents)

    def key(self, question: ShortTextQuestion) -> dict[str, Any]:
        accepted = [text.strip() for text in question.accepted if fold(text)]
        return {"accepted": accepted, "pattern": question.pattern}

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        text = answer.get("text", "")
        if reads_as(text, key["accepted"], **demanded(public)):
            return 1.0
        pattern = key["pattern"]
        if not pattern or not text.strip():
            return 0.0
        return 1.0 if compiled(pattern).fullmatch(text.strip()) else 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return str(answer["text"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return key["accepted"][0] if key["accepted"] else "An answer of the expected form"
