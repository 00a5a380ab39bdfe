"""The cast of every test: Olga, Ada, Max and Leo of Northwind, and Nils the outsider.

Olga Petrenko runs the team, Ada Lindqvist writes, Max Okafor manages, Leo Brandt learns. Nils
Aalto runs another team and must never see anything of theirs.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password

from footplate.accounts.models import User
from footplate.teams.models import Membership, MembershipState, Team

PASSWORD = "footplate-demo"
# Hashed once: hashing slowly is Argon2's purpose, and every test makes five people.
_hashed: list[str] = []


@dataclass(frozen=True)
class Cast:
    """The people and their teams."""

    olga: User
    ada: User
    max: User
    leo: User
    nils: User
    northwind: Team
    fjordline: Team


def make_person(
    email: str, name: str, *, now: datetime | None = None, is_demo: bool = False
) -> User:
    """Return a new person with a verified address and the demo password."""
    if not _hashed:
        _hashed.append(make_password(PASSWORD))
    moment = now or datetime.now(tz=UTC)
    user = User.objects.create(
        email=email,
        name=name,
        timezone="Europe/Berlin",
        password=_hashed[0],
        date_joined=moment,
        is_demo=is_demo,
    )
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


def make_team(
    slug: str, name: str, *, timezone: str = "Europe/Berlin", now: datetime | None = None
) -> Team:
    """Return a new team."""
    return Team.objects.create(
        slug=slug, name=name, timezone=timezone, created_at=now or datetime.now(tz=UTC)
    )


def join(user: User, team: Team, *roles: str) -> Membership:
    """Make the person an active member with these roles."""
    moment = datetime.now(tz=UTC)
    return Membership.objects.create(
        team=team,
        user=user,
        email=user.email,
        name=user.name,
        roles=list(roles),
        state=MembershipState.ACTIVE,
        joined_at=moment,
        created_at=moment,
    )


def make_cast() -> Cast:
    """Return the five people in their two teams."""
    northwind = make_team("northwind", "Northwind Logistics")
    fjordline = make_team("fjordline", "Fjordline Ferries", timezone="Europe/Oslo")
    people = {
        "olga": make_person("olga@footplate.test", "Olga Petrenko"),
        "ada": make_person("ada@footplate.test", "Ada Lindqvist"),
        "max": make_person("max@footplate.test", "Max Okafor"),
        "leo": make_person("leo@footplate.test", "Leo Brandt"),
        "nils": make_person("nils@footplate.test", "Nils Aalto"),
    }
    join(people["olga"], northwind, "admin")
    join(people["ada"], northwind, "author")
    join(people["max"], northwind, "manager")
    join(people["leo"], northwind, "learner")
    join(people["nils"], fjordline, "admin")
    return Cast(**people, northwind=northwind, fjordline=fjordline)
