"""A team's certificates."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from footplate.certificates.actions.revoke_certificate import revoke_certificate as revoke
from footplate.certificates.presenters import present_certificate
from footplate.certificates.queries import team_certificates
from footplate.certificates.schemas import CertificateOut, Revocation, TeamCertificatesQuery
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page
from footplate.teams.policies import access_team

router = Router(tags=["Certificates"])


@router.get("/teams/{team}/certificates", response={200: Page[CertificateOut]})
def list_team_certificates(
    request: HttpRequest, team: str, query: Query[TeamCertificatesQuery]
) -> Any:
    """Return what the team issued, newest first."""
    now = clock.now()
    row, abilities = access_team(caller=caller_of(request), slug=team, ability="certificates.read")
    found, next_ = team_certificates(team_id=row.pk, now=now, **query.conditions())
    may_revoke = abilities.can("certificates.revoke")
    items = [present_certificate(one, may_revoke=may_revoke, now=now) for one in found]
    return {"items": items, "next": next_}


@router.post("/certificates/{uuid:certificate_id}/revocation", response={200: CertificateOut})
def revoke_certificate(request: HttpRequest, certificate_id: UUID, body: Revocation) -> Any:
    """Revoke a certificate for good; its public page says so, and why.

    409 `already_revoked`.
    """
    now = clock.now()
    revoked = revoke(
        actor=caller_of(request), certificate_id=certificate_id, reason=body.reason, now=now
    )
    return present_certificate(revoked, may_revoke=True, now=now)
