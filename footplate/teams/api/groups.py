"""Groups of members."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.http.schemas import Page
from footplate.kernel.versions import etag, expected_version
from footplate.teams import queries
from footplate.teams.actions.change_group import delete_group as delete_group_action
from footplate.teams.actions.change_group import rename_group
from footplate.teams.actions.create_group import create_group as create_group_action
from footplate.teams.actions.set_group_members import set_group_members as set_members_action
from footplate.teams.api.schemas import Group, GroupInput, GroupMembersInput, GroupQuery
from footplate.teams.policies import access_team

router = Router(tags=["Groups"])


@router.get("/teams/{team}/groups", response={200: Page[Group]})
def list_groups(
    request: HttpRequest, team: str, query: Query[GroupQuery]
) -> queries.PageOf[queries.GroupRow]:
    """Return the team's groups by name."""
    row, abilities = access_team(caller=caller_of(request), slug=team, ability="groups.read")
    return queries.groups_page(
        team_id=row.id,
        abilities=abilities,
        text=query.q,
        cursor=query.cursor,
        limit=query.limit,
    )


@router.post("/teams/{team}/groups", response={201: Group})
def create_group(request: HttpRequest, team: str, payload: GroupInput) -> Status[queries.GroupRow]:
    """Make an empty group."""
    caller = caller_of(request)
    row, abilities = access_team(caller=caller, slug=team, ability="groups.write")
    group = create_group_action(team_id=row.id, name=payload.name, actor=caller, now=clock.now())
    return Status(201, queries.group(group_id=group.id, abilities=abilities))


@router.patch("/groups/{group_id}", response={200: Group})
def change_group(
    request: HttpRequest,
    response: HttpResponse,
    group_id: UUID,
    payload: GroupInput,
    if_match: str | None = IF_MATCH,
) -> queries.GroupRow:
    """Rename a group."""
    abilities = rename_group(
        group_id=group_id,
        name=payload.name,
        actor=caller_of(request),
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    return _told(response, queries.group(group_id=group_id, abilities=abilities))


@router.delete("/groups/{group_id}", response={204: None})
def delete_group(
    request: HttpRequest, group_id: UUID, if_match: str | None = IF_MATCH
) -> Status[None]:
    """Delete a group; its members stay in the team, their invitations stand."""
    delete_group_action(
        group_id=group_id,
        actor=caller_of(request),
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    return Status(204, None)


@router.put("/groups/{group_id}/members", response={200: Group})
def set_group_members(
    request: HttpRequest,
    response: HttpResponse,
    group_id: UUID,
    payload: GroupMembersInput,
    if_match: str | None = IF_MATCH,
) -> queries.GroupRow:
    """Make exactly these memberships the group's."""
    _, abilities = set_members_action(
        group_id=group_id,
        membership_ids=payload.membership_ids,
        actor=caller_of(request),
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    return _told(response, queries.group(group_id=group_id, abilities=abilities))


def _told(response: HttpResponse, row: queries.GroupRow) -> queries.GroupRow:
    """Return the group, its version named in the answer's tag."""
    response["ETag"] = etag(row.version)
    return row
