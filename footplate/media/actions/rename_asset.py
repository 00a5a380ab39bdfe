"""Give an asset another title."""

from uuid import UUID

from django.db import transaction

from footplate.kernel.problems import NotFound
from footplate.media.models import Asset


@transaction.atomic
def rename_asset(*, asset_id: UUID, title: str) -> Asset:
    """Return the asset under its new title; editions and addresses do not change.

    Statements: 2.
    """
    asset = Asset.objects.select_for_update().filter(pk=asset_id).first()
    if asset is None:
        raise NotFound
    asset.title = title
    asset.save(update_fields=["title"], force_update=True)
    return asset
