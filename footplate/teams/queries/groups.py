"""Groups of a team."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Lower

from footplate.kernel.pagination import page_of
from footplate.kernel.problems import NotFound
from footplate.teams.abilities import Abilities
from footplate.teams.models import Group, GroupMembership, MembershipState
from footplate.teams.queries.members import PageOf


@dataclass(frozen=True)
class GroupRow:
    """A group as a list shows it."""

    id: UUID
    name: str
    member_count: int
    version: int
    actions: list[str]


def _counted() -> QuerySet[Group]:
    """Return groups with the number of members that are not removed."""
    present = (
        GroupMembership.objects.filter(group_id=OuterRef("pk"))
        .exclude(membership__state=MembershipState.REMOVED)
        .order_by()
        .values("group_id")
        .annotate(many=Count("pk"))
    )
    return Group.objects.annotate(
        members_present=Coalesce(Subquery(present.values("many")), 0), sort_name=Lower("name")
    )


def groups_page(
    *, team_id: UUID, abilities: Abilities, text: str | None, cursor: str | None, limit: int
) -> PageOf[GroupRow]:
    """Return groups by name. Statements: 1."""
    rows = _counted().filter(team_id=team_id)
    if text:
        rows = rows.filter(name__icontains=text)
    found, following = page_of(rows, order=("sort_name", "id"), cursor=cursor, limit=limit)
    return PageOf([_row(group, abilities) for group in found], following)


def group(*, group_id: UUID, abilities: Abilities) -> GroupRow:
    """Return one group for a caller with these abilities. Statements: 1."""
    found = _counted().filter(pk=group_id).first()
    if found is None:
        raise NotFound
    return _row(found, abilities)


def _row(group: Any, abilities: Abilities) -> GroupRow:
    return GroupRow(
        id=group.id,
        name=group.name,
        member_count=group.members_present,
        version=group.version,
        actions=["rename", "delete", "set_members"] if abilities.can("groups.write") else [],
    )
