"""A manager's hand and the learner's at the same moment, on real connections."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import Sum

from footplate.invitations.models import Invitation
from footplate.kernel.models import OutboxEvent
from footplate.kernel.problems import Problem
from footplate.progress.actions.open_content import open_content
from footplate.progress.corrections.complete_by_hand import complete_by_hand
from footplate.progress.corrections.reset_by_hand import reset_by_hand
from footplate.progress.models import Correction, Progress
from footplate.progress.tests.factory import START, caller_for, text, video
from footplate.progress.tests.test_races import at_once, beat_of, finish_of, start_of, started
from footplate.testing.cast import Cast, make_cast
from footplate.testing.records import issued_certificates

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = 12
SOON = START + timedelta(seconds=15)


def hand_of(
    act: Callable[..., Any], cast: Cast, invitation: Invitation, lesson: Any = None
) -> Callable[[], Any]:
    return lambda: act(
        actor=manager(cast),
        invitation_id=invitation.pk,
        content_id=lesson.id if lesson else None,
        reason="Seen on site.",
        now=SOON,
    )


def manager(cast: Cast) -> Any:
    return caller_for(cast.max)


def assert_recount(invitation: Invitation) -> Invitation:
    invitation.refresh_from_db()
    rows = Progress.objects.filter(invitation=invitation)
    assert invitation.contents_completed == rows.filter(status="completed").count()
    spent = rows.aggregate(all=Sum("time_spent_seconds"))["all"] or 0
    assert invitation.time_spent_seconds == spent
    return invitation


def opened(cast: Cast, invitation: Invitation, *lessons: Any) -> None:
    for lesson in lessons:
        open_content(
            actor=caller_for(cast.leo),
            invitation_id=invitation.pk,
            content_id=lesson.id,
            now=START,
        )


def test_done_by_both_hands_at_once_completes_once() -> None:
    cast = make_cast()
    for number in range(1, ROUNDS + 1):
        first, last = text("A"), text("B")
        invitation = started(cast, first, last)
        opened(cast, invitation, first, last)
        at_once(
            finish_of(cast, invitation, first),
            beat_of(cast, invitation, last, 1, interval=None, scrolled_to_end=True),
            hand_of(complete_by_hand, cast, invitation, last),
            hand_of(complete_by_hand, cast, invitation, first),
            hand_of(complete_by_hand, cast, invitation),
        )
        assert assert_recount(invitation).status == "completed"
        assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == number
        assert issued_certificates(invitation=invitation).count() <= 1


def test_a_reset_beside_heartbeats_leaves_rollups_equal_to_the_rows() -> None:
    cast = make_cast()
    for _ in range(ROUNDS):
        film, other = video(), text("B")
        invitation = started(cast, film, other)
        opened(cast, invitation, film, other)
        answers = at_once(
            beat_of(cast, invitation, film, 1),
            beat_of(cast, invitation, film, 2),
            hand_of(reset_by_hand, cast, invitation, film),
            beat_of(cast, invitation, other, 3, interval=None, scrolled_to_end=True),
        )
        invitation = assert_recount(invitation)
        assert not isinstance(answers[2], Problem), answers[2]
        row = Progress.objects.get(invitation=invitation, training_content_id=film.id)
        assert (row.status, row.time_spent_seconds, row.opened_at) == ("not_started", 0, None)
        assert invitation.last_heartbeat_at is not None
        assert invitation.last_heartbeat_at >= SOON


def test_a_reset_and_the_last_content_at_once_agree() -> None:
    """Either the training is completed and the reset is refused, or it is reset and open."""
    cast = make_cast()
    for _ in range(ROUNDS):
        lesson = text("A")
        invitation = started(cast, lesson)
        opened(cast, invitation, lesson)
        done, reset = at_once(
            finish_of(cast, invitation, lesson), hand_of(reset_by_hand, cast, invitation)
        )
        invitation = assert_recount(invitation)
        if invitation.status == "completed":
            assert isinstance(reset, Problem)
            assert reset.code == "training_completed"
        else:
            assert isinstance(done, Problem)
            assert (invitation.status, invitation.started_at) == ("accepted", None)


def test_marking_all_and_starting_at_once_start_once() -> None:
    cast = make_cast()
    for number in range(1, ROUNDS + 1):
        invitation = started(cast, text("A"))
        Invitation.objects.filter(pk=invitation.pk).update(started_at=None, edition=None)
        at_once(start_of(invitation), hand_of(complete_by_hand, cast, invitation))
        assert assert_recount(invitation).status == "completed"
        assert OutboxEvent.objects.filter(type="TrainingStarted").count() == number
        assert Correction.objects.filter(invitation=invitation).count() == 1
