"""The way of every e-mail that Django or a library sends: into a message, sent by a job."""

from collections.abc import Sequence

from django.core.mail import EmailMessage, EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend

from footplate.kernel import clock
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import Letter, html_of, one_line, tidy


class MessageBackend(BaseEmailBackend):
    """Writes a message for each recipient instead of talking to a mail server in a request."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write the mails and return how many; they go out after the commit."""
        written = [
            write_message(to=recipient, kind="account", letter=_letter(mail), now=clock.now())
            for mail in email_messages
            for recipient in mail.recipients()
        ]
        return len(written)


def _letter(mail: EmailMessage) -> Letter:
    subject, text = one_line(str(mail.subject)), tidy(str(mail.body))
    alternatives = mail.alternatives if isinstance(mail, EmailMultiAlternatives) else []
    given = next((str(part[0]) for part in alternatives if part[1] == "text/html"), None)
    return Letter(subject=subject, text=text, html=given or html_of(subject=subject, text=text))
