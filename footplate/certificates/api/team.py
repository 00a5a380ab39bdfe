"""A team's certificates."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from footplate.certificates.schemas import CertificateOut, Revocation, TeamCertificatesQuery
from footplate.kernel.http.api import Router
from footplate.kernel.http.schemas import Page

router = Router()


@router.get("/teams/{team}/certificates", response={200: Page[CertificateOut]})
def list_team_certificates(
    request: HttpRequest, team: str, query: Query[TeamCertificatesQuery]
) -> Any:
    """Return what the team issued, newest first."""
    raise NotImplementedError


@router.post("/certificates/{uuid:certificate_id}/revocation", response={200: CertificateOut})
def revoke_certificate(request: HttpRequest, certificate_id: UUID, body: Revocation) -> Any:
    """Revoke a certificate for good; its public page says so, and why.

    409 `already_revoked`.
    """
    raise NotImplementedError
