"""What certificates do after the commit."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from footplate.certificates.actions import store_document as store


@app.task(
    name="certificates.store_document",
    retry=RetryStrategy(max_attempts=10, exponential_wait=3),
    pass_context=False,
)
def store_document(*, certificate_id: str) -> None:
    """Draw the document and keep it."""
    store.store_document(certificate_id=UUID(certificate_id))
