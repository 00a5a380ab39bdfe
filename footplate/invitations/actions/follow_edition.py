"""Let invitations follow a new edition."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from footplate.invitations.actions.make_offers import make_offers
from footplate.invitations.addresses import Candidate
from footplate.invitations.models import OPEN, Invitation
from footplate.invitations.queries import fetch_all
from footplate.invitations.rules import contents_of, rules_of
from footplate.invitations.terms import Offer, training_end
from footplate.kernel import audit
from footplate.programs.models import Program

# Hand-written: everybody who was invited at the same moment has the same terms, so one statement
# with one line a moment serves any number of people.
_RESCHEDULE = """
update training_invitations i
set contents_total = %(total)s::int,
    due_at = case when i.due_extended then i.due_at else terms.due_at end,
    due_edition_id = case when i.due_extended then i.due_edition_id else %(edition)s::uuid end,
    expires_at = case
      when i.due_extended then i.expires_at
      when i.status = 'pending' then terms.offer_ends_at
      else terms.training_ends_at end
from unnest(%(invited)s::timestamptz[], %(due)s::timestamptz[], %(offer)s::timestamptz[],
            %(training)s::timestamptz[]) as terms(invited_at, due_at, offer_ends_at,
                                                  training_ends_at)
where i.program_id = %(program)s::uuid and i.status in ('pending', 'accepted')
  and i.started_at is null and i.created_at = terms.invited_at
"""

# Whoever left the team, or is invited again already, is left alone.
_COMPLETED = """
select distinct on (i.invitee_id) i.id, u.email, i.cycle
from training_invitations i
join users u on u.id = i.invitee_id
join memberships m on m.team_id = i.team_id and m.user_id = u.id and m.state = 'active'
where i.program_id = %(program)s::uuid and i.status = 'completed'
  and not exists (
    select from training_invitations o
    where o.program_id = i.program_id and o.status in ('pending', 'accepted')
      and (o.invitee_id = u.id or o.email = u.email))
order by i.invitee_id, i.cycle desc
"""


@transaction.atomic
def follow_edition(*, program_id: UUID, retrain: bool, now: datetime) -> None:
    """Bring invitations in line with the program's latest edition.

    Whoever has not started is bound by its rules and counts its contents; a due moment that a
    manager set stays. With `retrain` everybody who completed the program and is in the team is
    invited again, as their next cycle. Runs in the publishing transaction, which locks the
    program. Statements: 3, with `retrain` 4 and a few more for the new invitations.
    """
    program = Program.objects.select_related("team", "latest_edition").get(pk=program_id)
    _reschedule(program)
    if retrain:
        people = [
            Candidate(email=row["email"], cycle=row["cycle"] + 1, previous_id=row["id"])
            for row in fetch_all(_COMPLETED, {"program": program_id})
        ]
        made = make_offers(program=program, people=people, inviter_id=None, message="", now=now)
        _record(made, program=program, now=now)


def _record(made: list[Invitation], *, program: Program, now: datetime) -> None:
    if not made:
        return
    audit.record(
        team_id=program.team_id,
        actor_id=None,
        verb="invitations.retrain",
        subject_type="program",
        subject_id=program.id,
        subject_label=program.title,
        now=now,
        people=len(made),
        invitations=[str(invitation.id) for invitation in made],
    )


def _reschedule(program: Program) -> None:
    waiting = Invitation.objects.filter(
        program=program, status__in=OPEN, started_at__isnull=True
    ).values_list("created_at", flat=True)
    moments = list(waiting.distinct())
    if not moments:
        return
    edition = program.latest_edition
    assert edition is not None
    offers = [_offer(program, invited_at) for invited_at in moments]
    dues = [offer.due.due_at for offer in offers]
    late_completion = rules_of(edition).late_completion
    parameters: dict[str, Any] = {
        "program": program.id,
        "edition": edition.id,
        "total": len(contents_of(edition)),
        "invited": moments,
        "due": dues,
        "offer": [offer.offer_ends_at(due) for offer, due in zip(offers, dues, strict=True)],
        "training": [training_end(due_at=due, late_completion=late_completion) for due in dues],
    }
    with connection.cursor() as cursor:
        cursor.execute(_RESCHEDULE, parameters)


def _offer(program: Program, invited_at: datetime) -> Offer:
    assert program.latest_edition is not None
    return Offer(
        rules=rules_of(program.latest_edition),
        invited_at=invited_at,
        timezone=program.team.timezone,
        invitation_days=program.team.invitation_days,
    )
