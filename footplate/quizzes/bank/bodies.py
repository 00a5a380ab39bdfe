"""What the bank keeps of a question: its body and what is read out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from footplate.kernel.problems import InvalidInput
from footplate.media.models import Asset
from footplate.programs.markdown import plain_text
from footplate.quizzes.questions import QuestionModel, QuestionProblem, type_of
from footplate.quizzes.texts import images_of


@dataclass(frozen=True)
class Banked:
    """The columns that follow from a question."""

    body: dict[str, Any]
    question_type: str
    stem_text: str
    tags: list[str]
    asset_ids: list[UUID]
    is_complete: bool


def problems_in(question: QuestionModel) -> list[QuestionProblem]:
    """Return why nobody could answer the question fairly; none when it is complete."""
    found = type_of(question).problems(question)
    if not plain_text(question.stem).strip():
        found = [QuestionProblem("empty_stem", "has no text"), *found]
    return found


def banked(question: QuestionModel, pk: UUID) -> Banked:
    """Return the question as the bank keeps it under this id. It is no copy of another one."""
    own = question.model_copy(update={"id": str(pk), "bank_id": None, "bank_version": None})
    return Banked(
        body=own.model_dump(mode="json"),
        question_type=own.type,
        stem_text=plain_text(own.stem).strip(),
        tags=list(own.tags),
        asset_ids=[UUID(one) for one in dict.fromkeys(images_of([own]))],
        is_complete=not problems_in(own),
    )


def demand_images(*, team_id: UUID, asset_ids: Sequence[UUID], pointer: str) -> None:
    """Raise `InvalidInput` unless all images are the team's. They are held until the end.

    Statements: 1, or none without images.
    """
    if not asset_ids:
        return
    rows = Asset.objects.filter(team_id=team_id, id__in=asset_ids).order_by("id")
    held = set(rows.select_for_update(no_key=True).values_list("id", flat=True))
    lost = sorted(str(one) for one in set(asset_ids) - held)
    if lost:
        detail = f"There is no such file in this team: {', '.join(lost)}."
        raise InvalidInput.at(pointer, "missing", detail)
