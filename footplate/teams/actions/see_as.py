"""See a team as somebody else: begin, and end."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from procrastinate.contrib.django import app

from footplate.accounts.seeing import forget_seeing, note_seeing
from footplate.kernel import audit
from footplate.kernel.audit.tables import AuditEvent
from footplate.kernel.caller import Caller, SeeingAs
from footplate.kernel.ids import new_id
from footplate.kernel.problems import InvalidInput
from footplate.teams.errors import NotActive, NotSeeing
from footplate.teams.giving import demand_known
from footplate.teams.models import Membership, MembershipState, Team
from footplate.teams.policies import access_team
from footplate.teams.queries.titles import titles_of

SEEING_MINUTES = 30
END_JOB = "teams.end_seeing"


@transaction.atomic
def see_as(
    *,
    slug: str,
    role_keys: list[str],
    membership_id: UUID | None,
    actor: Caller,
    now: datetime,
) -> SeeingAs:
    """Let the actor's session see the team as these roles, or as this member's, for half an hour.

    Until then or `stop_seeing` it can write nothing. What it sees is never more than the actor's
    own roles show. `InvalidInput` for roles or a member that the team does not have; `NotActive`
    for somebody who has not joined or has left.
    """
    team, _ = access_team(caller=actor, slug=slug, ability="roles.write")
    label = _label(team, role_keys=role_keys, membership_id=membership_id)
    seeing = SeeingAs(
        id=new_id(),
        team_id=team.id,
        role_keys=tuple(role_keys),
        membership_id=membership_id,
        ends_at=now + timedelta(minutes=SEEING_MINUTES),
    )
    note_seeing(actor.session_key, seeing)
    audit.record(
        team_id=team.id,
        actor_id=actor.user_id,
        verb="see_as.start",
        subject_type="membership" if membership_id else "role",
        subject_id=membership_id,
        subject_label=label,
        now=now,
        see_as=str(seeing.id),
        roles=role_keys,
        ends_at=seeing.ends_at.isoformat(),
    )
    app.configure_task(name=END_JOB, schedule_at=seeing.ends_at).defer(
        session_key=actor.session_key,
        seeing_id=str(seeing.id),
        team_id=str(team.id),
        actor_id=str(actor.user_id),
        label=label,
    )
    return seeing


@transaction.atomic
def stop_seeing(*, actor: Caller, now: datetime) -> None:
    """Let the session see and do again what is the actor's own; `NotSeeing` when it does."""
    seeing = actor.seeing_as
    if seeing is None or not forget_seeing(actor.session_key, seeing_id=seeing.id):
        raise NotSeeing
    _record_end(
        seeing_id=seeing.id,
        team_id=seeing.team_id,
        actor_id=actor.user_id,
        label="",
        how="stopped",
        now=now,
    )


@transaction.atomic
def end_seeing(
    *,
    session_key: str,
    seeing_id: UUID,
    team_id: UUID,
    actor_id: UUID,
    label: str,
    now: datetime,
) -> None:
    """Write down that the half hour is over, unless it was stopped before; then nothing."""
    if not _has_end(seeing_id=seeing_id, team_id=team_id):
        forget_seeing(session_key, seeing_id=seeing_id)
        _record_end(
            seeing_id=seeing_id,
            team_id=team_id,
            actor_id=actor_id,
            label=label,
            how="time",
            now=now,
        )


def _has_end(*, seeing_id: UUID, team_id: UUID) -> bool:
    """Return whether the log has the end of this. Statements: 1."""
    return AuditEvent.objects.filter(
        team_id=team_id, verb="see_as.end", detail__see_as=str(seeing_id)
    ).exists()


def _record_end(
    *, seeing_id: UUID, team_id: UUID, actor_id: UUID, label: str, how: str, now: datetime
) -> None:
    audit.record(
        team_id=team_id,
        actor_id=actor_id,
        verb="see_as.end",
        subject_type="role",
        subject_id=None,
        subject_label=label,
        now=now,
        see_as=str(seeing_id),
        how=how,
    )


def _label(team: Team, *, role_keys: list[str], membership_id: UUID | None) -> str:
    """Return whom the team is seen as, in words. Statements: at most 2."""
    if membership_id is None:
        demand_known(role_keys, team_id=team.id)
        return ", ".join(role["title"] for role in titles_of(role_keys, team_id=team.id))
    member = Membership.objects.select_related("user").filter(team=team, pk=membership_id).first()
    if member is None:
        detail = "This is not a member of the team."
        raise InvalidInput.at("/body/membership_id", "unknown_membership", detail)
    if member.state != MembershipState.ACTIVE:
        raise NotActive("Only somebody who has joined can be seen as.")
    return (member.user.name if member.user else "") or member.name or member.email
