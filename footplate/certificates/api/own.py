"""One's own certificates."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from footplate.certificates.api.files import PDF, declares_file
from footplate.certificates.schemas import CertificateOut, OwnCertificatesQuery
from footplate.kernel.http.api import Router
from footplate.kernel.http.schemas import Page

router = Router()


@router.get("/me/certificates", response={200: Page[CertificateOut]})
def list_own_certificates(request: HttpRequest, query: Query[OwnCertificatesQuery]) -> Any:
    """Return the caller's certificates of all teams, newest first."""
    raise NotImplementedError


@router.get("/certificates/{uuid:certificate_id}", response={200: CertificateOut})
def get_certificate(request: HttpRequest, certificate_id: UUID) -> Any:
    """Return a certificate of one's own, or of a team whose certificates one may read."""
    raise NotImplementedError


@router.get(
    "/certificates/{uuid:certificate_id}/pdf",
    response={200: None, 304: None},
    openapi_extra=declares_file(PDF, "The document."),
)
def download_certificate(request: HttpRequest, certificate_id: UUID) -> Any:
    """Return the PDF as issued, to be saved."""
    raise NotImplementedError
