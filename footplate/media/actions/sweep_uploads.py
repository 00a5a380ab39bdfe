"""Clear away uploads that nobody finished."""

from datetime import datetime
from uuid import UUID

from footplate.media.actions.discard_upload import discard_upload
from footplate.media.models import Upload

_AT_ONCE = 500


def sweep_uploads(*, now: datetime) -> list[UUID]:
    """Return the ids of the uploads past their time, all gone now; assets made of them stay."""
    swept: list[UUID] = []
    while ids := list(
        Upload.objects.filter(expires_at__lte=now).values_list("id", flat=True)[:_AT_ONCE]
    ):
        for upload_id in ids:
            discard_upload(upload_id=upload_id)
        swept += ids
    return swept
