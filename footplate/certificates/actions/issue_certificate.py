"""Certify a completed training."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.certificates.events import CertificateIssued
from footplate.certificates.facts import expiry_of, facts_of
from footplate.certificates.models import Certificate
from footplate.certificates.number import make_number
from footplate.invitations.models import Invitation
from footplate.invitations.rules import rules_of
from footplate.kernel.events import publish
from footplate.kernel.ids import new_id
from footplate.progress.models import Progress

TRIES = 5


class NumbersExhaustedError(Exception):
    """Several fresh numbers in a row were taken; chance does not do that."""


@transaction.atomic
def issue_certificate(
    *, invitation_id: UUID, score_percent: float | None, now: datetime
) -> Certificate | None:
    """Return the certificate of a completed invitation; issued now, or before by somebody else.

    One an invitation, however many hands try. Everything that it says is frozen into the row; the
    document follows in a job. None where the program gives no certificates. Statements: 6.
    """
    invitation = Invitation.objects.select_related("team", "invitee", "edition").get(
        pk=invitation_id
    )
    assert invitation.edition is not None
    if not rules_of(invitation.edition).certificate_design:
        return None
    done = Progress.objects.filter(invitation_id=invitation_id, status="completed")
    completed = list(done.values_list("training_content_id", flat=True))
    for _ in range(TRIES):
        draft = _draft(invitation, completed, score_percent=score_percent, now=now)
        # Whatever stands in the way, the invitation's certificate or the number, is left alone.
        Certificate.objects.bulk_create([draft], ignore_conflicts=True)
        found = Certificate.objects.filter(invitation_id=invitation_id).first()
        if found is not None:
            if found.pk == draft.pk:
                _announce(found, now=now)
            return found
    raise NumbersExhaustedError


def _draft(
    invitation: Invitation,
    completed: list[UUID],
    *,
    score_percent: float | None,
    now: datetime,
) -> Certificate:
    edition, person = invitation.edition, invitation.invitee
    assert edition is not None
    assert person is not None
    number = make_number()
    facts = facts_of(
        invitation, number=number, completed_content_ids=completed, score_percent=score_percent
    )
    return Certificate(
        id=new_id(),
        team_id=invitation.team_id,
        certificate_number=number,
        user_id=person.pk,
        training_program_id=invitation.program_id,
        invitation_id=invitation.id,
        edition_id=edition.id,
        issued_at=now,
        score=score_percent,
        expires_at=expiry_of(edition, issued_at=now, timezone=facts.timezone),
        recipient_name=facts.recipient_name,
        facts=facts.stored(),
        created_at=now,
    )


def _announce(certificate: Certificate, *, now: datetime) -> None:
    publish(
        CertificateIssued(
            team_id=certificate.team_id, occurred_at=now, certificate_id=certificate.pk
        )
    )
