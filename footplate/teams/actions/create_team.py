"""Make a team."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.text import slugify
from unidecode import unidecode

from footplate.kernel import audit, walls
from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.kernel.problems import Conflict
from footplate.teams.models import Membership, MembershipState, Team
from footplate.teams.roles import ADMIN

# Addresses of the client that no team may take: /t/… stands beside /teams/new.
RESERVED = frozenset({"new", "admin", "api", "static", "media"})
_TRIES = 20


@transaction.atomic
def create_team(*, actor: Caller, name: str, timezone: str, now: datetime) -> Team:
    """Return a new team whose slug is made from the name; the actor is its admin.

    Statements: a savepoint and an insert for each slug that is taken, then 2.
    """
    with walls.joining(team_id := new_id()):
        return _create(actor=actor, team_id=team_id, name=name, timezone=timezone, now=now)


def _create(*, actor: Caller, team_id: UUID, name: str, timezone: str, now: datetime) -> Team:
    team = _insert(team_id=team_id, name=name, timezone=timezone, now=now)
    Membership.objects.create(
        team=team,
        user_id=actor.user_id,
        email=actor.email,
        name=actor.name,
        roles=[ADMIN],
        state=MembershipState.ACTIVE,
        joined_at=now,
        created_at=now,
    )
    audit.record(
        team_id=team.id,
        actor_id=actor.user_id,
        verb="teams.create",
        subject_type="team",
        subject_id=team.id,
        subject_label=name,
        now=now,
        name=name,
    )
    return team


def slug_of(name: str, *, number: int) -> str:
    """Return the address for the name; from the second try on it ends in the number."""
    base = slugify(unidecode(name))[:40].strip("-") or "team"
    if number == 1 and base not in RESERVED:
        return base
    return f"{base}-{max(2, number)}"


def _insert(*, team_id: UUID, name: str, timezone: str, now: datetime) -> Team:
    """Insert under the first free slug; the constraint decides between two who ask at once."""
    alike = Team.objects.filter(slug__startswith=slug_of(name, number=1)[:38])
    with walls.door("team_by_name"):
        taken = set(alike.values_list("slug", flat=True))
    number = 1
    for _ in range(_TRIES):
        while slug_of(name, number=number) in taken:
            number += 1
        slug = slug_of(name, number=number)
        try:
            with transaction.atomic():
                return Team.objects.create(
                    id=team_id, slug=slug, name=name, timezone=timezone, created_at=now
                )
        except IntegrityError:
            taken.add(slug)
    raise Conflict("Many teams of this name are being made. Try again.")
