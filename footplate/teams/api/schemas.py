"""Shapes of people in teams."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from footplate.kernel.http.schemas import (
    Accent,
    Email,
    Input,
    Line,
    Locale,
    Moment,
    PageQuery,
    Password,
    Search,
    Zone,
)

RoleKey = Annotated[str, StringConstraints(min_length=1, max_length=40)]
MemberState = Literal["active", "invited", "removed"]


def each_once(keys: list[str]) -> list[str]:
    """Return the keys without repetitions, in their order."""
    return list(dict.fromkeys(keys))


RoleKeys = Annotated[list[RoleKey], Field(min_length=1, max_length=20), AfterValidator(each_once)]


class MyTeam(Schema):
    """A team as one of its active members sees it in their own account."""

    slug: str
    name: str
    timezone: str
    accent: str | None
    roles: list[str]
    role_titles: list[str]
    actions: list[str] = Field(description="What the caller may do there, as resource.verb.")


class Sight(Schema):
    """What an admin sees their team as: roles, or a member's roles. Nothing is written then."""

    team: str
    role_titles: list[str]
    of_member: bool
    ends_at: Moment


class Me(Schema):
    """The person who is signed in."""

    id: UUID
    name: str
    email: str
    email_verified: bool
    locale: str
    timezone: str
    is_operator: bool
    teams: list[MyTeam]
    actions: list[Literal["create_team"]]
    seeing_as: Sight | None


class MePatch(Input):
    """What people may change about themselves here; addresses and passwords change in sign-in."""

    name: Line | None = None
    locale: Locale | None = None
    timezone: Zone | None = None


class TeamInput(Input):
    name: Line
    timezone: Zone


class TeamPatch(Input):
    name: Line | None = None
    timezone: Zone | None = None
    accent: Accent | None = None
    invitation_days: Annotated[int, Field(ge=1, le=365)] | None = None


class Team(Schema):
    """A team and what the caller may do in it."""

    id: UUID
    slug: str
    name: str
    timezone: str
    accent: str | None
    invitation_days: int
    created_at: Moment
    member_count: int
    version: int = Field(description="For `If-Match`; grows with each change.")
    actions: list[str]


class GroupName(Schema):
    id: UUID
    name: str


class Member(Schema):
    """A membership: `id` is the membership's, `user_id` the person's once they have joined."""

    id: UUID
    user_id: UUID | None
    name: str
    email: str
    roles: list[str]
    state: MemberState
    groups: list[GroupName]
    joined_at: Moment | None
    last_seen_at: Moment | None
    version: int = Field(description="For `If-Match`; grows with each change.")
    actions: list[Literal["change_roles", "remove", "resend"]]


class MemberQuery(PageQuery):
    q: Search | None = None
    state: MemberState | None = None
    group: UUID | None = None
    role: RoleKey | None = None


class MemberInput(Input):
    email: Email
    roles: RoleKeys


class MemberPatch(Input):
    roles: RoleKeys


class RoleName(Schema):
    key: str
    title: str


class MemberLink(Schema):
    """What a link in an invitation to a team offers, and who is looking at it."""

    team_name: str
    inviter_name: str
    email: str
    roles: list[RoleName]
    expires_at: Moment
    account: Literal["none", "exists"]
    signed_in_as: str | None
    same_address: bool


class MemberLinkAnswer(Input):
    confirm_other_address: bool = False


class JoinedTeam(Schema):
    team: str


class AccountInput(Input):
    """What a new account needs besides the address, which the link knows."""

    name: Line
    password: Password


class GroupQuery(PageQuery):
    q: Search | None = None


class GroupInput(Input):
    name: Line


class GroupMembersInput(Input):
    membership_ids: Annotated[list[UUID], Field(max_length=10_000)]


class Group(Schema):
    id: UUID
    name: str
    member_count: int
    version: int = Field(description="For `If-Match`; grows with each change.")
    actions: list[Literal["rename", "delete", "set_members"]]
