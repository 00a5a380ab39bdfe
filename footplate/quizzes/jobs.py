"""Jobs of the quizzes."""

from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.quizzes.actions.close_overdue import close_overdue
from footplate.quizzes.regrading import jobs as regrading_jobs

__all__ = ["close_overdue_attempts", "regrading_jobs"]


@app.periodic(cron="* * * * *")
@app.task(name="quizzes.close_overdue", queueing_lock="quizzes.close_overdue")
def close_overdue_attempts(timestamp: int) -> None:
    """Close every attempt whose time is over."""
    while close_overdue(now=clock.now()) > 0:
        pass
