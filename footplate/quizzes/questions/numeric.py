"""A number within a tolerance, written with a point or a comma, in one of the accepted units."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from footplate.quizzes.questions.base import (
    NO_NUL,
    QuestionModel,
    QuestionOut,
    QuestionProblem,
    QuestionType,
    WrittenAnswer,
)

Unit = Annotated[str, StringConstraints(max_length=20, pattern=NO_NUL)]
_NUMBER = re.compile(r"[+-]?(\d{1,15})([.,]\d{1,12})?([eE][+-]?\d{1,3})?")
_POWER = re.compile(r"[·×*]10\^([+-]?\d{1,3})$")
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")


def read_number(text: str) -> Decimal | None:
    """Return the number that a person wrote, or None.

    Spaces are ignored, the decimal sign may be a point or a comma, and a power of ten may follow:
    1.5e3, 1,5 × 10^3 and 1.5·10³ are the same.
    """
    bare = re.sub(r"\s", "", text).replace("\N{MINUS SIGN}", "-")
    bare = _RAISED.sub(lambda raised: f"^{raised[0].translate(_LOWERED)}", bare)
    bare = _POWER.sub(r"e\1", bare)
    if not _NUMBER.fullmatch(bare):
        return None
    try:
        return Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None


def read_quantity(text: str, factors: Mapping[str, Decimal]) -> Decimal | None:
    """Return the quantity in the first unit of `factors`, or None when it cannot be read.

    `factors` says for every accepted unit how much of the first one it is. A bare number is in
    the first unit. The longest unit that ends the text is meant; as it is written before as it is
    read without case, so that mW and MW stay two units while KM may stand for km.
    """
    bare = text.strip()
    longest_first = sorted(factors, key=len, reverse=True)
    for same in (str, str.casefold):
        for unit in longest_first:
            if unit and same(bare).endswith(same(unit)):
                number = read_number(bare[: -len(unit)])
                if number is not None:
                    return number * factors[unit]
    return read_number(bare)


class OtherUnit(BaseModel):
    """Another unit that is taken: one of it is `factor` of the question's own."""

    model_config = ConfigDict(extra="forbid")

    unit: Unit = ""
    factor: float = Field(1, gt=0, allow_inf_nan=False)


class NumericQuestion(QuestionModel):
    """`tolerance` is in the question's unit when absolute, in percent of `value` when relative."""

    type: Literal["numeric"]
    value: float | None = Field(None, allow_inf_nan=False)
    tolerance: float = Field(0, ge=0, allow_inf_nan=False)
    tolerance_kind: Literal["absolute", "relative"] = "absolute"
    unit: Unit | None = None
    other_units: list[OtherUnit] = Field([], max_length=10)


class NumericOut(QuestionOut):
    """A number is written. `other_units` are taken beside `unit`."""

    type: Literal["numeric"]
    unit: str | None = None
    other_units: list[str] = []


class Numeric(QuestionType[NumericQuestion]):
    type = "numeric"
    model = NumericQuestion
    answer_model = WrittenAnswer
    shown_model = NumericOut

    def problems(self, question: NumericQuestion) -> list[QuestionProblem]:
        found = []
        if question.value is None:
            found.append(QuestionProblem("no_correct_answer", "has no correct answer"))
        if question.value == 0 and question.tolerance and question.tolerance_kind == "relative":
            found.append(QuestionProblem("tolerance_of_nothing", "allows a percentage of nothing"))
        return found + _unit_problems(question)

    def public(self, question: NumericQuestion) -> dict[str, Any]:
        public: dict[str, Any] = {"unit": question.unit or None}
        if question.other_units:
            public["other_units"] = [other.unit for other in question.other_units]
        return public

    def key(self, question: NumericQuestion) -> dict[str, Any]:
        key: dict[str, Any] = {"value": question.value, "tolerance": question.tolerance}
        if question.tolerance_kind == "relative":
            key["tolerance_kind"] = "relative"
        if question.other_units:
            key["factors"] = {other.unit: other.factor for other in question.other_units}
        return key

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        factors = {public.get("unit") or "": Decimal(1)}
        factors |= {unit: _decimal(factor) for unit, factor in key.get("factors", {}).items()}
        given = read_quantity(answer.get("text", ""), factors)
        if given is None:
            return 0.0
        value = _decimal(key["value"])
        return 1.0 if abs(given - value) <= _allowed(key, value) else 0.0

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return str(answer["text"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        unit = f" {public['unit']}" if public.get("unit") else ""
        percent = " %" if key.get("tolerance_kind") == "relative" else ""
        spread = f" (± {plain(key['tolerance'])}{percent})" if key["tolerance"] else ""
        return f"{plain(key['value'])}{unit}{spread}"


def plain(number: float) -> str:
    """Return the number as its author wrote it, without the trailing zero of a whole one."""
    return repr(number).removesuffix(".0")


def _decimal(number: float) -> Decimal:
    """Return the shortest decimal that the author can have typed, so that 0.1 is one tenth."""
    return Decimal(repr(number))


def _allowed(key: dict[str, Any], value: Decimal) -> Decimal:
    tolerance = _decimal(key["tolerance"])
    if key.get("tolerance_kind") == "relative":
        return abs(value) * tolerance / 100
    return tolerance


def _unit_problems(question: NumericQuestion) -> list[QuestionProblem]:
    others = [other.unit.strip() for other in question.other_units]
    if others and not question.unit:
        words = "accepts other units, but has none of its own"
        return [QuestionProblem("unit_missing", words)]
    if not all(others):
        return [QuestionProblem("unit_missing", "accepts a unit that has no name")]
    units = [*others, question.unit]
    if len(set(units)) < len(units):
        return [QuestionProblem("same_unit_twice", "accepts the same unit twice")]
    return []
