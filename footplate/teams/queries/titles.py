"""What roles are called."""

from collections.abc import Iterable
from uuid import UUID

from footplate.teams.models import TeamRole
from footplate.teams.roles import ROLES


def titles_of(role_keys: Iterable[str], *, team_id: UUID) -> list[dict[str, str]]:
    """Return {key, title, description} of each role that there is, in the given order.

    Statements: 0 when all are built in, else 1.
    """
    keys = list(role_keys)
    named = {key: (role.title, role.description) for key, role in ROLES.items()}
    made = [key for key in keys if key not in named]
    if made:
        rows = TeamRole.objects.filter(team_id=team_id, key__in=made)
        named |= {row.key: (row.title, row.description) for row in rows}
    return [
        {"key": key, "title": named[key][0], "description": named[key][1]}
        for key in keys
        if key in named
    ]
