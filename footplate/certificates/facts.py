"""What a certificate says, frozen when it is issued."""

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from footplate.certificates.document import CertificateDocument
from footplate.invitations.models import Invitation
from footplate.invitations.rules import contents_of, rules_of
from footplate.programs.deadlines import add_months, end_of_day
from footplate.programs.models import ProgramEdition

DEFAULT_ACCENT = "#17654a"


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything that the document and the public page say, in JSON's own types.

    `contents` are the titles of what the person completed, in reading order; moments are UTC
    texts; `score_percent` is None where nothing was scored.
    """

    recipient_name: str
    program_title: str
    team_name: str
    edition_number: int
    edition_published_at: str
    score_percent: float | None
    passing_percentage: int
    contents: list[str]
    contents_total: int
    quizzes_total: int
    time_spent_seconds: int
    accent: str
    timezone: str
    locale: str
    design: str
    verify_url: str

    def stored(self) -> dict[str, Any]:
        """Return the facts as the row keeps them."""
        return asdict(self)


def facts_of(
    invitation: Invitation,
    *,
    number: str,
    completed_content_ids: Collection[UUID],
    score_percent: float | None,
) -> Facts:
    """Return what a certificate for this invitation says.

    The invitation must have its team, person and pinned edition loaded. Contents that nobody had
    to complete are named when the person did.
    """
    edition, person = invitation.edition, invitation.invitee
    assert edition is not None
    assert person is not None
    done = {str(content_id) for content_id in completed_content_ids}
    learned = [item for item in contents_of(edition) if item["id"] in done]
    rules = rules_of(edition)
    return Facts(
        recipient_name=person.name or person.email,
        program_title=edition.title,
        team_name=invitation.team.name,
        edition_number=edition.number,
        edition_published_at=edition.published_at.astimezone(UTC).isoformat(),
        score_percent=score_percent,
        passing_percentage=rules.passing_percentage,
        contents=[item["title"] for item in learned],
        contents_total=len(learned),
        quizzes_total=sum(item["content_type"] == "quiz" for item in learned),
        time_spent_seconds=invitation.time_spent_seconds,
        accent=invitation.team.accent or DEFAULT_ACCENT,
        timezone=invitation.team.timezone,
        locale=person.locale,
        design=rules.certificate_design,
        verify_url=f"{settings.BASE_URL}/c/{number}",
    )


def expiry_of(edition: ProgramEdition, *, issued_at: datetime, timezone: str) -> datetime | None:
    """Return until when it is valid: the end of the day so many months later, None for ever.

    Months are the calendar's in that zone: from 31 August, six later is the last of February.
    """
    months = rules_of(edition).certificate_validity_months
    if months is None:
        return None
    issued_on = issued_at.astimezone(ZoneInfo(timezone)).date()
    return end_of_day(add_months(issued_on, months), timezone)


def document_of(
    facts: dict[str, Any], *, number: str, issued_at: datetime, expires_at: datetime | None
) -> CertificateDocument:
    """Return the document that stored facts make; always the same for the same certificate."""
    return CertificateDocument(
        recipient_name=facts["recipient_name"],
        program_title=facts["program_title"],
        team_name=facts["team_name"],
        score_percent=facts["score_percent"],
        contents_total=facts["contents_total"],
        edition_number=facts["edition_number"],
        issued_at=issued_at,
        expires_at=expires_at,
        number=number,
        verify_url=facts["verify_url"],
        accent=facts["accent"],
        locale=facts["locale"],
        timezone=facts["timezone"],
        design=facts["design"],
    )
