"""The question types, registered in one place. Nothing else knows their names.

A new type is a module with one `QuestionType` and a line in `_REGISTERED`; the shapes of drafts,
answers and shown questions follow from it.
"""

from functools import reduce
from operator import or_
from typing import Annotated, Any

from pydantic import Field

from footplate.quizzes.questions.base import QuestionModel, QuestionProblem, QuestionType
from footplate.quizzes.questions.essay import Essay
from footplate.quizzes.questions.fill_in import FillIn
from footplate.quizzes.questions.matching import Matching
from footplate.quizzes.questions.multiple import Multiple
from footplate.quizzes.questions.numeric import Numeric
from footplate.quizzes.questions.ordering import Ordering
from footplate.quizzes.questions.short_text import ShortText
from footplate.quizzes.questions.single import Single
from footplate.quizzes.questions.true_false import TrueFalse

__all__ = [
    "TYPES",
    "Answer",
    "Question",
    "QuestionModel",
    "QuestionProblem",
    "ShownQuestion",
    "forms_of",
    "shape_of",
    "type_of",
]

_REGISTERED: tuple[QuestionType[Any], ...] = (
    Single(),
    Multiple(),
    TrueFalse(),
    ShortText(),
    Numeric(),
    Matching(),
    Ordering(),
    FillIn(),
    Essay(),
)

TYPES: dict[str, QuestionType[Any]] = {one.type: one for one in _REGISTERED}

_DRAFTS: Any = reduce(or_, (one.model for one in _REGISTERED))
_SHOWN: Any = reduce(or_, (one.shown_model for one in _REGISTERED))
# Two types may take the same answers; each shape stands in the union once, in order.
_ANSWERS: Any = reduce(or_, dict.fromkeys(one.answer_model for one in _REGISTERED))

Question: Any = Annotated[_DRAFTS, Field(discriminator="type")]
"""A question as an author drafts it."""

ShownQuestion: Any = Annotated[_SHOWN, Field(discriminator="type")]
"""A question as a learner reads it."""

Answer: Any = _ANSWERS
"""An answer as a learner gives it."""


def type_of(question: QuestionModel | dict[str, Any]) -> QuestionType[Any]:
    """Return the type of a drafted or published question."""
    name = question["type"] if isinstance(question, dict) else question.type
    return TYPES[name]


def shape_of(public: dict[str, Any]) -> dict[str, Any]:
    """Return what an attempt keeps of a question, to tell whether an answer fits it."""
    return {"type": public["type"], "fits": type_of(public).nameable(public)}


def forms_of(answer: dict[str, Any]) -> dict[str, list[str]]:
    """Return, for every type that takes such an answer, what the answer names: {type: names}.

    The answer fits a question when its type is among them and its `fits` holds all the names.
    """
    return {name: one.names(answer) for name, one in TYPES.items() if one.takes(answer)}
