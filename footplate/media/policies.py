"""Fetch and authorise assets and uploads."""

from uuid import UUID

from django.db.models import Exists, OuterRef

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.media.links import MediaToken
from footplate.media.models import Asset, AssetState, Upload
from footplate.media.usage import Usage
from footplate.teams.models import Membership, MembershipState
from footplate.teams.policies import Abilities, access_record

READ, WRITE = "media.read", "media.write"


def access_asset(
    *, caller: Caller, pk: UUID, ability: str | None = None
) -> tuple[Asset, Abilities]:
    """Return an asset of a team whose media the caller may see. Statements: 1."""
    return access_record(Asset.objects.all(), caller=caller, pk=pk, see=READ, ability=ability)


def access_upload(*, caller: Caller, pk: UUID) -> Upload:
    """Return an upload that the caller began, in a team where they still write. Statements: 1."""
    rows = Upload.objects.filter(started_by_id=caller.user_id)
    upload, _ = access_record(rows, caller=caller, pk=pk, see=WRITE)
    return upload


def access_linked_file(*, caller: Caller, token: MediaToken) -> Asset:
    """Return the ready asset of a genuine token, for the person it was made for alone.

    `NotFound` also when that person is no longer in the asset's team. Statements: 1.
    """
    if token.user_id != caller.user_id:
        raise NotFound
    member = Membership.objects.filter(
        team_id=OuterRef("team_id"), user_id=caller.user_id, state=MembershipState.ACTIVE
    )
    rows = Asset.objects.filter(pk=token.asset_id, state=AssetState.READY)
    asset = rows.filter(Exists(member)).defer("cues").first()
    if asset is None:
        raise NotFound
    return asset


def asset_actions(usage: Usage, abilities: Abilities) -> list[str]:
    """Return what these abilities may do with an asset."""
    if not abilities.can(WRITE):
        return []
    return ["rename"] if usage.used else ["rename", "delete"]
