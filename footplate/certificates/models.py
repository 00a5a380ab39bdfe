"""Certificates as issued."""

from django.db import models

from footplate.teams.models import TeamRecord


class Certificate(TeamRecord):
    """The proof of completion. What was issued never changes; revocation stands beside it.

    `facts` freezes everything the document and the public page say, as of `issued_at`.
    """

    certificate_number = models.CharField(max_length=32, unique=True)
    user = models.ForeignKey("accounts.User", on_delete=models.PROTECT, related_name="+")
    training_program = models.ForeignKey(
        "programs.Program", on_delete=models.PROTECT, related_name="+"
    )
    invitation = models.OneToOneField(
        "invitations.Invitation", on_delete=models.PROTECT, related_name="+"
    )
    edition = models.ForeignKey(
        "programs.ProgramEdition", on_delete=models.PROTECT, related_name="+"
    )
    issued_at = models.DateTimeField()
    score = models.FloatField(null=True)
    expires_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    revoked_reason = models.TextField(blank=True)
    revoked_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    recipient_name = models.TextField()
    facts = models.JSONField()
    pdf_path = models.TextField(blank=True)
    pdf_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        db_table = "training_certificates"
        indexes = [
            models.Index(fields=["user", "-issued_at"], name="certificate_person"),
            models.Index(fields=["team", "-issued_at"], name="certificate_team"),
        ]
