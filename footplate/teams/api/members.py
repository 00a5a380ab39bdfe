"""Members: who belongs to a team, with which roles."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.http.schemas import Page
from footplate.kernel.versions import etag, expected_version
from footplate.teams import queries
from footplate.teams.actions.change_roles import change_roles
from footplate.teams.actions.invite_member import invite_member as invite_member_action
from footplate.teams.actions.remind_member import remind_member as remind_member_action
from footplate.teams.actions.remove_member import remove_member as remove_member_action
from footplate.teams.api.schemas import Member, MemberInput, MemberPatch, MemberQuery
from footplate.teams.policies import access_team

router = Router(tags=["Members"])


@router.get("/teams/{team}/members", response={200: Page[Member]})
def list_members(
    request: HttpRequest, team: str, query: Query[MemberQuery]
) -> queries.PageOf[queries.MemberRow]:
    """Return the team's members by name; without `state`, those who are active or invited."""
    row, abilities = access_team(caller=caller_of(request), slug=team, ability="members.read")
    return queries.members_page(
        team_id=row.id,
        abilities=abilities,
        text=query.q,
        state=query.state,
        group_id=query.group,
        role_key=query.role,
        cursor=query.cursor,
        limit=query.limit,
    )


@router.post("/teams/{team}/members", response={201: Member})
def invite_member(
    request: HttpRequest, team: str, payload: MemberInput
) -> Status[queries.MemberRow]:
    """Invite an address to the team; an e-mail with a link follows."""
    membership, abilities = invite_member_action(
        slug=team,
        email=payload.email,
        roles=payload.roles,
        actor=caller_of(request),
        now=clock.now(),
    )
    return Status(201, queries.fresh_member(membership, abilities=abilities))


@router.patch("/memberships/{membership_id}", response={200: Member})
def change_membership(
    request: HttpRequest,
    response: HttpResponse,
    membership_id: UUID,
    payload: MemberPatch,
    if_match: str | None = IF_MATCH,
) -> queries.MemberRow:
    """Replace a member's roles. Only roles that the caller may give can be added or taken."""
    membership, abilities = change_roles(
        membership_id=membership_id,
        roles=payload.roles,
        actor=caller_of(request),
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    response["ETag"] = etag(membership.version)
    return queries.member(membership_id=membership.id, abilities=abilities)


@router.delete("/memberships/{membership_id}", response={204: None})
def remove_membership(
    request: HttpRequest, membership_id: UUID, if_match: str | None = IF_MATCH
) -> Status[None]:
    """End a membership at once; what the person did there stays on record."""
    remove_member_action(
        membership_id=membership_id,
        actor=caller_of(request),
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    return Status(204, None)


@router.post("/memberships/{membership_id}/reminder", response={200: Member})
def remind_member(request: HttpRequest, membership_id: UUID) -> queries.MemberRow:
    """Send the e-mail again with a new link; the earlier link ends."""
    membership, abilities = remind_member_action(
        membership_id=membership_id, actor=caller_of(request), now=clock.now()
    )
    return queries.member(membership_id=membership.id, abilities=abilities)
