"""Whatever a browser sends, in whatever order and however often: time cannot be cheated."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from footplate.invitations.models import Invitation
from footplate.progress.actions.record_heartbeat import record_heartbeat
from footplate.progress.beat import Noticed
from footplate.progress.models import Progress
from footplate.progress.queries.training import find_content
from footplate.progress.tests.factory import (
    START,
    caller_for,
    invite,
    make_program,
    text,
    video,
)
from footplate.testing.cast import Cast

DURATION = 300
FILM, PAGE = video(duration=float(DURATION)), text(minimum=60)

KEPT = ("status", "time_spent_seconds", "completed_at", "last_accessed_at", "scrolled_to_end")

spans = st.tuples(st.floats(0, DURATION + 60), st.floats(0, DURATION + 60)).map(sorted)
beats = st.fixed_dictionaries(
    {
        "wait": st.floats(0, 90),
        "lesson": st.sampled_from([FILM, PAGE]),
        "sequence": st.integers(1, 12),
        "seconds": st.integers(0, 60),
        "interval": st.none() | spans.map(tuple),
        "scrolled_to_end": st.booleans(),
    }
)
_READ = {"wait": 60.0, "lesson": PAGE, "seconds": 60, "interval": None}
streams = st.lists(beats, min_size=1, max_size=14)
checked = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    program = make_program(cast.northwind, FILM, PAGE, text("More"))
    return invite(program, cast.leo, started_at=START, edition=program.latest_edition)


@pytest.fixture
def undone() -> Any:
    """Return a context whose writes are undone."""

    def context() -> Any:
        return _Undone()

    return context


class _Undone:
    def __enter__(self) -> None:
        self.outer = transaction.atomic()
        self.outer.__enter__()

    def __exit__(self, *failure: Any) -> None:
        transaction.set_rollback(True)
        self.outer.__exit__(None, None, None)


def send(cast: Cast, invitation: Invitation, stream: list[dict[str, Any]]) -> Iterator[Any]:
    """Send the heartbeats, and yield after each what it was, the time since the start, the row."""
    now = START
    for one in stream:
        now += timedelta(seconds=one["wait"])
        noticed = {k: v for k, v in one.items() if k not in ("wait", "lesson")}
        recorded = record_heartbeat(
            actor=caller_for(cast.leo),
            invitation_id=invitation.pk,
            content_id=one["lesson"].id,
            noticed=Noticed(**noticed),
            now=now,
        )
        yield one, (now - START).total_seconds(), recorded.beat


@checked
@given(streams)
def test_no_stream_is_credited_more_than_the_wall_clock(
    cast: Cast, invitation: Invitation, undone: Any, stream: list[dict[str, Any]]
) -> None:
    with undone():
        for _, passed, beat in send(cast, invitation, stream):
            invitation.refresh_from_db()
            rows = Progress.objects.filter(invitation=invitation)
            spent = [row.time_spent_seconds for row in rows]
            assert sum(spent) == invitation.time_spent_seconds == beat.training_seconds <= passed
            assert beat.credited_seconds <= 60


@checked
@given(streams)
def test_nothing_is_watched_faster_than_twice_the_wall_clock(
    cast: Cast, invitation: Invitation, undone: Any, stream: list[dict[str, Any]]
) -> None:
    with undone():
        for one, passed, beat in send(cast, invitation, stream):
            if one["lesson"] is not FILM:
                continue
            watched = [(low, high) for low, high in beat.watched]
            assert all(0 <= low < high <= DURATION for low, high in watched)
            assert watched == sorted(watched)
            assert beat.watched_seconds == sum(high - low for low, high in watched)
            assert beat.watched_seconds <= 2 * passed


@checked
@given(streams, st.data())
def test_repeated_and_late_heartbeats_change_nothing(
    cast: Cast, invitation: Invitation, undone: Any, stream: list[dict[str, Any]], data: Any
) -> None:
    with undone():
        last = [beat for *_, beat in send(cast, invitation, stream)][-1]
        before = list(Progress.objects.order_by("id").values(*KEPT))
        stale = [one for one in stream if one["sequence"] <= last.last_sequence]
        again = data.draw(st.permutations(stale))
        for *_, beat in send(cast, invitation, again):
            assert (beat.applies, beat.credited_seconds, beat.completes) == (False, 0, False)
            assert beat.training_seconds == last.training_seconds
        after = list(Progress.objects.order_by("id").values(*KEPT))
        assert after == before


@checked
@given(streams)
@example(
    # The last one comes late: what it says of the end is not taken, and not told as if it were.
    [
        {**_READ, "sequence": 2, "scrolled_to_end": False},
        {**_READ, "sequence": 1, "scrolled_to_end": True},
    ]
)
def test_a_completion_is_what_the_rule_says_and_is_never_undone(
    cast: Cast, invitation: Invitation, undone: Any, stream: list[dict[str, Any]]
) -> None:
    with undone():
        done: set[Any] = set()
        for one, _, beat in send(cast, invitation, stream):
            lesson = one["lesson"]
            if beat.completes:
                assert lesson.id not in done
                done.add(lesson.id)
            assert (beat.work.status == "completed") == (lesson.id in done)
            if lesson is FILM:
                assert (beat.watched_seconds >= DURATION * 0.9) == (lesson.id in done)
            else:
                met = beat.scrolled_to_end and beat.content_seconds >= 60
                assert met == (lesson.id in done)
        content = find_content(
            caller=caller_for(cast.leo), invitation_id=invitation.pk, content_id=FILM.id, now=START
        )
        completed = [w for w in content.training.works.values() if w.is_completed]
        assert len(completed) == len(done) == content.training.contents_completed


@checked
@given(st.permutations(range(8)))
def test_any_order_credits_no_more_than_the_right_one(
    cast: Cast, invitation: Invitation, undone: Any, order: list[int]
) -> None:
    right = [
        {
            "wait": 15,
            "lesson": FILM,
            "sequence": number + 1,
            "seconds": 15,
            "interval": (15.0 * number, 15.0 * number + 15),
            "scrolled_to_end": False,
        }
        for number in range(8)
    ]
    with undone():
        best = [beat for *_, beat in send(cast, invitation, right)][-1]
    with undone():
        last = [b for *_, b in send(cast, invitation, [right[number] for number in order])][-1]
    assert (best.training_seconds, best.watched_seconds) == (120, 120)
    assert last.training_seconds <= best.training_seconds
    assert last.watched_seconds <= best.watched_seconds
