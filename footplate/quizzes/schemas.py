"""Shapes of the quiz operations."""

from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from footplate.kernel.http.schemas import Input, Moment
from footplate.quizzes.accommodations.schemas import AllowanceOut
from footplate.quizzes.body import FeedbackRule
from footplate.quizzes.questions import Answer, ShownQuestion


class AnswerIn(Input):
    """One answer as given. `sequence` grows with every change of this question."""

    answer: Answer | None
    flagged: bool | None = None
    sequence: int = Field(ge=1, le=2**53)


class AnswerSaved(Schema):
    """When it was saved, and which sequence is now stored."""

    saved_at: Moment
    sequence: int


class OptionResult(Schema):
    """One option of a choice, with why it is right or wrong."""

    id: str
    html: str
    chosen: bool
    right: bool
    explanation_html: str | None


class PartResult(Schema):
    """One part of an answer: what was given, and what was expected. `label_html` names it."""

    label_html: str
    given_html: str | None
    expected_html: str
    right: bool


class CriterionResult(Schema):
    """How well one criterion of the rubric was met."""

    title: str
    level: str
    points: float


class MarkingResult(Schema):
    """What people who read the answer say of it. `criteria` is empty where marks differed."""

    comments: list[str]
    criteria: list[CriterionResult]


class QuestionResult(Schema):
    """One question's feedback, present only when the quiz's rule releases it.

    `options` tells more of choices, `parts` of questions that ask for several things, `marking` of
    what people read. With `key_mended` the key was corrected after the answer was given: points
    that the old key gave are kept.
    """

    id: str
    points: float
    points_total: float
    correct: bool
    your_answer_text: str
    right_answer_text: str | None
    explanation_html: str | None
    options: list[OptionResult] | None = None
    parts: list[PartResult] | None = None
    key_mended: bool = False
    marking: MarkingResult | None = None


class TrainingOut(Schema):
    status: str
    contents_completed: int
    contents_total: int


class Receipt(Schema):
    """What was handed in, and when. `score_percent` is the score of that moment, if there was one.

    `answers_sha256` is the SHA-256 of the canonical JSON (RFC 8785) of {question id: answer}, with
    null where none was given.
    """

    attempt_id: UUID
    submitted_at: Moment
    answers_sha256: str
    questions: int
    score_percent: float | None


class CheckedReceipt(Receipt):
    """A receipt beside what is stored now. `answers` is what the hash covers.

    `answers_match` is whether they still have the receipt's hash; `journal_matches` whether the
    journal of all saves comes to the same answers, null where an attempt is older than the journal.
    """

    answers: dict[str, dict[str, Any] | None]
    answers_match: bool
    journal_matches: bool | None


class Result(Schema):
    """The result of a submitted attempt.

    Without score, points and `passed` while `grading_state` is "waiting": a person reads an answer.
    """

    grading_state: Literal["graded", "waiting"]
    receipt: Receipt
    score_percent: float | None
    points: float | None
    points_total: float
    passed: bool | None
    passing_percentage: int
    submitted_at: Moment
    closed_by: Literal["learner", "server"]
    taken_seconds: int
    attempts_left: int | None
    feedback_released: bool
    questions: list[QuestionResult] | None
    training: TrainingOut
    certificate_number: str | None


class AttemptOut(Schema):
    """One sitting: the questions in its order, the answers saved so far, the result when closed."""

    id: UUID
    invitation_id: UUID
    content_id: UUID
    title: str
    program_title: str
    number: int
    attempts_allowed: int | None
    accommodation: AllowanceOut | None
    extra_seconds: int
    passing_percentage: int
    started_at: Moment
    ends_at: Moment | None
    submitted_at: Moment | None
    now: Moment
    questions: list[ShownQuestion]
    answers: dict[str, dict[str, Any]]
    flagged: list[str]
    result: Result | None


class AttemptLine(Schema):
    """One closed attempt."""

    id: UUID
    number: int
    submitted_at: Moment
    score_percent: float | None
    passed: bool | None
    grading_state: Literal["graded", "waiting"]


class QuizFace(Schema):
    """What stands on a quiz's page before an attempt.

    `points_total` is null where it depends on which questions are drawn. `attempts_allowed` counts
    the extra ones of `accommodation`; `time_limit_minutes` is without its extra time.
    """

    questions_total: int
    points_total: float | None
    passing_percentage: int
    attempts_allowed: int | None
    accommodation: AllowanceOut | None
    attempts_used: int
    wait_until: Moment | None
    time_limit_minutes: int | None
    feedback: FeedbackRule
    open_attempt_id: UUID | None
    attempts: list[AttemptLine]
    can_start: bool
    cannot_start_reason: str | None
