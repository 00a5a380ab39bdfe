"""The past attempts that a mended key may change, and what a pass would complete."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from footplate.invitations.queries import fetch_all
from footplate.invitations.row_sql import PERSON_JOINS, PERSON_NAME

# Hand-written: attempts with the names of their people, in one pass. What has been graded with
# this key already, or at another edition, is not meant, but counts for what somebody has reached.
# What was begun before the quiz was set back by hand counts no more.
_ATTEMPTS = f"""
select t.id, t.invitation_id, t.answers, t.feedback, t.points_total, t.score, t.passed,
       t.passing_percentage, i.status, coalesce(nullif({PERSON_NAME}, ''), i.email) as name,
       t.snapshot_sha256 = any(%(hashes)s::text[])
         and t.graded_with_sha256 is distinct from %(with)s::text as is_meant
from quiz_attempts t
join training_invitations i on i.id = t.invitation_id
{PERSON_JOINS}
where t.team_id = %(team)s::uuid and t.content_id = %(content)s::uuid
  and t.submitted_at is not null and t.score is not null
  and not exists (
    select from training_progress w
    where w.invitation_id = t.invitation_id and w.training_content_id = t.content_id
      and w.reset_at >= t.started_at)
order by t.invitation_id, t.number
"""  # noqa: S608
# Hand-written: of these trainings, those in which nothing else that is required is missing.
_LAST = """
select i.id
from training_invitations i
join program_editions e on e.id = i.edition_id
where i.id = any(%(ids)s::uuid[]) and i.status = 'accepted' and i.started_at is not null
  and jsonb_path_exists(
    e.outline, '$.sections[*].contents[*] ? (@.id == $id && @.is_required == true)',
    jsonb_build_object('id', %(content)s::text))
  and not exists (
    select from jsonb_path_query(
      e.outline, '$.sections[*].contents[*] ? (@.is_required == true && @.id != $id)',
      jsonb_build_object('id', %(content)s::text)) as c(value)
    left join training_progress w
      on w.invitation_id = i.id and w.training_content_id = (c.value ->> 'id')::uuid
    where w.status is distinct from 'completed')
"""


@dataclass(frozen=True)
class PastAttempt:
    """One closed and graded attempt. `status` is its training's; `is_meant` to be graded again."""

    id: UUID
    invitation_id: UUID
    name: str
    status: str
    answers: dict[str, Any]
    entries: list[dict[str, Any]]
    points_total: float
    score: float
    passed: bool
    passing_percentage: int
    is_meant: bool


def past_attempts(
    *, team_id: UUID, content_id: UUID, hashes: Collection[str], with_sha256: str
) -> dict[UUID, list[PastAttempt]]:
    """Return all attempts of each training that has one to grade again, first ones first.

    Statements: 1.
    """
    asked = {"team": team_id, "content": content_id, "hashes": list(hashes), "with": with_sha256}
    found: dict[UUID, list[PastAttempt]] = defaultdict(list)
    for row in fetch_all(_ATTEMPTS, asked):
        found[row["invitation_id"]].append(_attempt(row))
    return {key: mine for key, mine in found.items() if any(one.is_meant for one in mine)}


def _attempt(row: dict[str, Any]) -> PastAttempt:
    answers, feedback = json.loads(row.pop("answers")), row.pop("feedback")
    entries = json.loads(feedback) if feedback else []
    return PastAttempt(**row, answers=answers, entries=entries)


def trainings_lacking_only(*, content_id: UUID, invitation_ids: Collection[UUID]) -> set[UUID]:
    """Return which of the trainings a pass of this quiz would complete. Statements: 1 or none."""
    if not invitation_ids:
        return set()
    rows = fetch_all(_LAST, {"ids": list(invitation_ids), "content": content_id})
    return {row["id"] for row in rows}
