"""What invitations do by the clock."""

from procrastinate.contrib.django import app

from footplate.invitations.actions import expire_invitations as expire
from footplate.invitations.actions import remind_before_due as remind
from footplate.kernel import clock

# A worker's run ends after so many batches; the next one follows within minutes.
MOST_BATCHES = 40


@app.periodic(cron="* * * * *")
@app.task(name="invitations.expire_invitations", queueing_lock="invitations.expire_invitations")
def expire_invitations(timestamp: int) -> None:
    """Expire whatever has come to its end."""
    for _ in range(MOST_BATCHES):
        if expire.expire_invitations(now=clock.now()) < expire.BATCH:
            return


@app.periodic(cron="*/5 * * * *")
@app.task(name="invitations.remind_before_due", queueing_lock="invitations.remind_before_due")
def remind_before_due(timestamp: int) -> None:
    """Remind whoever has something due soon."""
    for _ in range(MOST_BATCHES):
        if remind.remind_before_due(now=clock.now()) < remind.BATCH:
            return
