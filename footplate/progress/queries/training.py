"""One training and one content of it, each in one statement."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.progress.corrections.presenting import CORRECTIONS_SQL
from footplate.progress.obstacles import SEEN, SHOWN
from footplate.progress.queries.facts import COLUMNS, JOINS, TrainingFacts

_MINE = """
    from training_invitations i
    join teams t on t.id = i.team_id
    join memberships m
      on m.team_id = i.team_id and m.user_id = i.invitee_id and m.state = 'active'
"""
_WHERE = """
    where i.id = %(invitation)s::uuid and i.invitee_id = %(user)s::uuid
      and i.status = any(%(seen)s::text[])
"""
# Hand-written, because these run on every page of a learner: the ORM would take five statements
# and most of the request's time. PostgreSQL folds the work into one JSON value, so that the
# outline travels once.
_TRAINING = f"""
select {COLUMNS},
    (select inviter.name from users inviter where inviter.id = i.inviter_id),
    (select newest.number from program_editions newest where newest.id = p.latest_edition_id),
    {CORRECTIONS_SQL}
{_MINE} {JOINS} {_WHERE}
"""  # noqa: S608 - built from constants alone
# The snapshot's `answer_key` is not named here: it never reaches a learner's page.
_CONTENT = f"""
select {COLUMNS}, snapshot.body, played.ranges
{_MINE} {JOINS}
left join lateral (
    select c.value ->> 'sha256' as sha256
    from jsonb_path_query(
        e.outline, '$.sections[*].contents[*] ? (@.id == $id)',
        jsonb_build_object('id', %(content)s::text)) as c(value)
    limit 1
) item on true
left join content_snapshots snapshot
  on snapshot.team_id = i.team_id and snapshot.sha256 = item.sha256
left join lateral (
    select jsonb_agg(jsonb_build_array(lower(r), upper(r)) order by lower(r)) as ranges
    from training_progress w cross join lateral unnest(w.watched) as r
    where w.invitation_id = i.id and w.training_content_id = %(content)s::uuid
) played on true
{_WHERE}
"""  # noqa: S608 - built from constants alone


@dataclass(frozen=True)
class ContentFacts:
    """A content within its training. `index` is its place in reading order, from 0."""

    training: TrainingFacts
    index: int
    snapshot_body: dict[str, Any]
    watched: list[list[int]]

    @property
    def item(self) -> Any:
        """Return the content's entry in the edition's outline."""
        return self.training.contents[self.index]


def find_training(*, caller: Caller, invitation_id: UUID, now: datetime) -> TrainingFacts:
    """Return the caller's own training as it stands now. Statements: 1.

    A declined one is there, too, with nothing open. `NotFound` when it is somebody else's, waits
    for an answer, or the caller has left the team.
    """
    values = {"invitation": invitation_id, "user": caller.user_id, "seen": list(SHOWN)}
    return TrainingFacts(now, *_one(_TRAINING, values))


def find_content(
    *, caller: Caller, invitation_id: UUID, content_id: UUID, now: datetime
) -> ContentFacts:
    """Return a content of the caller's own training, open or not. Statements: 1.

    `NotFound` as for the training, when that was declined, and when the content is not in the
    learner's edition.
    """
    values = {
        "invitation": invitation_id,
        "user": caller.user_id,
        "content": content_id,
        "seen": list(SEEN),
    }
    *columns, body, ranges = _one(_CONTENT, values)
    training = TrainingFacts(now, *columns)
    ids = [item["id"] for item in training.contents]
    if str(content_id) not in ids or body is None:
        raise NotFound
    watched = json.loads(ranges) if ranges else []
    return ContentFacts(training, ids.index(str(content_id)), json.loads(body), watched)


def _one(sql: str, values: dict[str, Any]) -> tuple[Any, ...]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        row = cursor.fetchone()
    if row is None:
        raise NotFound
    return row
