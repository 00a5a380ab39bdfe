"""Make a group."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.errors import GroupExists
from footplate.teams.models import Group


@transaction.atomic
def create_group(*, team_id: UUID, name: str, actor: Caller, now: datetime) -> Group:
    """Return a new, empty group; `GroupExists` when the name is taken, in whatever case."""
    try:
        with transaction.atomic():
            group = Group.objects.create(team_id=team_id, name=name, created_at=now)
    except IntegrityError as failure:
        raise GroupExists from failure
    audit.record(
        team_id=team_id,
        actor_id=actor.user_id,
        verb="groups.create",
        subject_type="group",
        subject_id=group.id,
        subject_label=name,
        now=now,
        name=name,
    )
    return group
