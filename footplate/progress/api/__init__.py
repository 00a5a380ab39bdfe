"""Operations of a learner: the dashboard, trainings and their contents, heartbeats."""

from footplate.kernel.http.api import Router
from footplate.progress.api import contents, dashboard, heartbeats, trainings

router = Router(tags=["progress"])
for part in (dashboard, trainings, contents, heartbeats):
    router.add_router("", part.router)
