"""What media does when it hears that a file has arrived."""

from footplate.kernel.events import within_transaction
from footplate.media.events import AssetUploaded
from footplate.media.jobs import process_asset


@within_transaction(AssetUploaded)
def on_asset_uploaded(event: AssetUploaded) -> None:
    """Let a job look into it."""
    process_asset.defer(asset_id=str(event.asset_id))
