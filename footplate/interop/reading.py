"""What every format's reader makes of a file: one line a question, in the file's order.

A reader never fails for one question: what it cannot take it says, and goes on with the next.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from footplate.interop.errors import FileUnreadable, Refused
from footplate.interop.limits import QUESTIONS
from footplate.quizzes.questions import Question, QuestionModel

_QUESTION: TypeAdapter[QuestionModel] = TypeAdapter(Question)
TITLE_CHARACTERS = 120


@dataclass(frozen=True)
class Note:
    """One thing that is not as it was in the file: a stable code, and words for the author."""

    code: str
    words: str


class Notes:
    """The notes of one question, each said once, in the order in which they came up."""

    def __init__(self) -> None:
        self.all: list[Note] = []

    def add(self, code: str, words: str) -> None:
        """Say that something was changed or left out."""
        note = Note(code, words)
        if note not in self.all:
            self.all.append(note)


@dataclass
class Item:
    """One question of the file: taken as `question`, or refused in words."""

    position: str
    title: str
    question: QuestionModel | None = None
    changes: list[Note] = field(default_factory=list)
    refusal: str = ""

    @property
    def state(self) -> str:
        """Return "taken", "changed" or "refused"."""
        if self.question is None:
            return "refused"
        return "changed" if self.changes else "taken"


@dataclass
class Sheet:
    """Everything that was read: items in the file's order, images by the key that texts name."""

    items: list[Item] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    images: dict[str, bytes] = field(default_factory=dict)

    def note(self, code: str, words: str) -> None:
        """Say something about the whole file, once."""
        if Note(code, words) not in self.notes:
            self.notes.append(Note(code, words))

    def add(self, position: str, title: str, make: Callable[[Notes], dict[str, Any]]) -> None:
        """Read one question: `make` gives the fields of its author's model, or raises `Refused`.

        `FileUnreadable` when the file holds more than may be read at once.
        """
        if len(self.items) >= QUESTIONS:
            words = f"The file holds more than {QUESTIONS} questions. Split it."
            raise FileUnreadable("too_many_questions", words, position=position)
        notes = Notes()
        item = Item(position, " ".join(title.split())[:TITLE_CHARACTERS])
        try:
            item.question = _validated(make(notes))
            item.changes = notes.all
        except Refused as refusal:
            item.refusal = str(refusal)
        self.items.append(item)


def _validated(fields: dict[str, Any]) -> QuestionModel:
    try:
        return _QUESTION.validate_python(fields)
    except ValidationError as failure:
        raise Refused(_words_of(failure.errors()[0])) from failure


def _words_of(error: Any) -> str:
    """Return pydantic's first complaint as a sentence about the question."""
    named = [str(part).replace("_", " ") for part in error["loc"][1:] if not isinstance(part, int)]
    where = " ".join(named) or "question"
    message = str(error["msg"]).removeprefix("Value error, ")
    return f"Its {where} cannot be kept here: {message[:1].lower()}{message[1:]}."
