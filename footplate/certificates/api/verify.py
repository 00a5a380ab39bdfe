"""Checking a certificate: open to everybody who holds its number."""

from typing import Any

from django.http import HttpRequest

from footplate.certificates import limits
from footplate.certificates.api.files import declares_file, file_response
from footplate.certificates.files import PDF, SVG, pdf_file, svg_file
from footplate.certificates.pictures import is_intact
from footplate.certificates.presenters import present_verification
from footplate.certificates.queries import find_by_number
from footplate.certificates.schemas import Verification
from footplate.kernel import clock
from footplate.kernel.http.api import Router
from footplate.kernel.http.guesses import limits_guesses

router = Router(tags=["Certificates"], auth=None)


@router.get("/verify/{number}", response={200: Verification})
@limits_guesses(limits.LOOKUPS, limits.GUESSES)
def verify_certificate(request: HttpRequest, number: str) -> Any:
    """Say whether a number is genuine, revoked or expired, and what it certifies.

    Case, spaces, dashes and look-alikes are forgiven. 422 for what is no number, 404
    `certificate_unknown` for one that was never issued.
    """
    found = find_by_number(number)
    intact = is_intact(found) if found.pdf_sha256 else None
    return present_verification(found, document_intact=intact, now=clock.now())


@router.get(
    "/verify/{number}/picture.svg",
    response={200: None, 304: None},
    openapi_extra=declares_file(SVG, "The picture."),
)
@limits_guesses(limits.FILES, limits.GUESSES)
def read_certificate_picture(request: HttpRequest, number: str) -> Any:
    """Return the certificate as a picture."""
    return file_response(request, svg_file(find_by_number(number)))


@router.get(
    "/verify/{number}/certificate.pdf",
    response={200: None, 304: None},
    openapi_extra=declares_file(PDF, "The document."),
)
@limits_guesses(limits.FILES, limits.GUESSES)
def read_certificate_document(request: HttpRequest, number: str) -> Any:
    """Return the PDF as issued, to be shown.

    409 `document_damaged` when the stored file was lost or altered and cannot be drawn again.
    """
    return file_response(request, pdf_file(find_by_number(number)))
