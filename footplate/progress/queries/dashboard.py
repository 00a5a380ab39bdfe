"""Everything that one person has in one team, in one statement."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.progress.queries.facts import COLUMNS, JOINS, TrainingFacts

# Hand-written: the first page of every learner, every day. An offer to the person's own confirmed
# address belongs to it before any account claimed it; the two branches each use their index,
# which one condition with OR would not.
_DASHBOARD = f"""
select {COLUMNS},
    case when i.status = 'pending' then (
        select inviter.name from users inviter where inviter.id = i.inviter_id) end
from teams t
join memberships m
  on m.team_id = t.id and m.user_id = %(user)s::uuid and m.state = 'active'
left join lateral (
    select own.* from training_invitations own
    where own.team_id = t.id and own.invitee_id = %(user)s::uuid
    union all
    select offered.* from training_invitations offered
    where offered.team_id = t.id and offered.email = %(email)s::text
      and offered.status = 'pending' and offered.invitee_id is null
      and %(email_verified)s::boolean
) i on true
{JOINS}
where t.slug = %(slug)s::text
"""  # noqa: S608 - built from constants alone


@dataclass(frozen=True)
class OwnTrainings:
    """A person's trainings and offers in one team; no particular order."""

    team_slug: str
    team_name: str
    timezone: str
    trainings: list[TrainingFacts]


def find_own_trainings(*, caller: Caller, slug: str, now: datetime) -> OwnTrainings:
    """Return all that the caller has in the team. Statements: 1.

    `NotFound` when there is no such team or the caller is not an active member of it.
    """
    values: dict[str, Any] = {
        "user": caller.user_id,
        "email": caller.email,
        "email_verified": caller.email_verified,
        "slug": slug,
    }
    with connection.cursor() as cursor:
        cursor.execute(_DASHBOARD, values)
        rows = cursor.fetchall()
    if not rows:
        raise NotFound
    trainings = [TrainingFacts(now, *row) for row in rows if row[3] is not None]
    slug, name, timezone = rows[0][:3]
    return OwnTrainings(slug, name, timezone, trainings)
