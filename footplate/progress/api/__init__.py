"""Operations of a learner: the dashboard, trainings and their contents, heartbeats; and what
managers correct by hand."""

from footplate.kernel.http.api import Router
from footplate.progress.api import contents, dashboard, heartbeats, trainings
from footplate.progress.corrections import api as corrections

router = Router(tags=["progress"])
for part in (dashboard, trainings, contents, heartbeats, corrections):
    router.add_router("", part.router)
