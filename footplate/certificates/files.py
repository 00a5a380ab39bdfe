"""A certificate's files, ready to be sent."""

from collections.abc import Callable
from dataclasses import dataclass

from footplate.certificates.actions.store_document import store_document
from footplate.certificates.models import Certificate
from footplate.certificates.pictures import issued_pdf, picture_of
from footplate.certificates.storage import sha256_of
from footplate.kernel import walls

PDF = "application/pdf"
SVG = "image/svg+xml"


@dataclass(frozen=True, kw_only=True)
class File:
    """Bytes with a name. `sha256` is known without reading a stored file."""

    name: str
    media_type: str
    sha256: str
    content: Callable[[], bytes]


def pdf_file(certificate: Certificate) -> File:
    """Return the document as issued; drawn and kept now when the job has not come to it yet."""
    if not certificate.pdf_sha256:
        with walls.door("certificate_document", team=certificate.team_id):
            certificate = store_document(certificate_id=certificate.pk)
    return File(
        name=f"{certificate.certificate_number}.pdf",
        media_type=PDF,
        sha256=certificate.pdf_sha256,
        content=lambda: issued_pdf(certificate),
    )


def svg_file(certificate: Certificate) -> File:
    """Return the certificate as a picture."""
    content = picture_of(certificate)
    return File(
        name=f"{certificate.certificate_number}.svg",
        media_type=SVG,
        sha256=sha256_of(content),
        content=lambda: content,
    )
