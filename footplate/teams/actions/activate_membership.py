"""Turn an invited, removed or missing membership into an active one."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from footplate.kernel.events import publish
from footplate.teams.events import MemberJoined
from footplate.teams.models import GroupMembership, Membership, MembershipState


@dataclass(frozen=True)
class Person:
    """Whose membership it is."""

    id: UUID
    name: str
    email: str


def activate_membership(
    *,
    team_id: UUID,
    person: Person,
    roles: list[str],
    invited: Membership | None,
    now: datetime,
) -> Membership:
    """Return the person's one membership of the team, active. The team must be locked.

    An active member keeps their roles and gains these; anybody else has exactly these. `invited`
    is the row that this uses up: it becomes the membership, or is folded into the one that the
    person has already (its groups and its used link move over).
    """
    own = Membership.objects.select_for_update().filter(team_id=team_id, user_id=person.id).first()
    membership = own or invited or Membership(team_id=team_id, created_at=now)
    was_active = membership.state == MembershipState.ACTIVE
    if own is not None and invited is not None and own.pk != invited.pk:
        _fold(invited, into=own)
    held = membership.roles if was_active else []
    membership.roles = list(dict.fromkeys([*held, *roles]))
    membership.user_id = person.id
    membership.name = person.name
    membership.state = MembershipState.ACTIVE
    membership.removed_at = None
    if not was_active:
        membership.email = person.email
        membership.joined_at = now
    membership.save()
    if not was_active:
        publish(MemberJoined(team_id=team_id, occurred_at=now, membership_id=membership.id))
    return membership


def _fold(invited: Membership, *, into: Membership) -> None:
    """Move groups and the used link of the invited row to the other, and delete it."""
    already = GroupMembership.objects.filter(membership=into, group_id=OuterRef("group_id"))
    moving = GroupMembership.objects.filter(membership=invited).exclude(Exists(already))
    GroupMembership.objects.filter(pk__in=list(moving.values_list("pk", flat=True))).update(
        membership=into
    )
    into.token_sha256 = invited.token_sha256
    into.token_nonce = invited.token_nonce
    into.token_expires_at = invited.token_expires_at
    invited.delete()
