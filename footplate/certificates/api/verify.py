"""Checking a certificate: open to everybody who holds its number."""

from typing import Any

from django.http import HttpRequest

from footplate.certificates.api.files import PDF, SVG, declares_file
from footplate.certificates.schemas import Verification
from footplate.kernel.http.api import Router

router = Router(auth=None)


@router.get("/verify/{number}", response={200: Verification})
def verify_certificate(request: HttpRequest, number: str) -> Any:
    """Say whether a number is genuine, revoked or expired, and what it certifies.

    Case, spaces, dashes and look-alikes are forgiven. 422 for what is no number, 404
    `certificate_unknown` for one that was never issued.
    """
    raise NotImplementedError


@router.get(
    "/verify/{number}/picture.svg",
    response={200: None, 304: None},
    openapi_extra=declares_file(SVG, "The picture."),
)
def get_certificate_picture(request: HttpRequest, number: str) -> Any:
    """Return the certificate as a picture."""
    raise NotImplementedError


@router.get(
    "/verify/{number}/certificate.pdf",
    response={200: None, 304: None},
    openapi_extra=declares_file(PDF, "The document."),
)
def get_certificate_pdf(request: HttpRequest, number: str) -> Any:
    """Return the PDF as issued, shown in the browser."""
    raise NotImplementedError
