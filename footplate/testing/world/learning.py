"""One person at work on one training, minute by minute, through the product's own actions.

A browser reports every fifteen seconds. Three years of that would be hundreds of thousands of
statements, so all but the last report of each content are written down at once, as the statement
of a heartbeat would have left them; the last one goes the usual way and decides.
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.invitations.models import Invitation
from footplate.kernel.caller import Caller
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
        return self.begins_at + timedelta(minutes=self.minutes)


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
        ends_at = begins_at + timedelta(minutes=step.minutes)
        sitting = Step(step.item, begins_at, step.minutes)
        self._report(sitting, until=ends_at)
        return submit_attempt(actor=self._actor, attempt_id=attempt.pk, now=ends_at)


def _snapshot_of(attempt: Attempt) -> ContentSnapshot:
    return ContentSnapshot.objects.get(team_id=attempt.team_id, sha256=attempt.snapshot_sha256)
