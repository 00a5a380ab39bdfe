"""Assets: list, read, rename, delete."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.preconditions import IF_MATCH
from footplate.kernel.http.schemas import Page
from footplate.kernel.versions import etag, expected_version
from footplate.media.actions import delete_asset as delete
from footplate.media.actions import rename_asset as rename
from footplate.media.api.schemas import Asset, AssetPatch, AssetQuery
from footplate.media.api.shapes import asset_shape
from footplate.media.policies import READ, WRITE, access_asset
from footplate.media.queries import asset_row, assets_page
from footplate.teams.policies import access_team

router = Router(tags=["Media"])


@router.get("/teams/{team}/assets", response={200: Page[Asset]})
def list_assets(request: HttpRequest, team: str, query: Query[AssetQuery]) -> Any:
    """Return the team's media files, latest first."""
    caller, now = caller_of(request), clock.now()
    row, abilities = access_team(caller=caller, slug=team, ability=READ)
    rows, following = assets_page(
        team_id=row.id, kind=query.kind, text=query.q, cursor=query.cursor, limit=query.limit
    )
    items = [
        asset_shape(found.asset, found.usage, abilities, user_id=caller.user_id, now=now)
        for found in rows
    ]
    return {"items": items, "next": following}


@router.get("/assets/{asset_id}", response={200: Asset})
def get_asset(request: HttpRequest, response: HttpResponse, asset_id: UUID) -> Any:
    """Return a media file: what it is, whether it is ready, where it is shown."""
    caller = caller_of(request)
    asset, abilities = access_asset(caller=caller, pk=asset_id)
    found = asset_row(asset)
    response["ETag"] = etag(asset.version)
    return asset_shape(asset, found.usage, abilities, user_id=caller.user_id, now=clock.now())


@router.patch("/assets/{asset_id}", response={200: Asset})
def change_asset(
    request: HttpRequest,
    response: HttpResponse,
    asset_id: UUID,
    payload: AssetPatch,
    if_match: str | None = IF_MATCH,
) -> Any:
    """Give a media file another title."""
    caller = caller_of(request)
    _, abilities = access_asset(caller=caller, pk=asset_id, ability=WRITE)
    asset = rename.rename_asset(
        asset_id=asset_id,
        title=payload.title,
        actor_id=caller.user_id,
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    response["ETag"] = etag(asset.version)
    found = asset_row(asset)
    return asset_shape(asset, found.usage, abilities, user_id=caller.user_id, now=clock.now())


@router.delete("/assets/{asset_id}", response={204: None})
def delete_asset(request: HttpRequest, asset_id: UUID, if_match: str | None = IF_MATCH) -> Any:
    """Delete a media file that nothing shows."""
    caller = caller_of(request)
    access_asset(caller=caller, pk=asset_id, ability=WRITE)
    delete.delete_asset(
        asset_id=asset_id,
        actor_id=caller.user_id,
        expected_version=expected_version(if_match),
        now=clock.now(),
    )
    return Status(204, None)
