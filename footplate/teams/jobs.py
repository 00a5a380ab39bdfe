"""What teams do by the clock."""

from uuid import UUID

from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.teams.actions import see_as


@app.task(name=see_as.END_JOB)
def end_seeing(
    *, session_key: str, seeing_id: str, team_id: str, actor_id: str, label: str
) -> None:
    """Write down that the time to see a team as somebody else is over."""
    see_as.end_seeing(
        session_key=session_key,
        seeing_id=UUID(seeing_id),
        team_id=UUID(team_id),
        actor_id=UUID(actor_id),
        label=label,
        now=clock.now(),
    )
