"""Take an invitation."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from footplate.invitations.errors import AlreadyTakingPart, ProgramNotPublished
from footplate.invitations.events import InvitationAccepted
from footplate.invitations.models import Invitation, InvitationStatus
from footplate.invitations.policies import inviter_may_invite
from footplate.invitations.rules import contents_of
from footplate.invitations.standing import (
    demand_answerable,
    governing_edition,
    governing_rules,
)
from footplate.invitations.terms import training_end
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.programs.models import ProgramState
from footplate.teams.actions.add_member import add_member
from footplate.teams.errors import LinkWithdrawn, OtherAddress
from footplate.teams.giving import lock_team

_TAKEN = ("accepted", "completed")


@transaction.atomic
def accept_invitation(
    *, offer: Invitation, actor: Caller, other_address: bool, now: datetime
) -> Invitation:
    """Return the invitation, accepted by the actor, who is an active member of the team then.

    `offer` is the invitation as read before; it is read again under lock, the team locked first.
    Of two people with one link one is taken in and the other gets `LinkUsed`; of one person's two
    links the second gets `AlreadyTakingPart`. Accepting again changes nothing. Also raises
    `LinkExpired`, `LinkRevoked`, `LinkDeclined`, `OtherAddress` unless confirmed, `LinkWithdrawn`
    when the inviter may not invite any more, and `ProgramNotPublished`.
    """
    lock_team(offer.team_id)
    invitation = _locked(offer.pk)
    if invitation.invitee_id == actor.user_id and invitation.status in _TAKEN:
        return invitation
    _demand_acceptable(invitation, actor=actor, other_address=other_address, now=now)
    _claim(invitation, user_id=actor.user_id, now=now)
    # Whoever may invite may give learner, the role that opens nothing but one's own trainings.
    add_member(
        team_id=invitation.team_id,
        user_id=actor.user_id,
        roles=["learner"],
        actor_id=None,
        now=now,
    )
    _record(invitation, actor=actor, now=now)
    return invitation


def _locked(invitation_id: UUID) -> Invitation:
    return (
        Invitation.objects.select_related("team", "program__latest_edition", "edition")
        .select_for_update(of=("self",))
        .get(pk=invitation_id)
    )


def _demand_acceptable(
    invitation: Invitation, *, actor: Caller, other_address: bool, now: datetime
) -> None:
    demand_answerable(invitation, now=now)
    if invitation.email != actor.email and not other_address:
        raise OtherAddress(
            f"The invitation was sent to {invitation.email}; you are signed in as {actor.email}.",
            invited_email=invitation.email,
            signed_in_as=actor.email,
        )
    if invitation.program.state != ProgramState.PUBLISHED:
        raise ProgramNotPublished(
            "The team is revising this program. Your invitation stays; try again later."
        )
    if not inviter_may_invite(invitation):
        raise LinkWithdrawn(
            "Whoever sent this invitation may no longer invite. Ask the team for a new one."
        )


def _claim(invitation: Invitation, *, user_id: UUID, now: datetime) -> None:
    invitation.status = InvitationStatus.ACCEPTED
    invitation.invitee_id = user_id
    invitation.accepted_at = now
    invitation.contents_total = len(contents_of(governing_edition(invitation)))
    invitation.expires_at = training_end(
        due_at=invitation.due_at, late_completion=governing_rules(invitation).late_completion
    )
    try:
        with transaction.atomic():
            invitation.save(
                update_fields=[
                    "status",
                    "invitee",
                    "accepted_at",
                    "contents_total",
                    "expires_at",
                ]
            )
    except IntegrityError as failure:
        raise AlreadyTakingPart(
            "You have another open invitation to this program, perhaps under another address."
        ) from failure


def _record(invitation: Invitation, *, actor: Caller, now: datetime) -> None:
    audit.record(
        team_id=invitation.team_id,
        actor_id=actor.user_id,
        verb="invitations.accept",
        subject_type="invitation",
        subject_id=invitation.id,
        subject_label=actor.name or actor.email,
        now=now,
        program=invitation.program.title,
        invited_email=invitation.email,
        accepted_as=actor.email,
    )
    publish(
        InvitationAccepted(
            team_id=invitation.team_id,
            occurred_at=now,
            invitation_id=invitation.id,
            user_id=actor.user_id,
        )
    )
