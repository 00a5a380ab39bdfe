"""Streams of heartbeats as browsers notice them, and how they may arrive."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from footplate.invitations.models import Invitation
from footplate.progress.actions.record_heartbeat import record_heartbeat
from footplate.progress.beat import Beat, Noticed
from footplate.progress.models import Progress
from footplate.progress.tests.factory import START, Lesson, caller_for, text, video

DURATION = 300
FILM, PAGE = video(duration=float(DURATION)), text(minimum=60)
# Up to half a second that was not credited stays on the clock for the next heartbeat.
CARRY = 0.5


@dataclass(frozen=True)
class Said:
    """One heartbeat: `at` is when it was noticed, `arrives` when the server gets it (seconds)."""

    at: float
    lesson: Lesson
    seconds: int
    sequence: int
    interval: tuple[float, float] | None = None
    scrolled_to_end: bool = False
    arrives: float = 0.0
    age: float | None = None

    @property
    def noticed(self) -> Noticed:
        """Return it as the server gets it; a browser tells its age as it is."""
        return Noticed(
            seconds=self.seconds,
            sequence=self.sequence,
            interval=self.interval,
            scrolled_to_end=self.scrolled_to_end,
            age_seconds=self.arrives - self.at if self.age is None else self.age,
        )


def deliver(invitation: Invitation, said: Said) -> Beat:
    """Send it as the invitation's person, at the moment when it arrives."""
    return record_heartbeat(
        actor=caller_for(invitation.invitee),
        invitation_id=invitation.pk,
        content_id=said.lesson.id,
        noticed=said.noticed,
        now=START + timedelta(seconds=said.arrives),
    ).beat


@st.composite
def streams(draw: Any, *, honest: bool = False) -> list[Said]:
    """Return what was noticed, in order. Of an honest browser no second is claimed twice."""
    at, said = 0.0, []
    for number in range(draw(st.integers(1, 10))):
        gap = draw(st.floats(0, 90))
        at += gap
        most = int(min(gap, 60)) if honest else 60
        seconds = draw(st.integers(0, most))
        start = draw(st.floats(0, DURATION))
        played = (start, min(DURATION, start + draw(st.floats(0, 2.0 * seconds))))
        said.append(
            Said(
                at=at,
                lesson=draw(st.sampled_from([FILM, PAGE])),
                seconds=seconds,
                sequence=number + 1,
                interval=played if draw(st.booleans()) else None,
                scrolled_to_end=draw(st.booleans()),
                arrives=at,
            )
        )
    return said


@st.composite
def deliveries(draw: Any, stream: list[Said]) -> list[Said]:
    """Return the stream as it arrives: any of it late, repeated, lost or out of its order."""
    arrived: list[Said] = []
    for said in stream:
        copies = draw(st.lists(st.floats(0, 600), max_size=3))
        arrived += [replace(said, arrives=said.at + delay) for delay in copies]
    return sorted(arrived, key=lambda one: one.arrives)


def claimed_seconds(stream: Iterable[Said]) -> float:
    """Return how much of the clock all claims together cover: the most that anybody may credit."""
    covered, end = 0.0, 0.0
    spans = sorted((max(0.0, one.at - one.seconds - CARRY), one.at) for one in stream)
    for start, stop in spans:
        covered += max(0.0, stop - max(start, end))
        end = max(end, stop)
    return covered


def recount(invitation: Invitation) -> tuple[int, int]:
    """Return the time and the completed contents as the rows say, after checking the roll-ups."""
    invitation.refresh_from_db()
    rows = list(Progress.objects.filter(invitation=invitation))
    counted = (
        sum(row.time_spent_seconds for row in rows),
        sum(row.status == "completed" for row in rows),
    )
    assert counted == (invitation.time_spent_seconds, invitation.contents_completed)
    return counted
