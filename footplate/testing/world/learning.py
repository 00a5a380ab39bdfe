"""One person at work on one training, minute by minute, through the product's own actions.

A browser reports every fifteen seconds. Three years of that would be hundreds of thousands of
statements, so all but the last report of each content are written down at once, as the statement
of a heartbeat would have left them; the last one goes the usual way and decides. What was read or
played on the way to a training finished long ago is written down as a whole, for time's sake;
every quiz is sat, and every training that is open today is worked at, by the actions alone.
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.invitations.models import Invitation
from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.programs.models import ContentSnapshot
from footplate.progress.actions.open_content import open_content
from footplate.progress.actions.record_heartbeat import record_heartbeat
from footplate.progress.queries.heartbeat import Noticed
from footplate.quizzes.actions.start_attempt import start_attempt
from footplate.quizzes.actions.submit_attempt import submit_attempt
from footplate.quizzes.models import Attempt
from footplate.testing.world.answers import answers_for

BEAT_SECONDS = 15
_BEFORE = """
with training as (
    update training_invitations
    set time_spent_seconds = time_spent_seconds + %(seconds)s::int,
        last_heartbeat_at = %(last)s::timestamptz, last_accessed_at = %(last)s::timestamptz,
        last_heartbeat_sequence = last_heartbeat_sequence + %(beats)s::int
    where id = %(invitation)s::uuid
    returning last_heartbeat_sequence
), work as (
    update training_progress
    set time_spent_seconds = time_spent_seconds + %(seconds)s::int,
        watched = case when %(played)s::int > 0
            then int4multirange(int4range(0, %(played)s::int)) else watched end,
        position_seconds = case when %(played)s::int > 0
            then %(played)s::float8 else position_seconds end,
        last_accessed_at = %(last)s::timestamptz
    where invitation_id = %(invitation)s::uuid and training_content_id = %(content)s::uuid
)
select last_heartbeat_sequence from training
"""
_WHOLE = """
with work as (
    insert into training_progress (
        id, team_id, invitation_id, user_id, training_program_id, training_content_id, status,
        time_spent_seconds, opened_at, last_accessed_at, completed_at, scrolled_to_end, watched,
        position_seconds, content_type, minimum_seconds, duration_seconds, share_percent)
    select %(id)s::uuid, i.team_id, i.id, i.invitee_id, i.program_id, %(content)s::uuid,
        'completed', %(seconds)s::int, %(begin)s::timestamptz, %(end)s::timestamptz,
        %(end)s::timestamptz, %(duration)s::float8 is null,
        case when %(duration)s::float8 is not null
            then int4multirange(int4range(0, ceil(%(duration)s::float8)::int)) end,
        %(duration)s::float8, %(content_type)s::text, %(minimum_seconds)s::int,
        %(duration)s::float8, %(share_percent)s::int2
    from training_invitations i where i.id = %(invitation)s::uuid
)
update training_invitations
set contents_completed = contents_completed + 1,
    time_spent_seconds = time_spent_seconds + %(seconds)s::int,
    last_heartbeat_at = %(end)s::timestamptz, last_accessed_at = %(end)s::timestamptz,
    last_heartbeat_sequence = last_heartbeat_sequence + %(beats)s::int
where id = %(invitation)s::uuid
"""


@dataclass(frozen=True)
class Step:
    """One content in one sitting. `share` below 1 leaves it unfinished."""

    item: dict[str, Any]
    begins_at: datetime
    minutes: float
    share: float = 1.0
    failed_first: bool = False

    @property
    def ends_at(self) -> datetime:
        """Return when the person turns to something else."""
        return self.begins_at + timedelta(seconds=round(self.minutes * 60))


class Learner:
    """A person with one training; `wanted_percent` is what they aim at in quizzes."""

    def __init__(
        self,
        actor: Caller,
        invitation: Invitation,
        *,
        wanted_percent: float,
        dice: random.Random,
    ) -> None:
        self._actor = actor
        self._invitation = invitation
        self._wanted_percent = wanted_percent
        self._dice = dice

    def do(self, step: Step) -> None:
        """Carry the step out."""
        open_content(
            actor=self._actor,
            invitation_id=self._invitation.id,
            content_id=UUID(step.item["id"]),
            now=step.begins_at,
        )
        if step.item["content_type"] == "quiz":
            self._sit_quiz(step)
        elif step.share < 1:
            self._report(step, until=step.ends_at, played=self._played(step))
        else:
            self._finish(step)

    def note(self, step: Step) -> None:
        """Write down a text or a recording as read or played to the end, in one statement."""
        seconds = int((step.ends_at - step.begins_at).total_seconds())
        rule = step.item["rule"]
        values = {
            "id": new_id(),
            "invitation": self._invitation.id,
            "content": step.item["id"],
            "seconds": seconds,
            "beats": max(1, seconds // BEAT_SECONDS),
            "begin": step.begins_at,
            "end": step.ends_at,
            "content_type": step.item["content_type"],
            "minimum_seconds": rule.get("minimum_seconds"),
            "duration": rule.get("duration_seconds"),
            "share_percent": rule.get("share_percent"),
        }
        with connection.cursor() as cursor:
            cursor.execute(_WHOLE, values)

    def _played(self, step: Step) -> int:
        duration = step.item["rule"].get("duration_seconds") or 0
        return int(duration * step.share)

    def _finish(self, step: Step) -> None:
        """Read or play to the end: everything up to the last report, then that report."""
        duration = step.item["rule"].get("duration_seconds") or 0
        before = max(0, int(duration) - BEAT_SECONDS)
        last_report = step.ends_at - timedelta(seconds=BEAT_SECONDS)
        sequence = self._report(step, until=last_report, played=before)
        record_heartbeat(
            actor=self._actor,
            invitation_id=self._invitation.id,
            content_id=UUID(step.item["id"]),
            noticed=Noticed(
                seconds=BEAT_SECONDS,
                sequence=sequence + 1,
                interval=(before, duration) if duration else None,
                position_seconds=duration or None,
                scrolled_to_end=not duration,
            ),
            now=step.ends_at,
        )

    def _report(self, step: Step, *, until: datetime, played: int = 0) -> int:
        """Write down the reports up to `until` and return the sequence of the last."""
        seconds = max(0, int((until - step.begins_at).total_seconds()))
        values = {
            "seconds": seconds,
            "beats": max(1, seconds // BEAT_SECONDS),
            "last": until,
            "played": played,
            "invitation": self._invitation.id,
            "content": step.item["id"],
        }
        with connection.cursor() as cursor:
            cursor.execute(_BEFORE, values)
            return int(cursor.fetchone()[0])

    def _sit_quiz(self, step: Step) -> None:
        """Sit the quiz, failing the first time when the step says so."""
        if step.share < 1 and not step.failed_first:
            self._report(step, until=step.ends_at)
            return
        begins_at = step.begins_at
        if step.failed_first:
            attempt = self._attempt(step, begins_at, passing=False)
            begins_at = step.ends_at + self._pause(attempt)
        if step.share >= 1:
            self._attempt(step, begins_at, passing=True)

    def _pause(self, attempt: Attempt) -> timedelta:
        body = _snapshot_of(attempt).body
        return timedelta(minutes=body["wait_minutes"] + self._dice.randrange(2, 9))

    def _attempt(self, step: Step, begins_at: datetime, *, passing: bool) -> Attempt:
        attempt, _ = start_attempt(
            actor=self._actor,
            invitation_id=self._invitation.id,
            content_id=UUID(step.item["id"]),
            now=begins_at,
        )
        snapshot = _snapshot_of(attempt)
        answers = answers_for(
            body=snapshot.body,
            answer_key=snapshot.answer_key or {},
            wanted_percent=self._wanted_percent if passing else self._dice.randrange(40, 66),
            passing=passing,
            dice=self._dice,
        )
        # As the statement that saves answers one by one would have left them.
        Attempt.objects.filter(pk=attempt.pk).update(
            answers=answers, sequences=dict.fromkeys(answers, 1)
        )
        sitting = Step(step.item, begins_at, step.minutes)
        self._report(sitting, until=sitting.ends_at)
        return submit_attempt(actor=self._actor, attempt_id=attempt.pk, now=sitting.ends_at)


@lru_cache(maxsize=64)
def _snapshot(team_id: UUID, sha256: str) -> ContentSnapshot:
    """Return a snapshot; it never changes, so that it is read once."""
    return ContentSnapshot.objects.get(team_id=team_id, sha256=sha256)


def _snapshot_of(attempt: Attempt) -> ContentSnapshot:
    return _snapshot(attempt.team_id, attempt.snapshot_sha256)
