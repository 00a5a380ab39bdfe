"""Asking for past attempts to be graded again."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.programs.actions.lock_program import lock_program
from footplate.programs.models import Program
from footplate.quizzes.regrading.jobs import run_regrading_job
from footplate.quizzes.regrading.mended import hold_closings
from footplate.quizzes.regrading.models import Regrading
from footplate.quizzes.regrading.plan import Plan, plan_of


@transaction.atomic
def request_regrading(
    *,
    actor: Caller,
    program: Program,
    content_id: UUID,
    edition: int,
    editions: Sequence[int],
    reason: str,
    now: datetime,
) -> tuple[Regrading, bool]:
    """Return the regrading and whether it is new; a job then looks at every past attempt.

    From here on, attempts at these editions that are closed later are graded by the mended key
    too. Asking again for what was asked for already returns that. Raises what `plan_of` raises.
    Statements: 8, for a repetition 5.
    """
    # Before the other lock: who publishes waits for learners, who may wait for that one.
    lock_program(program.pk)
    hold_closings(content_id)
    plan = plan_of(program=program, content_id=content_id, editions=editions, edition=edition)
    known = _asked_before(program, content_id, plan)
    if known is not None:
        return known, False
    regrading = Regrading.objects.create(
        team_id=program.team_id,
        program=program,
        content_id=content_id,
        edition_number=plan.latest.number,
        with_sha256=plan.latest.sha256,
        editions=[one.edition.number for one in plan.older],
        snapshot_sha256s=plan.hashes,
        reason=reason,
        requested_by_id=actor.user_id,
        created_at=now,
    )
    _note(regrading, program, plan, now)
    run_regrading_job.defer(regrading_id=str(regrading.pk))
    return regrading, True


def _asked_before(program: Program, content_id: UUID, plan: Plan) -> Regrading | None:
    return (
        Regrading.objects.filter(
            program=program,
            content_id=content_id,
            with_sha256=plan.latest.sha256,
            snapshot_sha256s__contains=plan.hashes,
        )
        .order_by("created_at", "id")
        .first()
    )


def _note(regrading: Regrading, program: Program, plan: Plan, now: datetime) -> None:
    audit.record(
        team_id=regrading.team_id,
        actor_id=regrading.requested_by_id,
        verb="results.regrade",
        subject_type="program",
        subject_id=program.pk,
        subject_label=program.title,
        reason=regrading.reason,
        now=now,
        quiz=plan.latest.title,
        content_id=str(regrading.content_id),
        edition=regrading.edition_number,
        editions=regrading.editions,
        questions=[change.question_id for change in plan.changes],
        regrading_id=str(regrading.pk),
    )
