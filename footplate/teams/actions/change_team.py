"""Change a team's settings."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.versions import demand_version
from footplate.teams.giving import lock_team
from footplate.teams.models import Team

_MAY_BE_EMPTY = frozenset({"accent"})


@transaction.atomic
def change_team(
    *,
    team_id: UUID,
    actor: Caller,
    changes: dict[str, Any],
    expected_version: int | None = None,
    now: datetime,
) -> Team:
    """Store the changes and return the team; a null counts only where null means something.

    The address (slug) stays when the name changes, because links were sent with it.
    `StaleVersion` when the team is no longer at the expected version.
    Statements: 1 or 3.
    """
    wanted = {
        field: value
        for field, value in changes.items()
        if value is not None or field in _MAY_BE_EMPTY
    }
    team = lock_team(team_id)
    demand_version(team.version, expected_version, subject_id=team_id)
    before = {field: getattr(team, field) for field in wanted}
    if before == wanted:
        return team
    for field, value in wanted.items():
        setattr(team, field, value)
    team.version += 1
    team.save(update_fields=["version", *sorted(wanted)])
    audit.record(
        team_id=team_id,
        actor_id=actor.user_id,
        verb="settings.change",
        subject_type="team",
        subject_id=team_id,
        subject_label=team.name,
        now=now,
        before=before,
        after=wanted,
    )
    return team
