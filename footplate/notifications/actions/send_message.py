"""Hand a written e-mail to the SMTP server."""

import json
import smtplib
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.smtp import EmailBackend
from django.db import transaction

from footplate.kernel.sealing import unseal
from footplate.notifications.actions.write_message import SEAL_PURPOSE
from footplate.notifications.models import Message

Connect = Callable[[], EmailBackend]


class MailServerSilent(Exception):  # noqa: N818 (what the server does)
    """The SMTP server cannot be reached, or says nothing in time: other mails would wait too."""


class MailRefused(Exception):  # noqa: N818 (what the server did)
    """The server answered, and took this mail not now; another try may do better."""


@transaction.atomic
def send_message(*, message_id: UUID, now: datetime, connect: Connect = EmailBackend) -> None:
    """Send the message once; afterwards its content is forgotten.

    A message that was sent, or is being sent by another worker, is left alone. An answer that no
    later try can change (5xx) ends it with a problem on record. Raises `MailServerSilent` and
    `MailRefused` for another try later; the content then stays sealed. The Message-ID is the same
    in every try, so that a mail which was taken twice can be told from two mails.
    """
    message = Message.objects.select_for_update(skip_locked=True).filter(pk=message_id).first()
    if message is None or not message.sealed:
        return
    problem = _deliver(message, connect)
    message.sealed = ""
    message.problem = problem
    message.sent_at = None if problem else now
    message.save(update_fields=["sealed", "problem", "sent_at"])


def _deliver(message: Message, connect: Connect) -> str:
    """Return "" when the server took the mail, or why it never will."""
    try:
        connect().send_messages([_mail(message)])
    except (TimeoutError, ConnectionError, smtplib.SMTPServerDisconnected) as failure:
        raise MailServerSilent(type(failure).__name__) from failure
    except smtplib.SMTPRecipientsRefused as failure:
        code = max((answer[0] for answer in failure.recipients.values()), default=0)
        return _final(code, failure)
    except smtplib.SMTPResponseException as failure:
        return _final(failure.smtp_code, failure)
    except OSError as failure:
        raise MailServerSilent(type(failure).__name__) from failure
    return ""


def _final(code: int, failure: Exception) -> str:
    """Return the problem for a permanent refusal (RFC 5321 section 4.2.1); raise for others."""
    if 500 <= code < 600:
        return f"refused: {code}"
    raise MailRefused(str(code)) from failure


def _mail(message: Message) -> EmailMultiAlternatives:
    content = json.loads(unseal(message.sealed, purpose=SEAL_PURPOSE))
    host = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip("> ") or "localhost"
    mail = EmailMultiAlternatives(
        subject=message.subject,
        body=content["text"],
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[message.to],
        headers={
            "Message-ID": f"<{message.id}@{host}>",
            "Auto-Submitted": "auto-generated",
        },
    )
    mail.attach_alternative(content["html"], "text/html")
    return mail
