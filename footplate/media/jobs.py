"""Jobs of media: looking into uploads, and clearing away unfinished ones."""

from uuid import UUID

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.media.actions import process_asset as process
from footplate.media.actions import sweep_uploads as sweep


@app.task(
    name="media.process_asset",
    retry=RetryStrategy(max_attempts=4, exponential_wait=5),
    pass_context=False,
)
def process_asset(*, asset_id: str) -> None:
    """Find out what an uploaded file is, and make it ready."""
    process.process_asset(asset_id=UUID(asset_id), now=clock.now())


@app.periodic(cron="17 3 * * *")
@app.task(name="media.sweep_uploads", queueing_lock="media.sweep_uploads")
def sweep_uploads(timestamp: int) -> None:
    """Clear away uploads that nobody finished."""
    sweep.sweep_uploads(now=clock.now())
