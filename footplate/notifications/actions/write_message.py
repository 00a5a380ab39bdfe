"""Write an e-mail."""

import json
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from procrastinate.contrib.django import app

from footplate.kernel.sealing import seal
from footplate.notifications.letters import Letter
from footplate.notifications.models import Message

SEAL_PURPOSE = "message"
SEND_TASK = "notifications.send_message"


@transaction.atomic
def write_message(
    *,
    to: str,
    kind: str,
    letter: Letter,
    now: datetime,
    team_id: UUID | None = None,
    dedupe_key: str | None = None,
) -> Message | None:
    """Return the message, or None when one with this `dedupe_key` was written before.

    With SMTP configured the content is sealed and a job sends it after the commit; without, the
    message counts as sent and its content is kept to be read. Statements: 2 or 3.
    """
    by_mail = bool(settings.EMAIL_HOST)
    message = Message(
        team_id=team_id,
        to=to,
        kind=kind,
        subject=letter.subject,
        text="" if by_mail else letter.text,
        html="" if by_mail else letter.html,
        sealed=_sealed(letter) if by_mail else "",
        dedupe_key=dedupe_key,
        created_at=now,
        sent_at=None if by_mail else now,
    )
    written = Message.objects.bulk_create([message], ignore_conflicts=True)
    if dedupe_key and not Message.objects.filter(pk=written[0].pk).exists():
        return None
    if by_mail:
        app.configure_task(SEND_TASK).defer(message_id=str(message.id))
    return message


def _sealed(letter: Letter) -> str:
    return seal(json.dumps({"text": letter.text, "html": letter.html}), purpose=SEAL_PURPOSE)
