"""Rename and delete groups."""

from datetime import datetime

from django.db import IntegrityError, transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.errors import GroupExists
from footplate.teams.models import Group


@transaction.atomic
def rename_group(*, group: Group, name: str, actor: Caller, now: datetime) -> None:
    """Give the group this name; `GroupExists` when another has it, in whatever case."""
    before, group.name = group.name, name
    try:
        with transaction.atomic():
            group.save(update_fields=["name"])
    except IntegrityError as failure:
        raise GroupExists from failure
    _record(group, actor=actor, verb="groups.rename", now=now, before=before, after=name)


@transaction.atomic
def delete_group(*, group: Group, actor: Caller, now: datetime) -> None:
    """Delete the group and who was in it; memberships and invitations stand."""
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
