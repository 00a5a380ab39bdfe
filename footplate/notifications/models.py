"""Messages that were sent, and to whom."""

from django.db import models

from footplate.kernel.ids import new_id


class Message(models.Model):
    """One e-mail, written in the transaction that caused it and sent by a job.

    `dedupe_key` makes sending idempotent: one row, hence one mail, for one cause.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team_id = models.UUIDField(null=True)
    to = models.EmailField()
    kind = models.CharField(max_length=40)
    subject = models.TextField()
    text = models.TextField()
    html = models.TextField(blank=True)
    dedupe_key = models.TextField(unique=True, null=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)

    class Meta:
        db_table = "notification_messages"
        indexes = [models.Index(fields=["-created_at"], name="message_newest")]
