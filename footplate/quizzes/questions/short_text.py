"""Short text: accepted answers compared with case, accents and spacing folded away.

An optional pattern is matched by RE2, whose time is linear in the answer, so that no pattern an
author writes can stop the server.
"""

import unicodedata
from typing import Annotated, Any, Literal

import re2
from pydantic import StringConstraints, field_validator

from footplate.quizzes.questions.base import (
    QuestionModel,
    QuestionProblem,
    QuestionType,
    Short,
)

Pattern = Annotated[str, StringConstraints(max_length=300)]


def fold(text: str) -> str:
    """Return the text without case, accents, and with single spaces (NFKD, then NFC)."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", bare).split())


class ShortTextQuestion(QuestionModel):
    type: Literal["short_text"]
    accepted: list[Short] = []
    pattern: Pattern | None = None

    @field_validator("pattern")
    @classmethod
    def _compiles(cls, pattern: str | None) -> str | None:
        if not pattern:
            return None
        try:
            re2.compile(pattern, re2.Options())
        except re2.error as failure:
            raise ValueError("this pattern cannot be read") from failure
        return pattern


class ShortText(QuestionType[ShortTextQuestion]):
    type = "short_text"
    model = ShortTextQuestion

    def problems(self, question: ShortTextQuestion) -> list[QuestionProblem]:
        if question.pattern or any(fold(text) for text in question.accepted):
            return []
        return [QuestionProblem("no_correct_answer", "has no accepted answer")]

    def public(self, question: ShortTextQuestion) -> dict[str, Any]:
        return {}

    def key(self, question: ShortTextQuestion) -> dict[str, Any]:
        accepted = [text.strip() for text in question.accepted if fold(text)]
        return {"accepted": accepted, "pattern": question.pattern}

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        given = fold(answer.get("text", ""))
        if not given:
            return 0.0
        if any(given == fold(text) for text in key["accepted"]):
            return 1.0
        pattern = key["pattern"]
        return 1.0 if pattern and re2.fullmatch(pattern, answer["text"].strip()) else 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return str(answer["text"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return key["accepted"][0] if key["accepted"] else "An answer of the expected form"
