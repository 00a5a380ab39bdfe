"""Invite people to a program."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.invitations.actions.make_offers import make_offers
from footplate.invitations.addresses import Skipped, find_candidates, sort_addresses
from footplate.invitations.errors import ProgramNotPublished
from footplate.invitations.policies import access_program
from footplate.invitations.rules import rules_of
from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.kernel.problems import InvalidInput
from footplate.programs.models import Program, ProgramState

MOST_PEOPLE = 5000


@dataclass(frozen=True)
class Sent:
    """The new invitations in the order asked for, and who was left out."""

    invitation_ids: list[UUID]
    skipped: list[Skipped]


@transaction.atomic
def send_invitations(
    *,
    actor: Caller,
    program_id: UUID,
    emails: Collection[str],
    group_ids: Collection[UUID],
    message: str,
    now: datetime,
) -> Sent:
    """Invite these addresses and the members of these groups; mails follow after the commit.

    Whoever has an open invitation, has completed the program or has no usable address is skipped.
    The program is locked meanwhile: two managers who invite the same people at once invite each
    of them once. Statements: 6, whatever the number of people. Raises `ProgramNotPublished`, and
    `InvalidInput` for nobody, too many, or a group that is not the team's.
    """
    program = access_program(
        caller=actor, program_id=program_id, ability="invitations.write", lock=True
    )
    if program.state != ProgramState.PUBLISHED or program.latest_edition is None:
        raise ProgramNotPublished("Publish the program before you invite people to it.")
    addresses, invalid = sort_addresses(emails)
    if not (addresses or invalid or group_ids):
        raise InvalidInput.at("/body/emails", "nobody", "Name at least one address or group.")
    people, skipped = find_candidates(
        team_id=program.team_id,
        program_id=program.id,
        emails=addresses,
        group_ids=group_ids,
        recertify_lead_days=rules_of(program.latest_edition).recertify_lead_days or 0,
        now=now,
    )
    if len(people) > MOST_PEOPLE:
        detail = f"These groups hold {len(people)} people; invite {MOST_PEOPLE} at a time."
        raise InvalidInput.at("/body/group_ids", "too_many", detail)
    made = make_offers(
        program=program, people=people, inviter_id=actor.user_id, message=message, now=now
    )
    sent = Sent([row.id for row in made], [*invalid, *skipped])
    _record(sent, program=program, actor=actor, group_ids=group_ids, now=now)
    return sent


def _record(
    sent: Sent, *, program: Program, actor: Caller, group_ids: Collection[UUID], now: datetime
) -> None:
    if not sent.invitation_ids:
        return
    audit.record(
        team_id=program.team_id,
        actor_id=actor.user_id,
        verb="invitations.send",
        subject_type="program",
        subject_id=program.id,
        subject_label=program.title,
        now=now,
        people=len(sent.invitation_ids),
        invitations=[str(invitation_id) for invitation_id in sent.invitation_ids],
        groups=[str(group_id) for group_id in group_ids],
    )
