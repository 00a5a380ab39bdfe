"""Who was invited to a program and how they do, read by one statement whatever the size."""

from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.invitations.queries import fetch_all
from footplate.invitations.row_sql import MEMBERSHIP_ID, PERSON_JOINS, PERSON_NAME, ROW_COLUMNS
from footplate.invitations.rows import present_row
from footplate.invitations.states import STATE_SQL
from footplate.programs.models import Program
from footplate.reports.roster_order import ORDERS, Place, cursor_after, place_of

_GOING = "i.status = 'accepted' and s.state not in ('expired', 'left')"
# Late and soon due look across the other views: somebody in progress who is late is in both.
VIEWS = {
    "all": "true",
    "overdue": "s.state = 'overdue'",
    "due_soon": "s.state = 'due_soon'",
    "in_progress": f"{_GOING} and i.started_at is not null",
    "not_started": f"{_GOING} and i.started_at is null",
    "not_accepted": "i.status = 'pending' and s.state <> 'expired'",
    "completed": "i.status = 'completed'",
    "expired": "s.state = 'expired'",
}

# Hand-written: state, person, groups and certificate of every row in one statement. PostgreSQL
# looks groups up after the limit, for the rows of the page alone.
_FROM = f"""
from training_invitations i
cross join lateral (select {STATE_SQL} as state) s
{PERSON_JOINS}
"""
_CERTIFICATE = """
c.certificate_number, c.expires_at as certificate_expires_at, c.revoked_at is not null as revoked
"""
_WORDS = f"""
({PERSON_NAME} ilike %(words)s::text or i.email ilike %(words)s::text
 or claimed.email ilike %(words)s::text)
"""
_GROUP = f"""
exists (select from group_memberships gm
        where gm.membership_id = {MEMBERSHIP_ID} and gm.group_id = %(group)s::uuid)
"""


def roster_page(
    *,
    program: Program,
    view: str,
    sort: str,
    cursor: str | None,
    limit: int,
    can_write: bool,
    now: datetime,
    status: str | None = None,
    q: str = "",
    group: UUID | None = None,
) -> dict[str, Any]:
    """Return a page in the shape of `Page[RosterRow]`. Statements: 1.

    `urgency` puts the latest first, then whatever is due next, then what is over, newest first;
    `name` goes by the alphabet, `progress` and `last_seen` from most to least.
    """
    place = place_of(cursor, sort=sort, now=now)
    asked = _asked(program, status=status, q=q, group=group, as_of=place.as_of)
    conditions = [*_conditions(status=status, q=q, group=group), VIEWS[view]]
    if place.after:
        conditions.append(_beyond(sort))
        asked |= {f"after_{index}": value for index, value in enumerate(place.after)}
    rows = fetch_all(_page_sql(sort, conditions), {**asked, "limit": limit + 1})
    return {
        "items": [
            {
                **present_row(row, program_state=program.state, can_write=can_write, now=now),
                "certificate": _certificate(row),
            }
            for row in rows[:limit]
        ],
        "next": _next(rows, limit, sort=sort, place=place),
    }


def roster_counts(
    *,
    program: Program,
    now: datetime,
    status: str | None = None,
    q: str = "",
    group: UUID | None = None,
) -> dict[str, int]:
    """Return how many rows each view shows, in the shape of `RosterCounts`. Statements: 1."""
    counts = ", ".join(
        f'count(*) filter (where {condition}) as "{view}"' for view, condition in VIEWS.items()
    )
    where = " and ".join(_conditions(status=status, q=q, group=group))
    statement = f"select {counts} {_FROM} where {where}"
    asked = _asked(program, status=status, q=q, group=group, as_of=now)
    return fetch_all(statement, asked)[0]


def _asked(
    program: Program, *, status: str | None, q: str, group: UUID | None, as_of: datetime
) -> dict[str, Any]:
    return {
        "program": program.pk,
        "now": as_of,
        "status": status,
        "words": f"%{_escaped(q)}%",
        "group": group,
    }


def _escaped(words: str) -> str:
    """Return the words with nothing in them that `ilike` takes for a pattern."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _conditions(*, status: str | None, q: str, group: UUID | None) -> list[str]:
    conditions = ["i.program_id = %(program)s::uuid"]
    if status is not None:
        conditions.append("i.status = %(status)s::text")
    if q:
        conditions.append(_WORDS)
    if group is not None:
        conditions.append(_GROUP)
    return conditions


def _beyond(sort: str) -> str:
    keys = [(key.sql, key.kind) for key in ORDERS[sort]] + [("i.id", "uuid")]
    left = ", ".join(sql for sql, _ in keys)
    right = ", ".join(f"%(after_{index})s::{kind}" for index, (_, kind) in enumerate(keys))
    return f"({left}) > ({right})"


def _page_sql(sort: str, conditions: list[str]) -> str:
    keys = [f"{key.sql} as key_{index}" for index, key in enumerate(ORDERS[sort])]
    order = ", ".join([*(f"key_{index}" for index in range(len(keys))), "i.id"])
    return f"""
        select {ROW_COLUMNS}, {_CERTIFICATE}, {", ".join(keys)}
        {_FROM}
        left join training_certificates c on c.invitation_id = i.id
        where {" and ".join(conditions)}
        order by {order}
        limit %(limit)s::int
    """


def _certificate(row: dict[str, Any]) -> dict[str, Any] | None:
    if row["certificate_number"] is None:
        return None
    return {
        "number": row["certificate_number"],
        "expires_at": row["certificate_expires_at"],
        "revoked": row["revoked"],
    }


def _next(rows: list[dict[str, Any]], limit: int, *, sort: str, place: Place) -> str | None:
    return cursor_after(rows[limit - 1], sort=sort, place=place) if len(rows) > limit else None
