"""What a member link offers."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef

from footplate.accounts.models import User
from footplate.kernel import walls
from footplate.kernel.caller import Caller
from footplate.kernel.links import token_sha256
from footplate.kernel.problems import NotFound
from footplate.teams.errors import LinkExpired, LinkUsed
from footplate.teams.holding import held_by
from footplate.teams.models import Membership, MembershipState
from footplate.teams.queries.titles import titles_of


@dataclass(frozen=True)
class OfferedMembership:
    """The offer as its holder sees it."""

    team_name: str
    inviter_name: str
    email: str
    roles: list[dict[str, str]]
    expires_at: datetime
    account: str
    signed_in_as: str | None
    same_address: bool


def find_link(*, token: str, now: datetime, lock: bool = False) -> Any:
    """Return the invited membership behind the token, with team, inviter and the inviter's roles.

    `NotFound` for a token that was never given or was replaced, `LinkUsed` once its membership
    was joined, `LinkExpired` afterwards. With `lock` the membership stays locked.
    Statements: 1.
    """
    rows = Membership.objects.select_related("team", "invited_by").annotate(
        account_exists=Exists(User.objects.filter(email=OuterRef("email"))),
        inviter_holds=held_by('"memberships"."invited_by_id"', '"memberships"."team_id"'),
    )
    if lock:
        rows = rows.select_for_update(of=("self",))
    with walls.door("member_link"):
        found = rows.filter(token_sha256=token_sha256(token)).first()
    if found is None:
        raise NotFound
    if found.state != MembershipState.INVITED:
        raise LinkUsed
    if found.token_expires_at is None or found.token_expires_at <= now:
        raise LinkExpired
    return found


def offered_membership(*, token: str, caller: Caller | None, now: datetime) -> OfferedMembership:
    """Return what the link offers to this caller. Statements: 1, and 1 for a team's own roles."""
    found = find_link(token=token, now=now)
    inviter = found.invited_by
    with walls.door("link_holder", team=found.team_id):
        titles = titles_of(found.roles, team_id=found.team_id)
    return OfferedMembership(
        team_name=found.team.name,
        inviter_name=inviter.name if inviter else found.team.name,
        email=found.email,
        roles=titles,
        expires_at=found.token_expires_at,
        account="exists" if found.account_exists else "none",
        signed_in_as=caller.email if caller else None,
        same_address=caller is not None and caller.email == found.email,
    )
