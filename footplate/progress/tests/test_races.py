"""Many hands at once, on real connections."""

import threading
import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction

from footplate.invitations.models import Invitation
from footplate.kernel.models import OutboxEvent
from footplate.kernel.problems import Problem
from footplate.programs.actions.lock_program import lock_program
from footplate.progress.actions.complete_content import complete_content
from footplate.progress.actions.follow_edition import follow_edition
from footplate.progress.actions.open_content import open_content
from footplate.progress.actions.record_heartbeat import record_heartbeat
from footplate.progress.actions.record_outcome import record_outcome
from footplate.progress.actions.start_training import start_training
from footplate.progress.beat import Noticed
from footplate.progress.errors import NotYet
from footplate.progress.models import Progress
from footplate.progress.tests.factory import (
    START,
    caller_for,
    invite,
    make_program,
    publish,
    quiz,
    text,
    video,
)
from footplate.testing.cast import Cast, make_cast

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 8


def at_once(*works: Callable[[], Any]) -> list[Any]:
    """Run the works behind a barrier and return what each answered or refused with."""
    barrier, results = threading.Barrier(len(works)), [None] * len(works)

    def run(index: int, work: Callable[[], Any]) -> None:
        barrier.wait()
        try:
            results[index] = work()
        except Problem as problem:
            results[index] = problem
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    assert not any(thread.is_alive() for thread in threads)
    return results


def started(cast: Cast, *lessons: Any) -> Invitation:
    """Return Leo's started training of a new program."""
    program = make_program(cast.northwind, *lessons)
    return invite(
        program,
        cast.leo,
        started_at=START,
        edition=program.latest_edition,
        last_heartbeat_at=START,
    )


def beat_of(
    cast: Cast, invitation: Invitation, lesson: Any, sequence: int, **noticed: Any
) -> Callable[[], Any]:
    values = {"seconds": 15, "interval": (0.0, 15.0)} | noticed
    return lambda: record_heartbeat(
        actor=caller_for(cast.leo),
        invitation_id=invitation.pk,
        content_id=lesson.id,
        noticed=Noticed(sequence=sequence, **values),
        now=START + timedelta(seconds=15),
    )


def test_two_tabs_count_once() -> None:
    cast = make_cast()
    for _ in range(ROUNDS):
        film, other = video(), text()
        invitation = started(cast, film, other)
        for lesson in (film, other):
            open_content(
                actor=caller_for(cast.leo),
                invitation_id=invitation.pk,
                content_id=lesson.id,
                now=START,
            )
        answers = at_once(
            *(beat_of(cast, invitation, film, 1 + 2 * number) for number in range(3)),
            *(beat_of(cast, invitation, other, 2 + 2 * number) for number in range(3)),
        )
        invitation.refresh_from_db()
        assert invitation.time_spent_seconds == 15
        assert sum(answer.beat.credited_seconds for answer in answers) == 15
        rows = Progress.objects.filter(invitation=invitation)
        assert sum(row.time_spent_seconds for row in rows) == 15


def test_one_heartbeat_sent_many_times_counts_once() -> None:
    cast = make_cast()
    for _ in range(ROUNDS):
        film = video()
        invitation = started(cast, film, text())
        answers = at_once(*[beat_of(cast, invitation, film, 1)] * 5)
        assert sorted(answer.beat.applies for answer in answers) == [False] * 4 + [True]
        invitation.refresh_from_db()
        assert (invitation.time_spent_seconds, invitation.last_heartbeat_sequence) == (15, 1)


def test_starts_at_once_are_one_start() -> None:
    cast = make_cast()
    for number in range(1, ROUNDS + 1):
        program = make_program(cast.northwind, text())
        invitation = invite(program, cast.leo)
        moments = [START + timedelta(seconds=second) for second in range(4)]
        at_once(*(start_of(invitation, moment) for moment in moments))
        invitation.refresh_from_db()
        assert invitation.started_at in moments
        assert invitation.edition_id == program.latest_edition_id
        assert OutboxEvent.objects.filter(type="TrainingStarted").count() == number


def start_of(invitation: Invitation, now: Any = START) -> Callable[[], Any]:
    caller = caller_for(invitation.invitee)
    return lambda: start_training(actor=caller, invitation_id=invitation.pk, now=now)


def test_the_last_contents_done_at_once_complete_the_training_once() -> None:
    cast = make_cast()
    for number in range(1, ROUNDS + 1):
        lessons = [text("A"), text("B"), text("C"), quiz("D")]
        invitation = started(cast, *lessons)

        def pass_quiz(invitation: Any = invitation, lesson: Any = lessons[3]) -> Any:
            return record_outcome(
                invitation_id=invitation.pk,
                content_id=lesson.id,
                score_percent=90.0,
                passed=True,
                now=START + timedelta(seconds=15),
            )

        at_once(
            beat_of(cast, invitation, lessons[0], 1, interval=None, scrolled_to_end=True),
            finish_of(cast, invitation, lessons[1]),
            finish_of(cast, invitation, lessons[1]),
            finish_of(cast, invitation, lessons[2]),
            pass_quiz,
        )
        invitation.refresh_from_db()
        assert (invitation.status, invitation.contents_completed) == ("completed", 4)
        assert invitation.score_percent == 90
        assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == number


def finish_of(cast: Cast, invitation: Invitation, lesson: Any) -> Callable[[], Any]:
    return lambda: complete_content(
        actor=caller_for(cast.leo),
        invitation_id=invitation.pk,
        content_id=lesson.id,
        now=START + timedelta(seconds=15),
    )


def test_publishing_and_learning_at_once_lose_nothing() -> None:
    cast = make_cast()
    for _ in range(ROUNDS):
        first, second = text("A"), text("B")
        invitation = started(cast, first, second)
        program = invitation.program
        waiting = invite(program, cast.max)
        edition = publish(program, first.but(body={"markdown": "New", "images": {}}), second)

        def move(program: Any = program, edition: Any = edition) -> int:
            return follow_edition(program_id=program.pk, edition_id=edition.pk, now=START)

        moved, done, _ = at_once(
            move,
            finish_of(cast, invitation, first),
            start_of(waiting),
        )
        invitation.refresh_from_db()
        row = Progress.objects.get(invitation=invitation)
        # Moved in between: the new text is not read yet, and the reader is told so.
        refused = isinstance(done, NotYet)
        assert refused or done.beat.completes
        assert row.status == ("in_progress" if refused else "completed")
        # Moved first: the new text was completed. Completed first: the old one, and so stayed.
        assert (invitation.edition_id == edition.pk) == bool(moved)
        waiting.refresh_from_db()
        assert waiting.edition_id == edition.pk


def test_publishing_and_opening_wait_for_each_other_in_no_circle() -> None:
    cast = make_cast()
    for _ in range(ROUNDS):
        first, second = text("A"), text("B")
        invitation = started(cast, first, second)
        program = invitation.program
        edition = publish(program, first, second.but(title="B, new"))

        @transaction.atomic
        def move(program: Any = program, edition: Any = edition) -> int:
            lock_program(program.pk)
            time.sleep(0.02)
            return follow_edition(program_id=program.pk, edition_id=edition.pk, now=START)

        @transaction.atomic
        def open_slowly(invitation: Any = invitation, lesson: Any = first) -> Any:
            list(Invitation.objects.select_for_update(of=("self",)).filter(pk=invitation.pk))
            time.sleep(0.02)
            return open_content(
                actor=caller_for(cast.leo),
                invitation_id=invitation.pk,
                content_id=lesson.id,
                now=START,
            )

        moved, opened = at_once(move, open_slowly)
        assert moved == 1
        assert opened.item["title"] == "A"
        row = Progress.objects.get(invitation=invitation)
        assert row.opened_at == START
