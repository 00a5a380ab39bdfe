"""Give an asset another title."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.problems import NotFound
from footplate.kernel.versions import demand_version
from footplate.media.models import Asset


@transaction.atomic
def rename_asset(
    *,
    asset_id: UUID,
    title: str,
    actor_id: UUID,
    expected_version: int | None = None,
    now: datetime,
) -> Asset:
    """Return the asset under its new title; editions and addresses do not change.

    `StaleVersion` when it is no longer at the expected version.

    Statements: 3.
    """
    asset = Asset.objects.select_for_update().filter(pk=asset_id).first()
    if asset is None:
        raise NotFound
    demand_version(asset.version, expected_version, subject_id=asset.id)
    before, asset.title = asset.title, title
    asset.version += 1
    asset.save(update_fields=["title", "version"], force_update=True)
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
