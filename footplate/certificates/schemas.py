"""Shapes of certificates, for their owners, their team and strangers."""

from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field, StringConstraints

from footplate.certificates.states import CertificateState
from footplate.kernel.http.schemas import Input, Moment, PageQuery

_NO_NUL = r"^[^\x00]*$"


class CertificateOut(Schema):
    """A certificate as its owner and its team see it."""

    id: UUID
    certificate_number: str
    program_id: UUID
    program_title: str
    team_name: str
    recipient_name: str
    edition_number: int
    score_percent: float | None
    issued_at: Moment
    expires_at: Moment | None
    revoked_at: Moment | None
    revoked_reason: str | None
    state: CertificateState
    pdf_state: Literal["ready", "preparing"]
    actions: list[Literal["download", "revoke"]]


class OwnCertificatesQuery(PageQuery):
    """One's own certificates, perhaps of one team (its slug)."""

    team: str | None = Field(None, max_length=50, pattern=_NO_NUL)


class TeamCertificatesQuery(PageQuery):
    """A team's certificates: words from name, number or program; a state; a program."""

    q: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=_NO_NUL)] = (
        ""
    )
    state: CertificateState | None = None
    program: UUID | None = None

    def conditions(self) -> dict[str, Any]:
        """Return what `queries.team_certificates` is asked for."""
        asked = self.model_dump()
        return {"words": asked.pop("q"), "program_id": asked.pop("program"), **asked}


class Revocation(Input):
    """Why the certificate no longer counts; the public page says it."""

    reason: Annotated[
        str,
        StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=_NO_NUL),
    ]


class Issuer(Schema):
    """The team as it was called when it issued."""

    name: str


class Check(Schema):
    """One thing that was looked at just now."""

    code: Literal["registered", "pdf_unchanged", "not_revoked", "not_expired"]
    ok: bool
    label: str


class Verification(Schema):
    """What anyone may know about a certificate whose number they hold."""

    state: Literal["genuine", "revoked", "expired"]
    certificate_number: str
    recipient_name: str
    program_title: str
    edition_number: int
    edition_published_at: Moment
    score_percent: float | None
    passing_percentage: int
    issued_at: Moment
    expires_at: Moment | None
    revoked_at: Moment | None
    revoked_reason: str | None
    issuer: Issuer
    contents: list[str]
    contents_total: int
    quizzes_total: int
    time_spent_seconds: int
    checked_at: Moment
    checks: list[Check]
    timezone: str
