"""From events to their `data`: in the events' order, with one statement or none for all of them."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model
from pydantic import BaseModel

from footplate.certificates.events import CertificateIssued, CertificateRevoked
from footplate.certificates.models import Certificate
from footplate.invitations.models import Invitation
from footplate.programs.events import ProgramPublished
from footplate.teams.models import Membership
from footplate.webhooks.facts import shapes

M = TypeVar("M", bound=Model)
S = TypeVar("S", bound=BaseModel)


def _rows(model: type[M], ids: Sequence[UUID]) -> list[M]:
    """Return the rows with these ids, in their order. Statements: 1."""
    found = model._default_manager.in_bulk(list(ids))
    return [found[one] for one in ids]


def invitations(events: Sequence[Any]) -> list[shapes.InvitationData]:
    """Return the invitations as they stand now. Statements: 1."""
    return [
        shapes.InvitationData(
            invitation_id=row.id,
            program_id=row.program_id,
            user_id=row.invitee_id,
            status=row.status,
            due_at=row.due_at,
            expires_at=row.expires_at,
        )
        for row in _rows(Invitation, [event.invitation_id for event in events])
    ]


def as_said(shape: type[S]) -> Callable[[Sequence[Any]], list[S]]:
    """Return a reader of events that carry every field of `shape` themselves. Statements: 0."""

    def read(events: Sequence[Any]) -> list[S]:
        return [shape.model_validate(event, from_attributes=True) for event in events]

    return read


def publications(events: Sequence[ProgramPublished]) -> list[shapes.ProgramPublishedData]:
    """Return what the events say. Statements: 0."""
    return [
        shapes.ProgramPublishedData(
            program_id=event.program_id,
            edition_id=event.edition_id,
            edition_number=event.number,
            retrain=event.retrain,
        )
        for event in events
    ]


def _certificate(row: Certificate) -> dict[str, Any]:
    return {
        "certificate_id": row.id,
        "certificate_number": row.certificate_number,
        "invitation_id": row.invitation_id,
        "program_id": row.training_program_id,
        "edition_id": row.edition_id,
        "user_id": row.user_id,
        "score_percent": row.score,
        "issued_at": row.issued_at,
        "expires_at": row.expires_at,
    }


def issues(events: Sequence[CertificateIssued]) -> list[shapes.CertificateIssuedData]:
    """Return the certificates. Statements: 1."""
    rows = _rows(Certificate, [event.certificate_id for event in events])
    return [shapes.CertificateIssuedData(**_certificate(row)) for row in rows]


def revocations(events: Sequence[CertificateRevoked]) -> list[shapes.CertificateRevokedData]:
    """Return the certificates with the moment of their revocation. Statements: 1."""
    rows = _rows(Certificate, [event.certificate_id for event in events])
    return [
        shapes.CertificateRevokedData(
            **_certificate(row), revoked_at=row.revoked_at or event.occurred_at
        )
        for row, event in zip(rows, events, strict=True)
    ]


def members(events: Sequence[Any]) -> list[shapes.MemberData]:
    """Return the memberships as they stand now. Statements: 1."""
    return [
        shapes.MemberData(
            membership_id=row.id, user_id=row.user_id, state=row.state, roles=row.roles
        )
        for row in _rows(Membership, [event.membership_id for event in events])
    ]
