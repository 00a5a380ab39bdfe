"""Delete an asset that nothing shows."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.versions import demand_version
from footplate.media.errors import AssetInUse
from footplate.media.files import remove_folder_of
from footplate.media.models import Asset, Upload
from footplate.media.usage import usage_of


@transaction.atomic
def delete_asset(
    *, asset_id: UUID, actor_id: UUID, expected_version: int | None = None, now: datetime
) -> None:
    """The asset and its files are gone; that it is gone already is fine.

    `AssetInUse` while a draft or an edition shows it. Statements: 5.
    """
    asset = Asset.objects.select_for_update().filter(pk=asset_id).first()
    if asset is None:
        return
    demand_version(asset.version, expected_version, subject_id=asset.id)
    usage = usage_of([asset.id])[asset.id]
    if usage.used:
        raise AssetInUse(_where(usage.drafts), used_in=usage.drafts, in_editions=usage.in_editions)
    Upload.objects.filter(asset=asset)._raw_delete(using="default")
    Asset.objects.filter(pk=asset.id)._raw_delete(using="default")
    audit.record(
        team_id=asset.team_id,
        actor_id=actor_id,
        verb="media.delete",
        subject_type="asset",
        subject_id=asset.id,
        subject_label=asset.title,
        now=now,
        title=asset.title,
    )
    path = asset.path
    transaction.on_commit(lambda: remove_folder_of(path))


def _where(drafts: int) -> str:
    if drafts == 0:
        return "A published edition shows it; editions never change."
    contents = "1 content shows it." if drafts == 1 else f"{drafts} contents show it."
    return f"{contents} Take it out there first."
