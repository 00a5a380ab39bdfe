"""Whom a request asks to invite, and what is already known about each of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from footplate.invitations.queries import fetch_all
from footplate.kernel.problems import InvalidInput

LONGEST_ADDRESS = 254

# Hand-written: one statement for any number of addresses and groups. Everybody who takes part is
# joined twice, by address and by person, for people accept under other addresses. Certificates
# stand above this app: their table is read, their code is not.
_CANDIDATES = """
with asked as (
  select a.email, a.position from unnest(%(emails)s::text[]) with ordinality as a(email, position)
  union all
  select lower(coalesce(u.email, m.email)), 1000000
  from group_memberships gm
  join memberships m on m.id = gm.membership_id and m.state in ('active', 'invited')
  left join users u on u.id = m.user_id
  where gm.team_id = %(team)s::uuid and gm.group_id = any(%(groups)s::uuid[])
), person as (
  select email, min(position) as position from asked group by email
), taken as (
  select i.id, i.email, i.invitee_id, i.status, i.cycle,
         i.status = 'completed' and (c.id is null or c.revoked_at is null
           and (c.expires_at is null
                or c.expires_at > %(now)s::timestamptz + make_interval(days => %(lead)s::int)))
           as holds
  from training_invitations i left join training_certificates c on c.invitation_id = i.id
  where i.program_id = %(program)s::uuid and i.status in ('pending', 'accepted', 'completed')
), matched as (
  select p.email as address, t.* from person p join taken t on t.email = p.email
  union
  select p.email, t.* from person p join users u on u.email = p.email
  join taken t on t.invitee_id = u.id
), known as (
  select address, bool_or(status <> 'completed') as is_open, bool_or(holds) as holds,
         (array_agg(id order by cycle desc) filter (where status = 'completed'))[1] as previous_id,
         max(cycle) filter (where status = 'completed') as cycle
  from matched group by address
)
select array(select g.id from groups g where g.team_id = %(team)s::uuid
             and g.id = any(%(groups)s::uuid[])) as group_ids,
       p.email, coalesce(k.is_open, false) as is_open, coalesce(k.holds, false) as holds,
       k.previous_id, coalesce(k.cycle, 0) + 1 as cycle
from (select 1) one
left join person p on true
left join known k on k.address = p.email
order by p.position, p.email
"""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """An address that can be invited, as which cycle, after which completed invitation."""

    email: str
    cycle: int = 1
    previous_id: UUID | None = None


@dataclass(frozen=True, kw_only=True)
class Skipped:
    """An address that is not invited, and why."""

    email: str
    code: str
    detail: str


def sort_addresses(typed: Collection[str]) -> tuple[list[str], list[Skipped]]:
    """Return the addresses to look up, lower-cased and each once, and what is none. Pure."""
    good: dict[str, None] = {}
    bad: dict[str, Skipped] = {}
    for text in typed:
        email = text.strip().lower()
        if not email:
            continue
        if _is_address(email):
            good[email] = None
        else:
            bad[email] = Skipped(email=email, code="invalid", detail="This is not an address.")
    return list(good), list(bad.values())


def _is_address(email: str) -> bool:
    try:
        validate_email(email)
    except ValidationError:
        return False
    return len(email) <= LONGEST_ADDRESS


def find_candidates(
    *,
    team_id: UUID,
    program_id: UUID,
    emails: Collection[str],
    group_ids: Collection[UUID],
    recertify_lead_days: int,
    now: datetime,
) -> tuple[list[Candidate], list[Skipped]]:
    """Return who of these addresses and groups can be invited, and who is skipped.

    In the order asked for, groups after addresses. Somebody who completed the program can be
    invited again once their certificate was revoked, has expired or expires within the lead time.
    Statements: 1. Raises `InvalidInput` for a group that is not the team's.
    """
    rows = fetch_all(
        _CANDIDATES,
        {
            "team": team_id,
            "program": program_id,
            "emails": list(emails),
            "groups": list(group_ids),
            "lead": recertify_lead_days,
            "now": now,
        },
    )
    _demand_known_groups(group_ids, known=rows[0]["group_ids"])
    candidates, skipped = [], []
    for row in rows:
        if row["email"] is None:
            continue
        if row["is_open"]:
            skipped.append(_skip(row["email"], "already_invited"))
        elif row["holds"]:
            skipped.append(_skip(row["email"], "already_completed"))
        else:
            candidates.append(
                Candidate(email=row["email"], cycle=row["cycle"], previous_id=row["previous_id"])
            )
    return candidates, skipped


_WHY = {
    "already_invited": "This person has an open invitation to the program.",
    "already_completed": "This person has completed the program.",
}


def _skip(email: str, code: str) -> Skipped:
    return Skipped(email=email, code=code, detail=_WHY[code])


def _demand_known_groups(asked: Collection[UUID], *, known: Collection[UUID]) -> None:
    for place, group_id in enumerate(asked):
        if group_id not in known:
            detail = "The team has no such group."
            raise InvalidInput.at(f"/body/group_ids/{place}", "unknown_group", detail)
