"""Draw a certificate's document and keep it."""

from uuid import UUID

from django.db import transaction

from footplate.certificates import storage
from footplate.certificates.models import Certificate
from footplate.certificates.pictures import draw_pdf


@transaction.atomic
def store_document(*, certificate_id: UUID) -> Certificate:
    """Return the certificate, its document on disk and its hash in the row.

    Done once: later calls change nothing, two at the same time draw one document. The file is in
    place before the row names it. Statements: 2.
    """
    certificate = Certificate.objects.select_for_update().get(pk=certificate_id)
    if certificate.pdf_sha256:
        return certificate
    content = draw_pdf(certificate)
    number = certificate.certificate_number
    certificate.pdf_path = f"certificates/{certificate.team_id}/{number}.pdf"
    certificate.pdf_sha256 = storage.sha256_of(content)
    storage.write_once(certificate.pdf_path, content)
    certificate.save(update_fields=["pdf_path", "pdf_sha256"])
    return certificate
