"""Jobs that grade again."""

from datetime import timedelta
from uuid import UUID

from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.quizzes.regrading.models import Regrading

_STALLED_AFTER = timedelta(minutes=5)


@app.task(name="quizzes.run_regrading")
def run_regrading_job(*, regrading_id: str) -> None:
    """Grade everybody's past attempts again."""
    from footplate.quizzes.regrading.actions.run_regrading import run_regrading

    run_regrading(regrading_id=UUID(regrading_id), now=clock.now())


@app.periodic(cron="*/5 * * * *")
@app.task(name="quizzes.resume_regradings", queueing_lock="quizzes.resume_regradings")
def resume_regradings(timestamp: int) -> None:
    """Go on with those that a stopped worker has left unfinished."""
    before = clock.now() - _STALLED_AFTER
    stalled = Regrading.objects.filter(finished_at__isnull=True, created_at__lt=before)
    for regrading in stalled.order_by("created_at"):
        run_regrading_job(regrading_id=str(regrading.pk))
