"""What a kind of content promises, and the register that joins kinds to programs.

Programs never imports a kind: the text and media kinds are registered by this app's start-up, the
quiz by its own app's. A kind answers from the content in its hand alone; it runs no statements,
because it is asked for every content of a program.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, ClassVar, Literal
from uuid import UUID

from pydantic import BaseModel, ValidationError

from footplate.kernel.problems import InputError, InvalidInput

if TYPE_CHECKING:
    from footplate.programs.models import Content

Severity = Literal["must_fix", "warning"]


@dataclass(frozen=True, kw_only=True)
class ContentProblem:
    """Something that hinders (must_fix) or merely harms (warning) publishing a content.

    `title` is one short sentence ("Question 4 has no correct answer"), `detail` says why it
    matters or how to mend it. `question_id` names the question, for quizzes.
    """

    severity: Severity
    code: str
    title: str
    detail: str
    question_id: str | None = None


@dataclass(frozen=True, kw_only=True)
class Frozen:
    """A content as an edition keeps it.

    `body` may be sent to learners through `learner_body`; `answer_key` never leaves the server
    early; both together are addressed by their hash. `outline` is merged into the content's entry
    in the edition's outline and holds at least {"rule": {"kind": …}}. All three must be JSON.
    `asset_ids` are assets that the body shows beside those of the content.
    """

    body: dict[str, Any]
    answer_key: dict[str, Any] | None = None
    outline: dict[str, Any] = field(default_factory=dict)
    asset_ids: Sequence[UUID] = ()


@dataclass(frozen=True, kw_only=True)
class DiffPart:
    """A run of words that stayed, went or came."""

    change: Literal["same", "removed", "added"]
    text: str


@dataclass(frozen=True, kw_only=True)
class DiffLine:
    """One changed line. `before` is None for an added one, `after` for a removed one.

    `parts` tells the same by words, in reading order; removed words stand before added ones.
    """

    where: str
    before: str | None
    after: str | None
    parts: tuple[DiffPart, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LearnerContext:
    """For whom a body is shaped. `invitation_id` is None when an author previews a draft."""

    user_id: UUID
    invitation_id: UUID | None
    content_id: UUID
    now: datetime


class Kind(ABC):
    """One type of content. Instances hold no state.

    Contents are handed over with `program`, `asset` and `linked_assets` loaded, and after `load`
    (programs.drafts.load_contents does that).
    """

    content_type: ClassVar[str]
    body_schema: ClassVar[type[BaseModel]]
    """The body as its author reads and writes it."""
    learner_schema: ClassVar[type[BaseModel]]
    """The body as `learner_body` answers it."""

    def empty_body(self) -> dict[str, Any]:
        """Return the body of a new content."""
        return self.body_schema().model_dump(mode="json")

    def clean_body(self, body: dict[str, Any]) -> dict[str, Any]:
        """Return the body in its stored shape; `InvalidInput` with pointers below /body/body."""
        try:
            return self.body_schema.model_validate(body).model_dump(mode="json")
        except ValidationError as failure:
            raise InvalidInput(errors=[_input_error(e) for e in failure.errors()]) from failure

    def asset_ids(self, body: dict[str, Any]) -> Sequence[str]:
        """Return the ids of the assets that the body names, in any order, perhaps repeated."""
        return ()

    def load(self, contents: "Sequence[Content]") -> None:  # noqa: B027 (most kinds need nothing)
        """Put into `loaded` what the other methods ask of these contents of this kind.

        Statements: at most 1, however many contents.
        """

    @abstractmethod
    def problems(self, content: "Content") -> list[ContentProblem]:
        """Return everything wrong with the content, must-fix first."""

    @abstractmethod
    def freeze(self, content: "Content") -> Frozen:
        """Return the content as an edition would keep it now.

        Works for unfinished drafts too (they are previewed and compared), and answers the same
        for the same draft, whatever the code around it.
        """

    @abstractmethod
    def learner_body(
        self, snapshot_body: dict[str, Any], context: LearnerContext
    ) -> dict[str, Any]:
        """Return what this learner's browser may have, in the shape of `learner_schema`."""

    @abstractmethod
    def estimate_minutes(self, content: "Content") -> int:
        """Return how long a learner takes, in whole minutes, at least 1 unless empty."""

    @abstractmethod
    def diff_lines(
        self, before: dict[str, Any] | None, after: dict[str, Any] | None
    ) -> list[DiffLine]:
        """Return what changed between two snapshot bodies; None is a content that was not there.

        Answer keys are compared by the caller, which adds a line saying only that they changed.
        """


def _input_error(error: Any) -> InputError:
    parts = [str(part).replace("~", "~0").replace("/", "~1") for part in error["loc"]]
    message = str(error["msg"]).removeprefix("Value error, ")
    return {
        "pointer": "/".join(["/body/body", *parts]),
        "code": str(error["type"]),
        "detail": message,
    }


_kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Make the kind known under its content type; registering the same class again is fine."""
    known = _kinds.get(kind.content_type)
    if known is not None and type(known) is not type(kind):
        raise ValueError(f"two kinds of content call themselves {kind.content_type}")
    _kinds[kind.content_type] = kind


def kind_of(content_type: str) -> Kind:
    """Return the kind of this content type. `KeyError` for one that nobody registered."""
    return _kinds[content_type]


def registered_types() -> list[str]:
    """Return all known content types, sorted."""
    return sorted(_kinds)


def body_shapes() -> Any:
    """Return the union of all authors' body schemas, for the schemas of the API."""
    return reduce(or_, (_kinds[name].body_schema for name in registered_types()))


def learner_shapes() -> Any:
    """Return the union of all learners' body schemas, for the schemas of the API."""
    return reduce(or_, (_kinds[name].learner_schema for name in registered_types()))
