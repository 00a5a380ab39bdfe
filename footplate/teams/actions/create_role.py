"""Make a role for a team."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.text import slugify
from unidecode import unidecode

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.custom_roles import MOST_ROLES
from footplate.teams.errors import RoleExists, TooManyRoles
from footplate.teams.giving import lock_team_by_slug
from footplate.teams.models import TeamRole
from footplate.teams.policies import Abilities, access_team
from footplate.teams.role_writing import RoleWords, demand_free_title, put_in_place


@transaction.atomic
def create_role(
    *, slug: str, words: RoleWords, actor: Caller, now: datetime
) -> tuple[TeamRole, Abilities]:
    """Return a new role of the team, whose key is made from the title and stays.

    `InvalidInput` for names that there are not and for circles; `RoleBeyondYours` when it may do
    or give more than the actor; `RoleExists` for a title that is taken; `TooManyRoles`.
    """
    lock_team_by_slug(slug)
    team, abilities = access_team(caller=actor, slug=slug, ability="roles.write")
    present = {role.key: role for role in TeamRole.objects.filter(team_id=team.id)}
    if len(present) >= MOST_ROLES:
        raise TooManyRoles
    role = TeamRole(team_id=team.id, key=_key(words.title, taken=set(present)), created_at=now)
    demand_free_title(words.title)
    try:
        with transaction.atomic():
            put_in_place(role, words=words, present=present, actor=abilities.held)
    except IntegrityError as failure:
        raise RoleExists from failure
    audit.record(
        team_id=team.id,
        actor_id=actor.user_id,
        verb="roles.create",
        subject_type="role",
        subject_id=role.id,
        subject_label=role.title,
        now=now,
        after=words.as_dict(),
    )
    return role, abilities


def _key(title: str, *, taken: set[str]) -> str:
    """Return `custom:` and the title as it can stand in an address, numbered when it is taken."""
    base = "custom:" + (slugify(unidecode(title))[:28].strip("-") or "role")
    key, number = base, 1
    while key in taken:
        number += 1
        key = f"{base}-{number}"
    return key
