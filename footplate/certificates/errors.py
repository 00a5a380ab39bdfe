"""What can go wrong with certificates."""

from footplate.kernel.problems import Conflict, NotFound


class CertificateUnknown(NotFound):
    code, title = "certificate_unknown", "No certificate has this number."


class AlreadyRevoked(Conflict):
    code, title = "already_revoked", "This certificate was revoked before."


class DocumentDamaged(Conflict):
    code, title = "document_damaged", "The stored document is not the one that was issued."
