"""A number within a tolerance, written with a point or a comma."""

import re
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from footplate.quizzes.questions.base import QuestionModel, QuestionProblem, QuestionType

Unit = Annotated[str, StringConstraints(max_length=20)]
_NUMBER = re.compile(r"[+-]?(\d{1,15})([.,]\d{1,12})?")


def read_number(text: str, *, unit: str | None = None) -> Decimal | None:
    """Return the number that a person wrote, or None.

    Spaces are ignored, the decimal sign may be a point or a comma, and the unit may follow.
    """
    bare = text.strip()
    if unit and bare.casefold().endswith(unit.casefold()):
        bare = bare[: -len(unit)]
    bare = re.sub(r"\s", "", bare).replace("\N{MINUS SIGN}", "-")
    if not _NUMBER.fullmatch(bare):
        return None
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None


class NumericQuestion(QuestionModel):
    type: Literal["numeric"]
    value: float | None = Field(None, allow_inf_nan=False)
    tolerance: float = Field(0, ge=0, allow_inf_nan=False)
    unit: Unit | None = None


class Numeric(QuestionType[NumericQuestion]):
    type = "numeric"
    model = NumericQuestion

    def problems(self, question: NumericQuestion) -> list[QuestionProblem]:
        if question.value is None:
            return [QuestionProblem("no_correct_answer", "has no correct answer")]
        return []

    def public(self, question: NumericQuestion) -> dict[str, Any]:
        return {"unit": question.unit or None}

    def key(self, question: NumericQuestion) -> dict[str, Any]:
        return {"value": question.value, "tolerance": question.tolerance}

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        given = read_number(answer.get("text", ""), unit=public.get("unit"))
        if given is None:
            return 0.0
        # repr gives the shortest decimal that the author can have typed, so 0.1 is one tenth.
        distance = abs(given - Decimal(repr(key["value"])))
        return 1.0 if distance <= Decimal(repr(key["tolerance"])) else 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return str(answer["text"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        unit = f" {public['unit']}" if public.get("unit") else ""
        spread = f" (± {key['tolerance']:g})" if key["tolerance"] else ""
        return f"{key['value']:g}{unit}{spread}"
