"""Say who is in a group."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.problems import InputError, InvalidInput
from footplate.kernel.versions import demand_version
from footplate.teams.models import Group, GroupMembership, Membership, MembershipState
from footplate.teams.policies import Abilities, access_group


@transaction.atomic
def set_group_members(
    *,
    group_id: UUID,
    membership_ids: list[UUID],
    actor: Caller,
    expected_version: int | None = None,
    now: datetime,
) -> tuple[Group, Abilities]:
    """Make exactly these memberships the group's; each counts once.

    `InvalidInput`, pointing at each, for memberships that are not of this team or have ended.
    `StaleVersion` when the group is no longer at the expected version.
    Statements: at most 7, whatever the number.
    """
    # Two who set the same group take turns, so that the result is what one of them asked for.
    group, abilities = access_group(caller=actor, pk=group_id, ability="groups.write", lock=True)
    demand_version(group.version, expected_version, subject_id=group.id)
    _demand_present(group=group, membership_ids=membership_ids)
    wanted = set(membership_ids)
    rows = GroupMembership.objects.filter(group=group)
    present = set(rows.values_list("membership_id", flat=True))
    if present - wanted:
        rows.filter(membership_id__in=present - wanted).delete()
    GroupMembership.objects.bulk_create(
        GroupMembership(
            team_id=group.team_id, group=group, membership_id=membership_id, created_at=now
        )
        for membership_id in sorted(wanted - present)
    )
    if wanted != present:
        group.version += 1
        group.save(update_fields=["version"])
        audit.record(
            team_id=group.team_id,
            actor_id=actor.user_id,
            verb="groups.set_members",
            subject_type="group",
            subject_id=group.id,
            subject_label=group.name,
            now=now,
            added=[str(one) for one in sorted(wanted - present)],
            removed=[str(one) for one in sorted(present - wanted)],
        )
    return group, abilities


def _demand_present(*, group: Group, membership_ids: list[UUID]) -> None:
    known = set(
        Membership.objects.filter(team_id=group.team_id, pk__in=membership_ids)
        .exclude(state=MembershipState.REMOVED)
        .values_list("pk", flat=True)
    )
    errors: list[InputError] = [
        {
            "pointer": f"/body/membership_ids/{place}",
            "code": "unknown_membership",
            "detail": "This is not a member of the team.",
        }
        for place, membership_id in enumerate(membership_ids)
        if membership_id not in known
    ]
    if errors:
        raise InvalidInput(errors=errors)
