"""Publish a draft as the next edition."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from footplate.kernel import audit
from footplate.kernel.events import publish
from footplate.kernel.versions import demand_version
from footplate.programs import workflow
from footplate.programs.actions.lock_program import lock_program, touch
from footplate.programs.drafts import Draft, DraftItem, load_draft
from footplate.programs.editions import rules_of
from footplate.programs.errors import ConcurrentPublish, NothingChanged, PublishBlocked
from footplate.programs.events import ProgramPublished
from footplate.programs.models import ContentSnapshot, Program, ProgramEdition, ProgramState
from footplate.programs.publication import must_fix, problems_of


@transaction.atomic
def publish_program(
    *,
    program_id: UUID,
    note: str = "",
    retrain: bool = False,
    expected_version: int | None = None,
    actor_id: UUID | None,
    now: datetime,
) -> ProgramEdition:
    """Return the new edition; it is the program's latest, and the program is published.

    Raises `ConcurrentPublish` while somebody else publishes, `WrongState`, `StaleVersion`,
    `PublishBlocked` with every problem, and `NothingChanged` for a published program whose draft
    is its latest edition. Statements: 8 to 10 and the listeners'.
    """
    _claim(program_id)
    program = lock_program(program_id)
    state = workflow.next_state(program.state, workflow.Event.PUBLISH)
    demand_version(program.version, expected_version)
    draft = load_draft(program)
    _demand_publishable(draft, now)
    _keep_snapshots(draft.items, now)
    edition = _keep_edition(draft, note, actor_id, now)
    touch(program, now=now, bump=True, state=state, latest_edition=edition)
    _tell(program, edition, retrain=retrain, actor_id=actor_id, now=now)
    return edition


def _claim(program_id: UUID) -> None:
    """Let one publication of a program run at a time; a second is refused, not queued.

    The lock is not the row's: saving a text must delay a publication, never refuse it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_try_advisory_xact_lock(hashtextextended('publish:' || %s::text, 0))",
            [str(program_id)],
        )
        if not cursor.fetchone()[0]:
            raise ConcurrentPublish


def _demand_publishable(draft: Draft, now: datetime) -> None:
    problems = problems_of(draft, now=now)
    if must_fix(problems):
        raise PublishBlocked(problems=[problem.as_dict() for problem in problems])
    published = draft.program.state == ProgramState.PUBLISHED
    if published and not draft.has_unpublished_changes:
        raise NothingChanged


def _keep_snapshots(items: Sequence[DraftItem], now: datetime) -> None:
    """Store what is not stored yet; equal contents share one snapshot. Statements: 1."""
    rows = [
        ContentSnapshot(
            team_id=item.content.team_id,
            sha256=item.sha256,
            body=item.frozen.body,
            answer_key=item.frozen.answer_key,
            asset_ids=list({*item.content.asset_ids, *item.frozen.asset_ids}),
            created_at=now,
        )
        for item in items
    ]
    ContentSnapshot.objects.bulk_create(rows, ignore_conflicts=True)


def _keep_edition(draft: Draft, note: str, actor_id: UUID | None, now: datetime) -> ProgramEdition:
    program = draft.program
    latest = program.latest_edition
    edition = ProgramEdition(
        team_id=program.team_id,
        program=program,
        number=latest.number + 1 if latest else 1,
        title=program.title,
        description=program.description,
        outline=draft.outline,
        rules=rules_of(program),
        sha256=draft.sha256,
        published_at=now,
        published_by_id=actor_id,
        note=note,
        created_at=now,
    )
    edition.save(force_insert=True)
    return edition


def _tell(
    program: Program,
    edition: ProgramEdition,
    *,
    retrain: bool,
    actor_id: UUID | None,
    now: datetime,
) -> None:
    audit.record(
        team_id=program.team_id,
        actor_id=actor_id,
        verb="programs.publish",
        subject_type="program",
        subject_id=program.id,
        subject_label=program.title,
        now=now,
        edition=edition.number,
        sha256=edition.sha256,
        retrain=retrain,
    )
    publish(
        ProgramPublished(
            team_id=program.team_id,
            occurred_at=now,
            program_id=program.id,
            edition_id=edition.id,
            number=edition.number,
            retrain=retrain,
        )
    )
