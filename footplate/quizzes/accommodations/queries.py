"""What is granted to whom. In a training its own accommodation holds, else the person's default."""

import json
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import JSONField, Q
from django.db.models.expressions import RawSQL

from footplate.invitations.models import Invitation
from footplate.quizzes.models import Accommodation
from footplate.teams.models import Membership

MOST_TOLD = 20
_ALLOWED = """jsonb_build_object(
  'extra_time_percent', g.extra_time_percent, 'extra_attempts', g.extra_attempts)"""


def in_force_sql(*, invitation: str, team: str, person: str) -> str:
    """Return SQL for the accommodation in force as jsonb, null without one, from column names."""
    return f"""coalesce(
  (select {_ALLOWED} from quiz_accommodations g
   where g.invitation_id = {invitation} and g.ended_at is null),
  (select {_ALLOWED} from memberships m
   join quiz_accommodations g on g.membership_id = m.id and g.ended_at is null
   where m.team_id = {team} and m.user_id = {person}))"""  # noqa: S608 (names of columns alone)


_OF_TRAINING = f"""
select {in_force_sql(invitation="i.id", team="i.team_id", person="i.invitee_id")}
from training_invitations i where i.id = %s
"""  # noqa: S608
_HOLD = """
select m.id from training_invitations i
join memberships m on m.team_id = i.team_id and m.user_id = i.invitee_id
where i.id = %s for key share of m
"""


@dataclass(frozen=True)
class Allowance:
    """What somebody has more than others. Zeros for whom nothing is granted."""

    extra_time_percent: int = 0
    extra_attempts: int = 0

    @property
    def told(self) -> dict[str, int] | None:
        """Return it for its person, or None when there is nothing to tell."""
        if not self.extra_time_percent and not self.extra_attempts:
            return None
        return {
            "extra_time_percent": self.extra_time_percent,
            "extra_attempts": self.extra_attempts,
        }

    def extra_seconds(self, limit_minutes: int | None) -> int:
        """Return how much longer than its limit an attempt lasts, in whole seconds, rounded up."""
        return -(-(limit_minutes or 0) * 60 * self.extra_time_percent // 100)


def allowance_from(told: dict[str, int] | None) -> Allowance:
    """Return the allowance that `in_force_sql` found."""
    return Allowance(**told) if told else Allowance()


def attempts_accommodation() -> RawSQL:
    """Return the annotation for attempts that `allowance_from` reads."""
    table = '"quiz_attempts"'
    sql = in_force_sql(
        invitation=f"{table}.invitation_id", team=f"{table}.team_id", person=f"{table}.user_id"
    )
    return RawSQL(sql, [], output_field=JSONField())  # noqa: S611 (names of columns alone)


def allowance_of(invitation_id: UUID, *, hold: bool = False) -> Allowance:
    """Return what is granted for this training. Statements: 1; 2 with `hold`.

    With `hold` nobody changes the person's default until the transaction ends; who changes the
    training's own accommodation takes the lock on the invitation.
    """
    with connection.cursor() as cursor:
        if hold:  # by a statement of its own: one that had to wait would read what was before
            cursor.execute(_HOLD, [invitation_id])
        cursor.execute(_OF_TRAINING, [invitation_id])
        (told,) = cursor.fetchone()
    return allowance_from(json.loads(told) if isinstance(told, str) else told)


@dataclass(frozen=True)
class Granted:
    """All accommodations of one training or person, newest first; `default` of a training's."""

    membership_id: UUID | None
    own: list[Accommodation]
    default: Accommodation | None

    @property
    def in_force(self) -> Accommodation | None:
        """Return the own one that holds, if one does."""
        return next((row for row in self.own if row.ended_at is None), None)


def in_force(*, invitation_id: UUID | None, membership_id: UUID | None) -> Accommodation | None:
    """Return what holds of this training or this member, whichever is named. Statements: 1."""
    of: dict[str, Any] = {"invitation_id": invitation_id, "membership_id": membership_id}
    return Accommodation.objects.filter(**of, ended_at__isnull=True).first()


def granted_to_training(invitation: Invitation) -> Granted:
    """Return what was granted for one training, and its person's default. Statements: 2."""
    member = _member_of(invitation)
    who = Q(invitation_id=invitation.pk)
    rows = _rows(who | Q(membership_id=member, ended_at__isnull=True) if member else who)
    default = next((row for row in rows if row.membership_id), None)
    return Granted(member, [row for row in rows if row.invitation_id], default)


def _member_of(invitation: Invitation) -> UUID | None:
    if invitation.invitee_id is None:
        return None
    members = Membership.objects.filter(team_id=invitation.team_id, user_id=invitation.invitee_id)
    return members.values_list("pk", flat=True).first()


def granted_to_member(membership_id: UUID) -> Granted:
    """Return a person's defaults in one team. Statements: 1."""
    return Granted(membership_id, _rows(Q(membership_id=membership_id)), None)


def _rows(which: Q) -> list[Accommodation]:
    rows: Any = Accommodation.objects.filter(which).select_related("granted_by", "ended_by")
    return list(rows.order_by("-created_at", "-id")[: MOST_TOLD + 1])
