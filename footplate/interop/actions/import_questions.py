"""Take a file's questions into a quiz's draft or into the bank: all that were chosen, or none."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.interop.actions.take_images import forget_files, take_images
from footplate.interop.errors import QuizFull
from footplate.interop.images import Plan, shown_keys, with_assets
from footplate.interop.reading import Item
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.media.models import Asset
from footplate.programs.actions.change_content import change_content
from footplate.programs.models import Content
from footplate.quizzes.bank.actions.create_questions import create_questions
from footplate.quizzes.body import MOST_QUESTIONS
from footplate.quizzes.questions import QuestionModel
from footplate.teams.models import Team


@dataclass(frozen=True, kw_only=True)
class Taking:
    """What is taken: chosen items, all of them readable, with what becomes of their images."""

    team: Team
    items: Sequence[Item]
    plan: Plan
    format_name: str
    filename: str
    actor: Caller
    now: datetime


def room_in(content: Content) -> int:
    """Return how many more questions the quiz may hold."""
    return max(0, MOST_QUESTIONS - len(content.body.get("questions", [])))


def import_into_quiz(
    *, taking: Taking, content: Content, expected_version: int | None
) -> tuple[Content, list[QuestionModel]]:
    """Return the quiz with the items' questions at its end, and these questions. Audited.

    `QuizFull` and `StaleVersion` before anything is kept; whatever fails, nothing is.
    """
    if len(taking.items) > room_in(content):
        words = f"The quiz holds {MOST_QUESTIONS} questions at most; choose fewer."
        raise QuizFull(words, room=room_in(content))
    # What was read is what is added to: without a version of the caller's, with ours.
    version = content.version if expected_version is None else expected_version
    with transaction.atomic(), _assets(taking) as assets:
        questions = _placed(taking, assets)
        added = [question.model_dump(mode="json") for question in questions]
        body = content.body | {"questions": [*content.body.get("questions", []), *added]}
        changed = change_content(
            program_id=content.program_id,
            content_id=content.id,
            changes={"body": body},
            expected_version=version,
            now=taking.now,
        )
        _record(taking, assets, subject_type="content", subject=(changed.id, changed.title))
    return changed, questions


def import_into_bank(*, taking: Taking) -> list[QuestionModel]:
    """Return the items' questions, which now lie in the bank under ids of its own. Audited."""
    with transaction.atomic(), _assets(taking) as assets:
        questions = _placed(taking, assets)
        rows = create_questions(
            team_id=taking.team.id,
            questions=questions,
            note=f"Imported from {taking.filename}"[:200],
            actor=taking.actor,
            now=taking.now,
        )
        _record(taking, assets, subject_type="team", subject=(taking.team.id, "the bank"))
    return [
        question.model_copy(update={"id": str(row.pk)})
        for question, row in zip(questions, rows, strict=True)
    ]


@contextmanager
def _assets(taking: Taking) -> Iterator[dict[str, Asset]]:
    """Give the assets of the images that the items show; their files go when the rows do."""
    keys = dict.fromkeys(key for item in taking.items for key in shown_keys(item))
    images = [taking.plan.usable[key] for key in keys]
    actor_id = taking.actor.user_id
    made = take_images(team=taking.team, images=images, actor_id=actor_id, now=taking.now)
    try:
        yield made
    except BaseException:
        forget_files(made.values())
        raise


def _placed(taking: Taking, assets: dict[str, Asset]) -> list[QuestionModel]:
    questions = [item.question for item in taking.items if item.question is not None]
    return with_assets(questions, {key: asset.id for key, asset in assets.items()})


def _record(
    taking: Taking, assets: dict[str, Asset], *, subject_type: str, subject: tuple[UUID, str]
) -> None:
    audit.record(
        team_id=taking.team.id,
        actor_id=taking.actor.user_id,
        verb="questions.import",
        subject_type=subject_type,
        subject_id=subject[0],
        subject_label=subject[1],
        now=taking.now,
        questions=len(taking.items),
        images=[str(asset.id) for asset in assets.values()],
        format=taking.format_name,
        filename=taking.filename,
    )
