"""The certificate as a picture and as a document, as issued."""

from functools import lru_cache

import structlog

from footplate.certificates import storage
from footplate.certificates.document import CertificateDocument, render_pdf, render_svg
from footplate.certificates.errors import DocumentDamaged
from footplate.certificates.facts import document_of
from footplate.certificates.models import Certificate

log = structlog.get_logger()


def document_for(certificate: Certificate) -> CertificateDocument:
    """Return what the certificate says."""
    return document_of(
        certificate.facts,
        number=certificate.certificate_number,
        issued_at=certificate.issued_at,
        expires_at=certificate.expires_at,
    )


def draw_pdf(certificate: Certificate) -> bytes:
    """Return the document's bytes, drawn anew; the same for as long as the design is."""
    return render_pdf(document_for(certificate))


def picture_of(certificate: Certificate) -> bytes:
    """Return the certificate as SVG."""
    return _picture(document_for(certificate))


@lru_cache(maxsize=128)
def _picture(document: CertificateDocument) -> bytes:
    return render_svg(document).encode()


def issued_pdf(certificate: Certificate) -> bytes:
    """Return the stored document, exactly as issued; its row must already name it.

    A file that was lost or altered is drawn again and put back when that gives the issued bytes;
    else `DocumentDamaged`.
    """
    content = storage.read(certificate.pdf_path)
    if content is not None and storage.sha256_of(content) == certificate.pdf_sha256:
        return content
    log.error("certificate_document_damaged", certificate=str(certificate.pk))
    content = draw_pdf(certificate)
    if storage.sha256_of(content) != certificate.pdf_sha256:
        raise DocumentDamaged("The operator can put it back from a backup.")
    storage.write_once(certificate.pdf_path, content)
    return content


def is_intact(certificate: Certificate) -> bool:
    """Return whether the stored document can be handed out as it was issued."""
    try:
        issued_pdf(certificate)
    except DocumentDamaged:
        return False
    return True
