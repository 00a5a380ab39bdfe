"""What tests of lower rooms ask about records of the rooms above them."""

from typing import Any

from django.db.models import QuerySet

from footplate.certificates.models import Certificate
from footplate.notifications.models import Message


def issued_certificates(**narrowed: Any) -> QuerySet[Certificate]:
    """Return the certificates there are, narrowed as by `filter`."""
    return Certificate.objects.filter(**narrowed)


def messages(**narrowed: Any) -> QuerySet[Message]:
    """Return the e-mails that were written, narrowed as by `filter`."""
    return Message.objects.filter(**narrowed)
