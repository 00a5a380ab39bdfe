"""Regradings as authors and managers read them."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from footplate.invitations.queries import fetch_all
from footplate.kernel.pagination import page_of
from footplate.programs.models import Program
from footplate.quizzes.regrading.models import Regrading
from footplate.quizzes.regrading.plan import Plan

_LEFT = """
select t.snapshot_sha256, count(*) as attempts from quiz_attempts t
where t.team_id = %(team)s::uuid and t.content_id = %(content)s::uuid
  and t.snapshot_sha256 = any(%(hashes)s::text[]) and t.submitted_at is not null
  and t.score is not null and t.graded_with_sha256 is distinct from %(with)s::text
  and not exists (
    select from training_progress w
    where w.invitation_id = t.invitation_id and w.training_content_id = t.content_id
      and w.reset_at >= t.started_at)
group by t.snapshot_sha256
"""


def present_plan(
    *, program: Program, content_id: UUID, plan: Plan, can_regrade: bool
) -> dict[str, Any]:
    """Return the plan in the shape of `KeyChanges`. Statements: 1."""
    asked = {
        "team": program.team_id,
        "content": content_id,
        "hashes": plan.hashes,
        "with": plan.latest.sha256,
    }
    left = {row["snapshot_sha256"]: row["attempts"] for row in fetch_all(_LEFT, asked)}
    return {
        "edition": plan.latest.number,
        "editions": [
            {
                "number": one.edition.number,
                "published_at": one.edition.published_at,
                "attempts_left": left.get(one.edition.sha256, 0),
                "keys": [asdict(change) for change in one.changes],
            }
            for one in reversed(plan.older)
        ],
        "can_regrade": can_regrade,
    }


def present_regrading(regrading: Regrading) -> dict[str, Any]:
    """Return a regrading, with who asked for it, in the shape of `RegradingOut`."""
    return {
        "id": regrading.pk,
        "edition": regrading.edition_number,
        "editions": regrading.editions,
        "reason": regrading.reason,
        "requested_by_name": regrading.requested_by.name,
        "requested_at": regrading.created_at,
        "finished_at": regrading.finished_at,
        "people_changed": regrading.people_changed,
        "people_passed": regrading.people_passed,
        "trainings_completed": regrading.trainings_completed,
    }


def regradings_page(
    *, program: Program, content_id: UUID, cursor: str | None, limit: int
) -> dict[str, Any]:
    """Return the regradings of a quiz, newest first. Statements: 1."""
    rows = Regrading.objects.filter(program=program, content_id=content_id)
    found, following = page_of(
        rows.select_related("requested_by"),
        order=("-created_at", "-id"),
        cursor=cursor,
        limit=limit,
    )
    return {"items": [present_regrading(one) for one in found], "next": following}
