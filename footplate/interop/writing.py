"""What every format's writer gives: the file, and question by question what it could not say."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from footplate.programs.markdown import plain_text
from footplate.quizzes.questions import QuestionModel, type_of

T = TypeVar("T")
TITLE_CHARACTERS = 60


@dataclass(frozen=True)
class ImageFile:
    """An image that an export may carry."""

    filename: str
    media_type: str
    data: bytes


FindAsset = Callable[[str], ImageFile | None]
"""Takes an asset's id; None when it is gone, not ready, not the team's, or beyond the limit."""


class LeftOut(Exception):  # noqa: N818 (it ends one question's writing, not the file's)
    """The format has nothing for this question; the words say what."""


@dataclass
class Loss:
    """What one question loses in the file; `left_out` when it is not in it at all."""

    number: int
    question_id: str
    title: str
    left_out: bool = False
    words: list[str] = field(default_factory=list)

    def lose(self, words: str) -> None:
        """Say that something of the question is not in the file, once."""
        if words not in self.words:
            self.words.append(words)

    def lose_if(self, lost: object, words: str) -> None:
        """Say it when there was something to lose."""
        if lost:
            self.lose(words)


@dataclass(frozen=True)
class Written:
    """A whole file, and the losses of the questions that lose something, in their order."""

    content: bytes
    losses: list[Loss]


def write_each(
    questions: Sequence[QuestionModel], write: Callable[[QuestionModel, Loss], T]
) -> tuple[list[T], list[Loss]]:
    """Return what was written of each question that could be, and all losses.

    Unfinished questions are left out: other systems refuse or misread them.
    """
    made: list[T] = []
    losses: list[Loss] = []
    for number, question in enumerate(questions, 1):
        loss = Loss(number, question.id, title_of(question))
        try:
            problems = type_of(question).problems(question)
            if problems:
                raise LeftOut(f"It is unfinished: it {problems[0].words}.")
            made.append(write(question, loss))
        except LeftOut as reason:
            loss.left_out, loss.words = True, [str(reason)]
        if loss.words:
            losses.append(loss)
    return made, losses


def title_of(question: QuestionModel, *, characters: int = TITLE_CHARACTERS) -> str:
    """Return a short name for a question: the first words of its stem."""
    words = " ".join(plain_text(question.stem).split())
    return words if len(words) <= characters else f"{words[: characters - 1].rstrip()}…"


def number_text(value: float) -> str:
    """Return a number as people write it, without an exponent and with nothing lost."""
    return format(Decimal(repr(value)).normalize(), "f")


def absolute_tolerance(value: float, tolerance: float, kind: str) -> float:
    """Return a tolerance in the unit of the value."""
    if kind == "absolute":
        return tolerance
    return float(abs(Decimal(repr(value))) * Decimal(repr(tolerance)) / 100)
