"""A page of the timeline, newest first."""

import json
from datetime import datetime
from typing import Any

from footplate.invitations.models import Invitation
from footplate.invitations.queries import fetch_all
from footplate.invitations.rows import person_label
from footplate.kernel.pagination import bad_cursor, decode_cursor, encode_cursor
from footplate.reports.timeline.sentences import Told, content_words, sentence_of
from footplate.reports.timeline.statement import TIMELINE

_BEYOND = (
    "(r.at, r.rank, r.key) < (%(after_at)s::timestamptz, %(after_rank)s::int, %(after_key)s::text)"
)


def timeline_page(*, invitation: Invitation, cursor: str | None, limit: int) -> dict[str, Any]:
    """Return a page in the shape of `Page[TimelineLine]`, newest first. Statements: 1.

    Of what has the same moment the cause stands below what followed from it.
    """
    asked: dict[str, Any] = {"invitation": invitation.pk, "limit": limit + 1}
    if cursor is not None:
        asked |= _place(cursor)
    rows = fetch_all(TIMELINE.replace("{beyond}", _BEYOND if cursor is not None else "true"), asked)
    last = rows[limit - 1] if len(rows) > limit else None
    return {
        "items": [_line(row, invitation) for row in rows[:limit]],
        "next": last and encode_cursor([last["at"], last["rank"], last["key"]]),
    }


def _place(cursor: str) -> dict[str, Any]:
    at, rank, key = decode_cursor(cursor, length=3)
    small = isinstance(rank, int) and abs(rank) < 1000
    if not (isinstance(at, datetime) and small and isinstance(key, str)):
        raise bad_cursor()
    return {"after_at": at, "after_rank": rank, "after_key": key}


def _line(row: dict[str, Any], invitation: Invitation) -> dict[str, Any]:
    detail = json.loads(row["detail"])
    content_id = row["content_id"]
    told = Told(
        kind=row["kind"],
        person=person_label(invitation),
        actor=row["actor_name"] or "",
        content=content_words(row["content_title"]),
        reason=row["reason"],
        detail={**detail, "content_id": str(content_id) if content_id else None},
        timezone=invitation.team.timezone,
    )
    return {
        "id": f"{row['kind']}:{row['key']}:{row['at'].isoformat()}",
        "kind": row["kind"],
        "at": row["at"],
        "by": row["actor_name"],
        "content_id": content_id,
        "sentence": sentence_of(told),
        "reason": row["reason"],
    }
