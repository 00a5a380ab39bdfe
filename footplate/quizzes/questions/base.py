"""What every question type says about itself.

One module a type. A type owns the shape an author writes, the part a learner may see, the key
that stays on the server, the shape of an answer, and the grading.
"""

import builtins
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Generic, TypeVar
from uuid import UUID

from ninja import Schema
from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from footplate.kernel.http.schemas import Input

NO_NUL = r"^[^\x00]*$"
"""What PostgreSQL can store."""

Key = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[\w.:-]+$")]
Words = Annotated[str, StringConstraints(max_length=5000, pattern=NO_NUL)]
Short = Annotated[str, StringConstraints(max_length=500, pattern=NO_NUL)]
Tag = Annotated[str, StringConstraints(max_length=40, pattern=NO_NUL)]
Written = Annotated[str, StringConstraints(max_length=2000, pattern=NO_NUL)]
"""What a learner writes into one line."""


def _tidy_tags(tags: list[str]) -> list[str]:
    """Return the tags in lower case with single spaces, each once, empty ones left out."""
    tidy = (" ".join(tag.lower().split()) for tag in tags)
    return list(dict.fromkeys(tag for tag in tidy if tag))


Tags = Annotated[list[Tag], Field(max_length=20), AfterValidator(_tidy_tags)]


class QuestionModel(BaseModel):
    """What all questions share in an author's draft. Incomplete ones may be saved."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    type: str
    stem: Words = ""
    points: float = Field(1, gt=0, le=1000)
    explanation: Words = ""
    tags: Tags = []
    # Of which question of the bank this is a copy, and of which of its versions.
    bank_id: UUID | None = None
    bank_version: Annotated[int, Field(ge=1)] | None = None


class QuestionOut(Schema):
    """What a learner sees of every question."""

    id: str
    type: str
    stem_html: str
    points: float


class WrittenAnswer(Input):
    """What was written, as it was written: a short text, or a number."""

    text: Written


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
    answer_model: ClassVar[builtins.type[Input]]
    """An answer as a learner gives it."""
    shown_model: ClassVar[builtins.type[QuestionOut]]
    """The question as a learner reads it, in the shape that `shown` returns."""
    needs_person: ClassVar[bool] = False
    """Whether a person gives the points; `fraction` then says nothing."""

    @abstractmethod
    def problems(self, question: Q) -> list[QuestionProblem]:
        """Return what must be mended before publishing."""

    def markdown(self, question: Q) -> list[str]:
        """Return the texts beside stem and explanation that may hold images and formulas."""
        return []

    @abstractmethod
    def public(self, question: Q) -> dict[str, Any]:
        """Return what a learner sees, beside id, type, stem and points."""

    @abstractmethod
    def key(self, question: Q) -> dict[str, Any]:
        """Return what grading needs and learners must not see."""

    def in_order(
        self, public: dict[str, Any], *, seed: int, shuffle_options: bool
    ) -> dict[str, Any]:
        """Return the public part with its lists as the attempt with this seed shows them."""
        return public

    def shown(self, public: dict[str, Any]) -> dict[str, Any]:
        """Return the public part with its short texts as HTML too."""
        return public

    def listed(self, public: dict[str, Any]) -> list[str]:
        """Return the short texts that a learner sees, for telling two editions apart."""
        return []

    def takes(self, answer: dict[str, Any]) -> bool:
        """Return whether this has the shape of an answer to a question of this type."""
        if not answer.keys() <= self.answer_model.model_fields.keys():
            return False
        try:
            self.answer_model.model_validate(answer)
        except ValidationError:
            return False
        return True

    def nameable(self, public: dict[str, Any]) -> list[str]:
        """Return everything that an answer to this question may name."""
        return []

    def names(self, answer: dict[str, Any]) -> list[str]:
        """Return what the answer names; it fits when all of it is `nameable`."""
        return []

    def fits(self, public: dict[str, Any], answer: dict[str, Any]) -> bool:
        """Return whether the answer could be given to this question, right or wrong."""
        return self.takes(answer) and set(self.names(answer)) <= set(self.nameable(public))

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
        """Return the right answer in words; empty where there is none."""

    def details(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any] | None
    ) -> dict[str, Any]:
        """Return `options` or `parts` of the feedback, in the order in which they were shown."""
        return {}


def duplicates(texts: Sequence[str]) -> bool:
    """Return whether two of these read the same to a person."""
    read = [" ".join(text.casefold().split()) for text in texts if text.strip()]
    return len(set(read)) < len(read)
