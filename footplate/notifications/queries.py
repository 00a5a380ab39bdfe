"""Reads of messages."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from footplate.notifications.letters import links_of
from footplate.notifications.models import Message

SHOWN = 100


@dataclass(frozen=True)
class KeptMessage:
    """A message whose content was kept because no mail server is configured."""

    id: UUID
    to: str
    subject: str
    text: str
    html: str
    links: list[str]
    sent_at: datetime | None


def kept_messages(*, to: str = "") -> list[KeptMessage]:
    """Return the newest hundred kept messages, newest first, perhaps to one address.

    Statements: 1.
    """
    rows = Message.objects.exclude(text="").order_by("-created_at", "-id")
    if to:
        rows = rows.filter(to=to.strip().lower())
    return [
        KeptMessage(
            id=row.id,
            to=row.to,
            subject=row.subject,
            text=row.text,
            html=row.html,
            links=links_of(row.text.partition("\n-- \n")[0]),
            sent_at=row.sent_at,
        )
        for row in rows[:SHOWN]
    ]
