"""Certificates issued for the tests of this app and those above it."""

from datetime import datetime
from typing import Any

from footplate.accounts.models import User
from footplate.certificates.actions.issue_certificate import issue_certificate
from footplate.certificates.models import Certificate
from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, published_program
from footplate.kernel.ids import new_id
from footplate.programs.models import Program
from footplate.progress.models import Progress
from footplate.teams.models import Team


def completed(program: Program, person: User, **fields: Any) -> Invitation:
    """Return an invitation whose person did every content of the latest edition."""
    edition = program.latest_edition
    assert edition is not None
    invitation = invite(
        program,
        person.email,
        invitee=person,
        edition=edition,
        **{"status": "completed", "completed_at": NOW, "time_spent_seconds": 5040, **fields},
    )
    for section in edition.outline["sections"]:
        for item in section["contents"]:
            Progress.objects.create(
                id=new_id(),
                team_id=program.team_id,
                invitation=invitation,
                user=person,
                training_program=program,
                training_content_id=item["id"],
                content_type=item["content_type"],
                status="completed",
                completed_at=NOW,
            )
    return invitation


def issued(
    team: Team,
    person: User,
    *,
    program: Program | None = None,
    score_percent: float | None = 91.5,
    now: datetime = NOW,
    **rules: Any,
) -> Certificate:
    """Return a certificate of this person, for a program of its own unless one is given."""
    program = program or published_program(team, **rules)
    certificate = issue_certificate(
        invitation_id=completed(program, person).id, score_percent=score_percent, now=now
    )
    assert certificate is not None
    return certificate
