"""Roles: those that every team has, and those that a team makes for itself."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.teams import queries, roles
from footplate.teams.actions.change_role import change_role as change_role_action
from footplate.teams.actions.create_role import create_role as create_role_action
from footplate.teams.actions.delete_role import delete_role as delete_role_action
from footplate.teams.api.role_schemas import (
    Abilities,
    Ability,
    Role,
    RoleDeletion,
    RoleInput,
    RolePatch,
    Roles,
    TeamRole,
    TeamRoles,
)
from footplate.teams.catalogue import ABILITIES
from footplate.teams.policies import access_team
from footplate.teams.role_writing import RoleWords
from footplate.teams.roles import ROLES

router = Router(tags=["Teams"])


@router.get("/roles", response={200: Roles})
def list_roles(request: HttpRequest) -> Roles:
    """Return the roles that every team has, from the least to the most able."""
    return Roles(items=[_shown(role) for role in ROLES.values()])


@router.get("/abilities", response={200: Abilities})
def list_abilities(request: HttpRequest) -> Abilities:
    """Return everything that a role may be allowed to do, in words."""
    return Abilities(items=[Ability.from_orm(ability) for ability in ABILITIES.values()])


@router.get("/teams/{team}/roles", response={200: TeamRoles})
def list_team_roles(request: HttpRequest, team: str) -> dict[str, list[queries.RoleRow]]:
    """Return the roles of a team, built in and its own, with how many people hold each."""
    row, abilities = access_team(caller=caller_of(request), slug=team, ability="members.read")
    return {"items": queries.team_roles(team_id=row.id, abilities=abilities)}


@router.post("/teams/{team}/roles", response={201: TeamRole})
def create_role(request: HttpRequest, team: str, payload: RoleInput) -> Status[queries.RoleRow]:
    """Make a role for the team; it may do and give no more than the caller."""
    words = RoleWords(**payload.model_dump())
    role, abilities = create_role_action(
        slug=team, words=words, actor=caller_of(request), now=clock.now()
    )
    return Status(201, queries.team_role(role=role, abilities=abilities))


@router.patch("/roles/{role_id}", response={200: TeamRole})
def change_role(request: HttpRequest, role_id: UUID, payload: RolePatch) -> queries.RoleRow:
    """Change a role that the team made; everybody who holds it has the new abilities at once."""
    changes = payload.model_dump(exclude_unset=True, exclude_none=True)
    role, abilities = change_role_action(
        role_id=role_id, changes=changes, actor=caller_of(request), now=clock.now()
    )
    return queries.team_role(role=role, abilities=abilities)


@router.delete("/roles/{role_id}", response={204: None})
def delete_role(request: HttpRequest, role_id: UUID, query: Query[RoleDeletion]) -> Status[None]:
    """Delete a role that the team made. While somebody has it or is offered it, name what they
    get instead; `role_in_use` says who."""
    delete_role_action(
        role_id=role_id,
        replacement=query.replacement,
        actor=caller_of(request),
        now=clock.now(),
    )
    return Status(204, None)


def _shown(role: roles.Role) -> Role:
    return Role(
        key=role.key,
        title=role.title,
        description=role.description,
        includes=list(role.includes),
        gives=[key for key in ROLES if key in role.gives],
        may=sorted(role.may),
    )
