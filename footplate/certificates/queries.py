"""Reads of certificates."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from footplate.certificates.errors import CertificateUnknown
from footplate.certificates.models import Certificate
from footplate.certificates.number import read_number
from footplate.certificates.states import EXPIRING_WITHIN, CertificateState
from footplate.kernel import walls
from footplate.kernel.pagination import page_of
from footplate.kernel.problems import InvalidInput

_NEWEST_FIRST = ("-issued_at", "-id")


def own_certificates(
    *, user_id: UUID, team: str | None, cursor: str | None, limit: int
) -> tuple[list[Certificate], str | None]:
    """Return a page of the person's certificates, newest first; `team` is a slug. Statements: 1."""
    rows = Certificate.objects.filter(user_id=user_id)
    if team is None:
        return page_of(rows, order=_NEWEST_FIRST, cursor=cursor, limit=limit)
    with walls.door("team_by_name"):
        rows = rows.filter(team__slug=team)
        return page_of(rows, order=_NEWEST_FIRST, cursor=cursor, limit=limit)


def team_certificates(
    *,
    team_id: UUID,
    words: str,
    state: CertificateState | None,
    program_id: UUID | None,
    cursor: str | None,
    limit: int,
    now: datetime,
) -> tuple[list[Certificate], str | None]:
    """Return a page of what the team issued, newest first. Statements: 1.

    `words` are looked for in the recipient's name, the program's title and the number, which is
    also found as somebody would type it.
    """
    rows = Certificate.objects.filter(team_id=team_id)
    if program_id is not None:
        rows = rows.filter(training_program_id=program_id)
    if state is not None:
        rows = rows.filter(_in_state(state, now))
    if words:
        rows = rows.filter(
            Q(recipient_name__icontains=words)
            | Q(facts__program_title__icontains=words)
            | Q(certificate_number__icontains=read_number(words) or words)
        )
    return page_of(rows, order=_NEWEST_FIRST, cursor=cursor, limit=limit)


def _in_state(state: CertificateState, now: datetime) -> Q:
    """Return the condition that says the same as `states.state_of`."""
    if state == "revoked":
        return Q(revoked_at__isnull=False)
    soon = now + EXPIRING_WITHIN
    ranges = {
        "expired": Q(expires_at__lt=now),
        "expiring": Q(expires_at__gte=now, expires_at__lte=soon),
        "valid": Q(expires_at__isnull=True) | Q(expires_at__gt=soon),
    }
    return Q(revoked_at__isnull=True) & ranges[state]


def find_by_number(typed: str) -> Certificate:
    """Return the certificate with the number that somebody typed. Statements: 1.

    `InvalidInput` for what is no number at all, `CertificateUnknown` for one never issued.
    """
    number = read_number(typed)
    if number is None:
        detail = "This is not a certificate number. Check it for a missing or wrong character."
        raise InvalidInput.at("/path/number", "malformed", detail)
    with walls.door("verification"):
        found = Certificate.objects.filter(certificate_number=number).first()
    if found is None:
        raise CertificateUnknown(certificate_number=number)
    return found
