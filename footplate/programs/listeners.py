"""What programs does when media tells something."""

from footplate.kernel.events import within_transaction
from footplate.media.events import AssetReady
from footplate.programs.actions.refresh_estimates import refresh_estimates


@within_transaction(AssetReady)
def on_asset_ready(event: AssetReady) -> None:
    """The length of a file is known: the contents that play it estimate anew."""
    refresh_estimates(asset_id=event.asset_id)
