"""Giving contents whose own time ran out another chance."""

from datetime import datetime
from uuid import UUID

from footplate.progress.models import Progress


def restart_ended_contents(*, invitation_id: UUID, now: datetime) -> int:
    """Let contents that ended undone be opened anew, with their whole time; return how many.

    What was done with them stays. Statements: 1.
    """
    ended = Progress.objects.filter(invitation_id=invitation_id, ends_at__lt=now)
    return ended.exclude(status="completed").update(opened_at=None, ends_at=None)
