"""One's own certificates."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query

from footplate.certificates.api.files import declares_file, file_response
from footplate.certificates.files import PDF, pdf_file
from footplate.certificates.policies import access_certificate
from footplate.certificates.presenters import present_certificate
from footplate.certificates.queries import own_certificates
from footplate.certificates.schemas import CertificateOut, OwnCertificatesQuery
from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page

router = Router(tags=["Certificates"])


@router.get("/me/certificates", response={200: Page[CertificateOut]})
def list_own_certificates(request: HttpRequest, query: Query[OwnCertificatesQuery]) -> Any:
    """Return the caller's certificates, of all teams or of one (its slug), newest first."""
    now = clock.now()
    rows, next_ = own_certificates(user_id=caller_of(request).user_id, **query.model_dump())
    items = [present_certificate(row, may_revoke=False, now=now) for row in rows]
    return {"items": items, "next": next_}


@router.get("/certificates/{uuid:certificate_id}", response={200: CertificateOut})
def read_certificate(request: HttpRequest, certificate_id: UUID) -> Any:
    """Return a certificate of one's own, or of a team whose certificates one may read."""
    found, may_revoke = access_certificate(caller=caller_of(request), certificate_id=certificate_id)
    return present_certificate(found, may_revoke=may_revoke, now=clock.now())


@router.get(
    "/certificates/{uuid:certificate_id}/pdf",
    response={200: None, 304: None},
    openapi_extra=declares_file(PDF, "The document."),
)
def download_certificate(request: HttpRequest, certificate_id: UUID) -> Any:
    """Return the PDF as issued, to be saved.

    409 `document_damaged` when the stored file was lost or altered and cannot be drawn again.
    """
    found, _ = access_certificate(caller=caller_of(request), certificate_id=certificate_id)
    return file_response(request, pdf_file(found), attachment=True)
