"""Rename and delete groups."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.versions import demand_version
from footplate.teams.errors import GroupExists
from footplate.teams.models import Group
from footplate.teams.policies import Abilities, access_group


@transaction.atomic
def rename_group(
    *, group_id: UUID, name: str, actor: Caller, expected_version: int | None = None, now: datetime
) -> Abilities:
    """Give the group this name; `GroupExists` when another has it, in whatever case.

    `StaleVersion` when the group is no longer at the expected version.
    """
    group, abilities = access_group(caller=actor, pk=group_id, ability="groups.write", lock=True)
    demand_version(group.version, expected_version, subject_id=group.id)
    before, group.name = group.name, name
    group.version += 1
    try:
        with transaction.atomic():
            group.save(update_fields=["name", "version"])
    except IntegrityError as failure:
        raise GroupExists from failure
    _record(group, actor=actor, verb="groups.rename", now=now, before=before, after=name)
    return abilities


@transaction.atomic
def delete_group(
    *, group_id: UUID, actor: Caller, expected_version: int | None = None, now: datetime
) -> None:
    """Delete the group and who was in it; memberships and invitations stand."""
    group, _ = access_group(caller=actor, pk=group_id, ability="groups.write", lock=True)
    demand_version(group.version, expected_version, subject_id=group.id)
    _record(group, actor=actor, verb="groups.delete", now=now, name=group.name)
    group.delete()


def _record(group: Group, *, actor: Caller, verb: str, now: datetime, **detail: str) -> None:
    audit.record(
        team_id=group.team_id,
        actor_id=actor.user_id,
        verb=verb,
        subject_type="group",
        subject_id=group.id,
        subject_label=group.name,
        now=now,
        **detail,
    )
