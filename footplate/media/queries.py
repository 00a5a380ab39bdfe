"""Reads of assets."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from footplate.kernel.pagination import page_of
from footplate.media.models import Asset
from footplate.media.usage import Usage, usage_of


@dataclass(frozen=True)
class AssetRow:
    """An asset and where it is shown."""

    asset: Asset
    usage: Usage


def assets_page(
    *, team_id: UUID, kind: str | None, text: str, cursor: str | None, limit: int
) -> tuple[list[AssetRow], str | None]:
    """Return a team's assets, latest first. Statements: 3, whatever the size."""
    rows = Asset.objects.filter(team_id=team_id).defer("cues")
    if kind:
        rows = rows.filter(kind=kind)
    if text.strip():
        rows = rows.filter(Q(title__icontains=text.strip()) | Q(filename__icontains=text.strip()))
    assets, following = page_of(rows, order=("-id",), cursor=cursor, limit=limit)
    usages = usage_of([asset.id for asset in assets])
    return [AssetRow(asset, usages[asset.id]) for asset in assets], following


def asset_row(asset: Asset) -> AssetRow:
    """Return one asset with where it is shown. Statements: 2."""
    return AssetRow(asset, usage_of([asset.id])[asset.id])
