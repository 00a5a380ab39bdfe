"""What every question type says about itself.

One module a type. A type owns the shape an author writes, the part a learner may see, the key
that stays on the server, the shape of an answer, and the grading.
"""

import builtins
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Key = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w.:-]+$")]
Words = Annotated[str, StringConstraints(max_length=5000)]
Short = Annotated[str, StringConstraints(max_length=500)]


class QuestionModel(BaseModel):
    """What all questions share in an author's draft. Incomplete ones may be saved."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    type: str
    stem: Words = ""
    points: float = Field(1, gt=0, le=1000)
    explanation: Words = ""


class Option(BaseModel):
    """One option of a choice."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    text: Short = ""
    correct: bool = False


@dataclass(frozen=True)
class QuestionProblem:
    """Why nobody could answer this question fairly; `words` go on from "Question 4 …"."""

    code: str
    words: str


Q = TypeVar("Q", bound=QuestionModel)


class QuestionType(ABC, Generic[Q]):
    """One type of question. `public` and `key` are disjoint: nothing in `public` tells the key."""

    type: ClassVar[str]
    model: builtins.type[Q]

    @abstractmethod
    def problems(self, question: Q) -> list[QuestionProblem]:
        """Return what must be mended before publishing."""

    @abstractmethod
    def public(self, question: Q) -> dict[str, Any]:
        """Return what a learner sees, beside id, type, stem and points."""

    @abstractmethod
    def key(self, question: Q) -> dict[str, Any]:
        """Return what grading needs and learners must not see."""

    @abstractmethod
    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        """Return the share of the points that the answer earns, 0 to 1."""

    @abstractmethod
    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        """Return the given answer in words."""

    @abstractmethod
    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        """Return the right answer in words."""


def option_problems(options: Sequence[Option]) -> list[QuestionProblem]:
    """Return what is wrong with a list of options, whatever the type."""
    found = []
    if len(options) < 2:
        found.append(QuestionProblem("too_few_options", "has fewer than two options"))
    if any(not option.text.strip() for option in options):
        found.append(QuestionProblem("empty_option", "has an empty option"))
    texts = [option.text.strip().casefold() for option in options if option.text.strip()]
    if len(set(texts)) < len(texts):
        found.append(QuestionProblem("same_option_twice", "has two options that read the same"))
    if len({option.id for option in options}) < len(options):
        found.append(QuestionProblem("same_id_twice", "has two options with the same id"))
    return found


def texts_of(public: dict[str, Any], option_ids: Sequence[str]) -> str:
    """Return the texts of these options, in the order in which the learner saw them."""
    return ", ".join(o["text"] for o in public["options"] if o["id"] in option_ids)
