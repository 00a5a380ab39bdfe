"""What became of assets."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class AssetUploaded(Event):
    """All bytes of a file have arrived; nobody has looked into it yet."""

    asset_id: UUID


@dataclass(frozen=True, kw_only=True)
class AssetReady(Event):
    """The asset may be shown: its type, length and size are known."""

    asset_id: UUID


@dataclass(frozen=True, kw_only=True)
class AssetFailed(Event):
    """The asset cannot be shown; its `problem` says why."""

    asset_id: UUID
