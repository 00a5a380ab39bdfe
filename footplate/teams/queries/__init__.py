"""Reads about people in teams."""

from footplate.teams.queries.groups import GroupRow, group, groups_page
from footplate.teams.queries.links import OfferedMembership, find_link, offered_membership
from footplate.teams.queries.members import MemberRow, PageOf, fresh_member, member, members_page
from footplate.teams.queries.myself import Myself, myself
from footplate.teams.queries.roles import RoleRow, team_role, team_roles
from footplate.teams.queries.team import TeamPage, team_page

__all__ = [
    "GroupRow",
    "MemberRow",
    "Myself",
    "OfferedMembership",
    "PageOf",
    "RoleRow",
    "TeamPage",
    "find_link",
    "fresh_member",
    "group",
    "groups_page",
    "member",
    "members_page",
    "myself",
    "offered_membership",
    "team_page",
    "team_role",
    "team_roles",
]
