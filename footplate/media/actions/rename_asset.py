"""Give an asset another title."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.problems import NotFound
from footplate.media.models import Asset


@transaction.atomic
def rename_asset(*, asset_id: UUID, title: str, actor_id: UUID, now: datetime) -> Asset:
    """Return the asset under its new title; editions and addresses do not change.

    Statements: 3.
    """
    asset = Asset.objects.select_for_update().filter(pk=asset_id).first()
    if asset is None:
        raise NotFound
    before, asset.title = asset.title, title
    asset.save(update_fields=["title"], force_update=True)
    audit.record(
        team_id=asset.team_id,
        actor_id=actor_id,
        verb="media.rename",
        subject_type="asset",
        subject_id=asset.id,
        subject_label=title,
        now=now,
        before=before,
        after=title,
    )
    return asset
