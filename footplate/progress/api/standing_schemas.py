"""Shapes of how something stands: what is asked for, what is new, and why it is closed."""

from uuid import UUID

from ninja import Schema

from footplate.progress.closures import ClosureCode
from footplate.progress.news import Mark
from footplate.progress.requirements import RequirementKind, Unit

ContentMark = Mark


class ContentName(Schema):
    """Another content of the training, by name."""

    content_id: UUID
    title: str


class Requirement(Schema):
    """One thing that a content asks for before it counts as done.

    `needed`, `done` and `remaining` count in `unit`: seconds spent or played, percent of a score,
    or times. `remaining` is 0 once it is met. `sentence` says what is left, then what was done.
    """

    kind: RequirementKind
    unit: Unit
    needed: float
    done: float
    remaining: float
    is_met: bool
    sentence: str


class Closed(Schema):
    """Why a training is closed to its person; what that means and what can be done."""

    code: ClosureCode
    reason: str
    what_now: str


class News(Schema):
    """What a newer edition brought that the person has not looked at.

    `removed` has the titles of contents that are gone. `sentence` says all of it.
    """

    edition_number: int
    from_edition: int
    new: int
    changed: int
    removed: list[str]
    sentence: str


class TrainingCompletion(Schema):
    """What completes the training: its required contents, all of them."""

    required_total: int
    required_completed: int
    minutes_left: int
    sentence: str
