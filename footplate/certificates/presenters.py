"""Certificates in the shapes that their readers are shown."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from footplate.certificates.models import Certificate
from footplate.certificates.states import state_of

_SHOWN = (
    "program_title",
    "edition_number",
    "edition_published_at",
    "passing_percentage",
    "contents",
    "contents_total",
    "quizzes_total",
    "time_spent_seconds",
    "timezone",
)


def present_certificate(
    certificate: Certificate, *, may_revoke: bool, now: datetime
) -> dict[str, Any]:
    """Return the shape of `CertificateOut`. Pure."""
    facts = certificate.facts
    revocable = may_revoke and certificate.revoked_at is None
    return {
        "id": certificate.pk,
        "program_id": certificate.training_program_id,
        "program_title": facts["program_title"],
        "team_name": facts["team_name"],
        "edition_number": facts["edition_number"],
        **_common(certificate),
        "state": state_of(
            expires_at=certificate.expires_at, revoked_at=certificate.revoked_at, now=now
        ),
        "pdf_state": "ready" if certificate.pdf_sha256 else "preparing",
        "actions": ["download", "revoke"] if revocable else ["download"],
    }


def present_verification(
    certificate: Certificate, *, document_intact: bool | None, now: datetime
) -> dict[str, Any]:
    """Return the shape of `Verification`: what was issued and what was checked just now.

    `document_intact` is None while there is no document yet, and then nothing is said about it.
    """
    facts = certificate.facts
    state = state_of(expires_at=certificate.expires_at, revoked_at=certificate.revoked_at, now=now)
    return {
        **_common(certificate),
        **{name: facts[name] for name in _SHOWN},
        "state": state if state in ("revoked", "expired") else "genuine",
        "issuer": {"name": facts["team_name"]},
        "checked_at": now,
        "checks": _checks(certificate, document_intact, now),
    }


def _common(certificate: Certificate) -> dict[str, Any]:
    return {
        "certificate_number": certificate.certificate_number,
        "recipient_name": certificate.recipient_name,
        "score_percent": certificate.score,
        "issued_at": certificate.issued_at,
        "expires_at": certificate.expires_at,
        "revoked_at": certificate.revoked_at,
        "revoked_reason": certificate.revoked_reason or None,
    }


def _checks(
    certificate: Certificate, document_intact: bool | None, now: datetime
) -> list[dict[str, Any]]:
    issuer = certificate.facts["team_name"]
    checks = [_check("registered", True, f"{issuer} issued this number")]
    if document_intact is not None:
        said = "is as it was issued" if document_intact else "is not as it was issued"
        checks.append(_check("pdf_unchanged", document_intact, f"The stored document {said}"))
    revoked = certificate.revoked_at is not None
    checks.append(_check("not_revoked", not revoked, "Revoked" if revoked else "Not revoked"))
    expired = certificate.expires_at is not None and certificate.expires_at < now
    checks.append(_check("not_expired", not expired, _validity(certificate, expired=expired)))
    return checks


def _check(code: str, ok: bool, label: str) -> dict[str, Any]:
    return {"code": code, "ok": ok, "label": label}


def _validity(certificate: Certificate, *, expired: bool) -> str:
    if certificate.expires_at is None:
        return "Does not expire"
    day = certificate.expires_at.astimezone(ZoneInfo(certificate.facts["timezone"])).date()
    return f"Expired on {day}" if expired else f"Valid until {day}"
