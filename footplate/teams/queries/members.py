"""Members of a team."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet, TextField, Value
from django.db.models.functions import Coalesce, JSONObject, Lower, NullIf

from footplate.kernel.pagination import page_of
from footplate.kernel.problems import NotFound
from footplate.teams.abilities import Abilities
from footplate.teams.models import GroupMembership, Membership, MembershipState

T = TypeVar("T")


@dataclass(frozen=True)
class PageOf(Generic[T]):
    """One page of a list and the cursor of the next."""

    items: list[T]
    next: str | None


@dataclass(frozen=True)
class MemberRow:
    """A membership as a list shows it."""

    id: UUID
    user_id: UUID | None
    name: str
    email: str
    roles: list[str]
    state: str
    groups: list[dict[str, Any]]
    joined_at: datetime | None
    last_seen_at: datetime | None
    version: int
    actions: list[str]


def _shown() -> QuerySet[Membership]:
    """Return memberships with what a row shows: the person's present name, and the groups."""
    nothing = Value("", output_field=TextField())
    name = Coalesce(NullIf("user__name", nothing), "name")
    names = GroupMembership.objects.filter(membership_id=OuterRef("pk")).order_by("group__name")
    return Membership.objects.select_related("user").annotate(
        shown_name=name,
        sort_name=Lower(Coalesce(NullIf(name, nothing), "email", output_field=TextField())),
        shown_groups=ArraySubquery(
            names.values(pair=JSONObject(id="group_id", name="group__name"))
        ),
    )


def members_page(
    *,
    team_id: UUID,
    abilities: Abilities,
    text: str | None,
    state: str | None,
    group_id: UUID | None,
    role_key: str | None,
    cursor: str | None,
    limit: int,
) -> PageOf[MemberRow]:
    """Return members by name; `text` is found in name or address. Statements: 1."""
    rows = _shown().filter(team_id=team_id).exclude(user__is_machine=True)
    rows = rows.filter(state=state) if state else rows.exclude(state=MembershipState.REMOVED)
    if text:
        rows = rows.filter(Q(shown_name__icontains=text) | Q(email__icontains=text))
    if group_id:
        rows = rows.filter(groups__id=group_id)
    if role_key:
        rows = rows.filter(roles__contains=[role_key.replace("\x00", "")])
    found, following = page_of(rows, order=("sort_name", "id"), cursor=cursor, limit=limit)
    return PageOf([_row(membership, abilities) for membership in found], following)


def member(*, membership_id: UUID, abilities: Abilities) -> MemberRow:
    """Return one member for a caller with these abilities. Statements: 1."""
    found = _shown().filter(pk=membership_id).first()
    if found is None:
        raise NotFound
    return _row(found, abilities)


def fresh_member(membership: Membership, *, abilities: Abilities) -> MemberRow:
    """Return a member who was invited this moment and is in no group. Statements: 0."""
    user = membership.user
    name = (user.name if user else "") or membership.name
    return _row(membership, abilities, name=name, groups=[])


def _row(
    membership: Any,
    abilities: Abilities,
    *,
    name: str | None = None,
    groups: list[dict[str, Any]] | None = None,
) -> MemberRow:
    return MemberRow(
        id=membership.id,
        user_id=membership.user_id,
        name=membership.shown_name if name is None else name,
        email=membership.user.email if membership.user else membership.email,
        roles=membership.roles,
        state=membership.state,
        groups=membership.shown_groups if groups is None else groups,
        joined_at=membership.joined_at,
        last_seen_at=membership.last_seen_at,
        version=membership.version,
        actions=_actions(membership, abilities),
    )


def _actions(membership: Membership, abilities: Abilities) -> list[str]:
    """Return what a caller with these abilities may do now with the membership."""
    if not abilities.can("members.write") or membership.state == MembershipState.REMOVED:
        return []
    if abilities.held.beyond(membership.roles):
        return []
    actions = ["change_roles", "remove"]
    return [*actions, "resend"] if membership.state == MembershipState.INVITED else actions
