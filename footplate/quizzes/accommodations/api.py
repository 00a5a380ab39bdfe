"""Operations on accommodations: of one training, and of a person by default."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Status

from footplate.invitations.policies import access_invitation
from footplate.invitations.schemas import OptionalNote
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.quizzes.accommodations.actions.end_accommodation import (
    end_for_member,
    end_for_training,
)
from footplate.quizzes.accommodations.actions.grant_accommodation import (
    Grant,
    grant_for_training,
    grant_to_member,
)
from footplate.quizzes.accommodations.holders import WRITE, member_grants
from footplate.quizzes.accommodations.presenters import present_granted
from footplate.quizzes.accommodations.queries import granted_to_member as of_member
from footplate.quizzes.accommodations.queries import granted_to_training as of_training
from footplate.quizzes.accommodations.schemas import AccommodationIn, Accommodations

router = Router(tags=["Accommodations"])


@router.get("/invitations/{uuid:invitation_id}/accommodation", response=Accommodations)
def get_training_accommodation(request: HttpRequest, invitation_id: UUID) -> Any:
    """Return what one training's person has more than others, and what they had before."""
    found, abilities = access_invitation(caller=caller_of(request), invitation_id=invitation_id)
    return present_granted(of_training(found), may_write=abilities.can(WRITE))


@router.put("/invitations/{uuid:invitation_id}/accommodation", response=Accommodations)
def put_training_accommodation(
    request: HttpRequest, invitation_id: UUID, body: AccommodationIn
) -> Any:
    """Grant more time or attempts in one training; it holds there instead of the default.

    An attempt that is open gets its extra time at once, and keeps what time it has already.
    """
    caller, grant = caller_of(request), Grant(body.extra_time_percent, body.extra_attempts)
    grant_for_training(
        invitation_id=invitation_id, grant=grant, reason=body.reason, actor=caller, now=clock.now()
    )
    found, _ = access_invitation(caller=caller, invitation_id=invitation_id)
    return present_granted(of_training(found), may_write=True)


@router.delete("/invitations/{uuid:invitation_id}/accommodation", response={204: None})
def delete_training_accommodation(
    request: HttpRequest, invitation_id: UUID, reason: OptionalNote = ""
) -> Any:
    """Take it back; the person's default holds again, if there is one. 404 without one."""
    end_for_training(
        invitation_id=invitation_id, reason=reason, actor=caller_of(request), now=clock.now()
    )
    return Status(204, None)


@router.get("/memberships/{uuid:membership_id}/accommodation", response=Accommodations)
def get_member_accommodation(request: HttpRequest, membership_id: UUID) -> Any:
    """Return what a member has more than others in all trainings, and what they had before."""
    granted, may_write = member_grants(caller=caller_of(request), membership_id=membership_id)
    return present_granted(granted, may_write=may_write)


@router.put("/memberships/{uuid:membership_id}/accommodation", response=Accommodations)
def put_member_accommodation(
    request: HttpRequest, membership_id: UUID, body: AccommodationIn
) -> Any:
    """Grant more time or attempts in all trainings that have no accommodation of their own.

    Attempts that are open get their extra time at once, and keep what time they have already.
    """
    caller, grant = caller_of(request), Grant(body.extra_time_percent, body.extra_attempts)
    grant_to_member(
        membership_id=membership_id, grant=grant, reason=body.reason, actor=caller, now=clock.now()
    )
    return present_granted(of_member(membership_id), may_write=True)


@router.delete("/memberships/{uuid:membership_id}/accommodation", response={204: None})
def delete_member_accommodation(
    request: HttpRequest, membership_id: UUID, reason: OptionalNote = ""
) -> Any:
    """Take the default back. 404 without one."""
    end_for_member(
        membership_id=membership_id, reason=reason, actor=caller_of(request), now=clock.now()
    )
    return Status(204, None)
