"""Give up an upload."""

from uuid import UUID

from django.db import transaction

from footplate.media.files import remove_folder_of
from footplate.media.models import Upload


@transaction.atomic
def discard_upload(*, upload_id: UUID) -> None:
    """The upload is gone, and its bytes too unless they became an asset. Statements: 2.

    That it is gone already is fine.
    """
    upload = Upload.objects.select_for_update().filter(pk=upload_id).first()
    if upload is None:
        return
    Upload.objects.filter(pk=upload_id)._raw_delete(using="default")
    if upload.asset_id is None:
        path = upload.path
        transaction.on_commit(lambda: remove_folder_of(path))
