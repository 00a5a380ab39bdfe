"""What progress does by the clock."""

from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.progress.actions import close_ended_trainings as close

# A worker's run ends after so many batches; the next one follows within a minute.
MOST_BATCHES = 40


@app.periodic(cron="* * * * *")
@app.task(name="progress.close_ended_trainings", queueing_lock="progress.close_ended_trainings")
def close_ended_trainings(timestamp: int) -> None:
    """Expire trainings in which the time for a required content ran out."""
    for _ in range(MOST_BATCHES):
        if close.close_ended_trainings(now=clock.now()) < close.BATCH:
            return
