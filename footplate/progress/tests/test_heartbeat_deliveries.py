"""However heartbeats arrive: late, repeated, lost, out of order, at once, with untrue ages."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from footplate.invitations.models import Invitation
from footplate.kernel import walls
from footplate.progress.beat import Beat
from footplate.progress.tests.factory import START, invite, make_program, text
from footplate.progress.tests.streams import (
    DURATION,
    FILM,
    PAGE,
    Said,
    claimed_seconds,
    deliver,
    deliveries,
    recount,
    streams,
)
from footplate.testing.cast import Cast, make_cast

checked = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
# A page that is merely open says nothing of the time that another one was read meanwhile.
SILENT = Said(at=50, lesson=FILM, seconds=0, sequence=1, arrives=50)
READ = Said(at=60, lesson=PAGE, seconds=60, sequence=2, arrives=60)


def start(cast: Cast) -> Invitation:
    program = make_program(cast.northwind, FILM, PAGE, text("More"))
    return invite(program, cast.leo, started_at=START, edition=program.latest_edition)


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    return start(cast)


@contextmanager
def undone() -> Iterator[None]:
    """Undo what is written within."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def send(invitation: Invitation, arriving: list[Said]) -> list[Beat]:
    """Deliver all; check after each that roll-ups are a recount and the clock never goes back."""
    answers, clock = [], START
    for said in arriving:
        answers.append(deliver(invitation, said))
        total, _ = recount(invitation)
        assert total == answers[-1].training_seconds
        assert clock <= (invitation.last_heartbeat_at or START)
        clock = invitation.last_heartbeat_at or START
    return answers


def seconds_of(watched: list[list[int]]) -> set[int]:
    return {second for low, high in watched for second in range(low, high)}


def played_in(stream: list[Said]) -> set[int]:
    """Return the seconds of the film that the stream claims, touched ones at its end included."""
    spans = [one.interval for one in stream if one.interval and one.lesson is FILM]
    return {second for low, high in spans for second in range(int(low), int(high) + 1)}


@checked
@given(st.data())
def test_no_delivery_credits_more_than_was_claimed_or_than_passed(
    invitation: Invitation, data: Any
) -> None:
    stream = data.draw(streams())
    arriving = data.draw(deliveries(stream))
    with undone():
        answers = send(invitation, arriving)
        total, _ = recount(invitation)
        assert total <= claimed_seconds(stream)
        assert total <= max((one.at for one in arriving), default=0)
        for said, beat in zip(arriving, answers, strict=True):
            if said.lesson is FILM:
                assert seconds_of(beat.watched) <= played_in(stream)
                assert beat.watched_seconds <= 2 * max(one.at for one in arriving)


@checked
@given(streams(), st.data())
def test_who_waited_for_the_lock_turns_no_clock_back(
    invitation: Invitation, stream: list[Said], data: Any
) -> None:
    # Sent at once, so of age 0; each has read the clock before it got its turn.
    moments = data.draw(st.permutations([one.at for one in stream]))
    turns = [replace(one, arrives=at, age=0.0) for one, at in zip(stream, moments, strict=True)]
    with undone():
        send(invitation, turns)
        total, _ = recount(invitation)
    assert total <= stream[-1].at


@checked
@given(st.data())
def test_an_honest_stream_is_credited_whole_and_no_delivery_of_it_more(
    invitation: Invitation, data: Any
) -> None:
    stream = data.draw(streams(honest=True))
    with undone():
        best = send(invitation, stream)
        whole, done = recount(invitation)
    assert whole == sum(one.seconds for one in stream)
    with undone():
        other = send(invitation, data.draw(deliveries(stream)))
        total, completed = recount(invitation)
    assert total <= whole
    assert completed <= done
    assert watched_at_last(other) <= watched_at_last(best)


def watched_at_last(answers: list[Beat]) -> set[int]:
    return set().union(*(seconds_of(beat.watched) for beat in answers))


@checked
@given(streams(honest=True), st.floats(0, 86_400))
def test_what_waited_offline_and_comes_in_order_is_credited_as_if_it_had_not_waited(
    invitation: Invitation, stream: list[Said], away: float
) -> None:
    back = stream[-1].at + away
    with undone():
        at_once = send(invitation, stream)
        expected = recount(invitation)
    with undone():
        late = send(invitation, [replace(one, arrives=back) for one in stream])
        assert recount(invitation) == expected
    assert watched_at_last(late) == watched_at_last(at_once)


@checked
@given(streams(), st.lists(st.floats(0, 30 * 86_400), min_size=10, max_size=10))
@example([SILENT, READ], [0.0] * 10)
def test_an_untrue_age_gains_nothing(
    invitation: Invitation, stream: list[Said], ages: list[float]
) -> None:
    told = [replace(one, age=age) for one, age in zip(stream, ages, strict=False)]
    with undone():
        send(invitation, told)
        total, _ = recount(invitation)
    assert total <= stream[-1].at


@checked
@given(streams(), streams(), st.data())
def test_two_devices_share_one_clock(
    invitation: Invitation, stream: list[Said], other: list[Said], data: Any
) -> None:
    # Numbers are moments in milliseconds, so those of two devices mix as their moments do.
    both = [replace(one, sequence=1 + int(one.at * 1000)) for one in (*stream, *other)]
    with undone():
        send(invitation, data.draw(deliveries(both)))
        total, _ = recount(invitation)
    assert total <= claimed_seconds(both)
    assert total <= max(one.at for one in both)


@settings(checked, max_examples=15)
@given(st.data())
def test_at_once_on_many_connections(people: Cast, data: Any) -> None:
    stream = data.draw(streams())
    arriving = data.draw(deliveries(stream))
    hands = data.draw(st.lists(st.integers(0, 3), min_size=len(arriving), max_size=len(arriving)))
    invitation = start(people)
    shares = [
        [one for one, hand in zip(arriving, hands, strict=True) if hand == mine]
        for mine in range(4)
    ]
    answers = in_threads(invitation, shares)
    total, completed = recount(invitation)
    assert total <= claimed_seconds(stream)
    assert total == sum(beat.credited_seconds for beat in answers)
    assert completed == sum(beat.completes for beat in answers)
    watched = seconds_of(last_watched(invitation))
    assert watched <= played_in(stream)
    assert len(watched) <= DURATION


@pytest.fixture
def people(transactional_db: None) -> Cast:
    """Return the cast, committed."""
    return make_cast()


def in_threads(invitation: Invitation, shares: list[list[Said]]) -> list[Beat]:
    """Deliver each share on a connection of its own, all starting together."""
    barrier, answers = threading.Barrier(len(shares)), []

    def run(share: list[Said]) -> None:
        try:
            with walls.door("tests"):
                barrier.wait()
                answers.extend([deliver(invitation, said) for said in share])
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(share,)) for share in shares]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)
    assert len(answers) == sum(map(len, shares))
    return answers


def last_watched(invitation: Invitation) -> list[list[int]]:
    look = Said(at=0, lesson=FILM, seconds=0, sequence=1, arrives=9_999)
    return deliver(invitation, look).watched
