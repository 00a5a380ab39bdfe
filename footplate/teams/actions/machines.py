"""Machine users: whom a team's tokens and applications act as."""

from datetime import datetime
from uuid import UUID

from footplate.accounts.models import User
from footplate.kernel.ids import new_id
from footplate.teams.models import Membership, MembershipState

# No such domain can exist (RFC 2606), so nothing is ever sent there.
_DOMAIN = "machines.invalid"


def add_machine(*, team_id: UUID, name: str, roles: list[str], now: datetime) -> Membership:
    """Return the membership of a new machine user of this team, with these roles.

    Whether the roles may be given was asked before, with the team locked. Statements: 2.
    """
    user_id = new_id()
    user = User(id=user_id, email=f"{user_id}@{_DOMAIN}", name=name, date_joined=now)
    user.is_machine = True
    user.set_unusable_password()
    user.save(force_insert=True)
    return Membership.objects.create(
        team_id=team_id,
        user=user,
        email=user.email,
        name=name,
        roles=roles,
        state=MembershipState.ACTIVE,
        joined_at=now,
        created_at=now,
    )


def change_machine(membership: Membership, *, name: str, roles: list[str]) -> None:
    """Give the machine user this name and exactly these roles. Statements: 2."""
    Membership.objects.filter(pk=membership.pk).update(name=name, roles=roles)
    User.objects.filter(memberships=membership).update(name=name)


def retire_machine(membership: Membership, *, now: datetime) -> None:
    """End the machine user, who stays for the records of what it did. Statements: 2."""
    Membership.objects.filter(pk=membership.pk).update(
        state=MembershipState.REMOVED, roles=[], removed_at=now
    )
    User.objects.filter(memberships=membership).update(is_active=False)
