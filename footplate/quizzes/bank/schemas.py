"""Shapes of the bank."""

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints, field_validator

from footplate.kernel.http.schemas import Input, Moment, PageQuery, Search
from footplate.quizzes.questions import Question
from footplate.quizzes.questions.base import NO_NUL, Tags

BankNote = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=NO_NUL)]


class BankQuery(PageQuery):
    """Which questions. `tag` and `id` may be given several times."""

    q: Search = ""
    tag: Tags = []
    id: Annotated[list[UUID], Field(max_length=100)] = []
    state: Literal["active", "archived", "any"] = "active"


class TagQuery(Schema):
    """Which tags a question must have; all of them."""

    tag: Tags = []


class BankInput(Input):
    """A question as its author writes it; `id` is replaced by the bank's own. `note` says why."""

    question: Question
    note: BankNote = ""

    @field_validator("question")
    @classmethod
    def _is_no_copy(cls, question: Any) -> Any:
        if question.bank_id or question.bank_version:
            raise ValueError("a question of the bank is no copy of another: leave bank_id out")
        return question


class BankProblem(Schema):
    """Why no quiz draws the question yet; `words` go on from "The question …"."""

    code: str
    words: str


class BankQuestionOut(Schema):
    """A question of the bank in its newest version, with its key."""

    id: UUID
    version: int
    state: Literal["active", "archived"]
    question: Question
    stem_text: str
    is_complete: bool
    problems: list[BankProblem]
    updated_at: Moment
    updated_by_name: str
    actions: list[Literal["change", "archive", "restore"]]


class BankVersionOut(Schema):
    """What a question was from a moment on."""

    number: int
    question: Question
    note: str
    created_at: Moment
    created_by_name: str


class TagCount(Schema):
    """A tag, and how many complete questions in use have it."""

    tag: str
    questions_total: int


class BankTags(Schema):
    """How many questions a draw by the asked tags could take, and the tags that they have."""

    questions_total: int
    tags: list[TagCount]
