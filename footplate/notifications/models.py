"""Messages that were sent, and to whom."""

from django.db import models
from django.db.models import Q

from footplate.kernel.ids import new_id


class Message(models.Model):
    """One e-mail, written in the transaction that caused it and sent by a job.

    `dedupe_key` makes writing idempotent: one row, hence one mail, for one cause. Mails hold
    secret links: while one waits for SMTP its content is `sealed`, afterwards forgotten. Where no
    SMTP is configured there is nothing to wait for, and `text` and `html` are kept to be read.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team_id = models.UUIDField(null=True)
    to = models.EmailField()
    kind = models.CharField(max_length=40)
    subject = models.TextField()
    text = models.TextField(blank=True)
    html = models.TextField(blank=True)
    sealed = models.TextField(blank=True)
    dedupe_key = models.TextField(unique=True, null=True)
    created_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    problem = models.TextField(blank=True)

    class Meta:
        db_table = "notification_messages"
        indexes = [
            models.Index(fields=["-created_at"], name="message_newest"),
            models.Index(fields=["created_at"], condition=~Q(text=""), name="message_kept"),
        ]
