"""The demo company's people: accounts, memberships and groups."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from footplate.accounts.models import User
from footplate.kernel.caller import Caller
from footplate.teams.actions.add_member import add_member
from footplate.teams.actions.change_roles import change_roles
from footplate.teams.actions.create_group import create_group
from footplate.teams.actions.create_role import create_role
from footplate.teams.actions.invite_member import invite_member
from footplate.teams.actions.set_group_members import set_group_members
from footplate.teams.models import Membership, MembershipState, Team
from footplate.teams.role_writing import RoleWords
from footplate.testing.cast import make_person, make_team
from footplate.testing.world.calendar import Calendar

FOUNDED_DAY = -1290
NORTHWIND = "northwind"


@dataclass
class Company:
    """Northwind and whoever works there, by address; `told` is what `people.yaml` says."""

    team: Team
    told: dict[str, Any]
    users: dict[str, User] = field(default_factory=dict)

    @property
    def people(self) -> list[dict[str, Any]]:
        """Return everybody of Northwind as told, the cast first."""
        cast = [person for person in self.told["cast"] if person["team"] == NORTHWIND]
        return [*cast, *self.told["members"]]

    def caller(self, email: str) -> Caller:
        """Return the person as the one who acts."""
        return caller_of(self.users[email])


def caller_of(user: User) -> Caller:
    """Return this person as the one who acts."""
    return Caller(
        user_id=user.id,
        email=user.email,
        name=user.name,
        locale=user.locale,
        timezone=user.timezone,
        is_operator=user.is_operator,
        email_verified=True,
        session_key="",
    )


def found_company(told: dict[str, Any], calendar: Calendar) -> Company:
    """Return Northwind with its cast, and the other company beside it."""
    now = calendar.at(FOUNDED_DAY, 8)
    teams = {
        team["slug"]: make_team(team["slug"], team["name"], timezone=team["timezone"], now=now)
        for team in told["teams"]
    }
    company = Company(teams[NORTHWIND], told)
    for person in told["cast"]:
        user = _account(person, now=now)
        _join(user, teams[person["team"]], person["roles"], now=now)
        company.users[user.email] = user
    return company


def hire(company: Company, person: dict[str, Any], *, now: datetime) -> None:
    """Make the person an account and a member; without an account, only invite them."""
    if person.get("account", True):
        user = _account(person, now=now)
        _join(user, company.team, ["learner"], now=now)
        company.users[user.email] = user
        return
    invite_member(
        slug=company.team.slug,
        email=person["email"],
        roles=["learner"],
        actor=company.caller("olga@footplate.test"),
        now=now,
    )


def form_groups(company: Company, *, now: datetime) -> None:
    """Make the groups and put everybody where they belong."""
    olga = company.caller("olga@footplate.test")
    present = Membership.objects.filter(team=company.team).exclude(state=MembershipState.REMOVED)
    ids = {membership.email: membership.id for membership in present}
    for name in company.told["groups"]:
        group = create_group(team_id=company.team.id, name=name, actor=olga, now=now)
        members = [person["email"] for person in company.people if person["group"] == name]
        set_group_members(
            group_id=group.id, membership_ids=[ids[email] for email in members], actor=olga, now=now
        )


def make_own_role(company: Company, *, now: datetime) -> None:
    """Make the role that the company thought of itself, and give it to those who hold it."""
    olga = company.caller("olga@footplate.test")
    told = dict(company.told["role"])
    holders = told.pop("held_by")
    role, _ = create_role(slug=company.team.slug, words=RoleWords(**told), actor=olga, now=now)
    for membership in Membership.objects.filter(team=company.team, email__in=holders):
        roles = [*membership.roles, role.key]
        change_roles(membership_id=membership.id, roles=roles, actor=olga, now=now)


def _account(person: dict[str, Any], *, now: datetime) -> User:
    # Not by create_account: it hashes the password, slowly on purpose, for each of sixty people.
    user = make_person(person["email"], person["name"], now=now, is_demo=True)
    if "admin" in person.get("roles", ()) and person["team"] == NORTHWIND:
        user.is_operator = True
        user.save(update_fields=["is_operator"])
    return user


def _join(user: User, team: Team, roles: list[str], *, now: datetime) -> None:
    add_member(team_id=team.id, user_id=user.id, roles=roles, actor_id=None, now=now)
