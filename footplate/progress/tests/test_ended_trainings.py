"""Trainings that end by the clock."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps

from footplate.invitations.actions.expire_invitations import expire_invitations
from footplate.invitations.events import InvitationExtended
from footplate.kernel import events
from footplate.kernel.models import OutboxEvent
from footplate.progress.actions.close_ended_trainings import close_ended_trainings
from footplate.progress.actions.record_outcome import record_outcome
from footplate.progress.models import Progress
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import START, invite, make_program, quiz, text
from footplate.testing.cast import Cast

Learners = Callable[..., Learner]
HOUR = timedelta(hours=1)


def opened(cast: Cast, learner: Learners, *lessons: Any, **rules: Any) -> Learner:
    """Return Leo, who has started and opened the first content."""
    leo = learner(invite(make_program(cast.northwind, *lessons, **rules), cast.leo))
    assert leo.start().status_code == 200
    assert leo.open(lessons[0]).status_code == 200
    return leo


def test_a_required_content_that_ran_out_ends_the_training(
    cast: Cast, learner: Learners, django_assert_max_num_queries: Any
) -> None:
    leo = opened(cast, learner, text("Ladders", time_limit=10))
    assert close_ended_trainings(now=START + timedelta(minutes=10)) == 0
    with django_assert_max_num_queries(5):  # one asks whether a webhook listens
        assert close_ended_trainings(now=START + timedelta(minutes=11)) == 1
    leo.invitation.refresh_from_db()
    assert leo.invitation.status == "expired"
    assert OutboxEvent.objects.filter(type="InvitationExpired").count() == 1
    assert close_ended_trainings(now=START + timedelta(minutes=12)) == 0
    training = leo.after(720).training()
    assert training["state"] == "expired"
    assert training["state_reason"] == "The time for “Ladders” ran out."
    assert training["actions"] == []


def test_an_optional_content_that_ran_out_is_only_locked(cast: Cast, learner: Learners) -> None:
    extra = text("Extra", time_limit=10, is_required=False)
    leo = opened(cast, learner, extra, text("Ladders"))
    assert close_ended_trainings(now=START + HOUR) == 0
    item = leo.after(3600).training()["sections"][0]["contents"][0]
    assert (item["locked"], item["lock_code"]) == (True, "time_over")
    assert leo.training()["resume_content_id"] != str(extra.id)
    assert leo.read(extra).status_code == 403


def test_what_was_done_in_time_stays_done(cast: Cast, learner: Learners) -> None:
    lesson = text(time_limit=10)
    leo = opened(cast, learner, lesson, text("Ladders"))
    assert leo.finish(lesson).status_code == 200
    assert close_ended_trainings(now=START + HOUR) == 0
    assert leo.after(3600).read(lesson).status_code == 200


def test_an_extension_gives_contents_their_time_again(cast: Cast, learner: Learners) -> None:
    lesson = text(time_limit=10)
    leo = opened(cast, learner, lesson)
    leo.after(300).beat(lesson, 60)
    leo.after(3600)
    close_ended_trainings(now=START + HOUR)
    type(leo.invitation).objects.update(status="accepted")
    events.publish(
        InvitationExtended(
            team_id=cast.northwind.pk, occurred_at=START + HOUR, invitation_id=leo.invitation.pk
        )
    )
    assert leo.read(lesson).json()["opening_required"] is True
    again = leo.open(lesson).json()
    assert again["ends_at"] == (START + timedelta(seconds=3900 + 600)).isoformat().replace(
        "+00:00", "Z"
    )
    assert again["time_spent_seconds"] == 60


@pytest.mark.parametrize("passed", [True, False])
def test_an_attempt_that_ends_with_the_training_is_graded_first(
    cast: Cast, learner: Learners, passed: bool
) -> None:
    lesson = quiz()
    leo = opened(cast, learner, lesson, time_limit=30)
    end = START + timedelta(minutes=30)
    attempt = apps.get_model("quizzes.Attempt").objects.create(
        team_id=cast.northwind.pk,
        invitation=leo.invitation,
        user=cast.leo,
        content_id=lesson.id,
        snapshot_sha256=lesson.sha256,
        passing_percentage=80,
        number=1,
        seed=1,
        started_at=START,
        ends_at=end,
        created_at=START,
    )
    late = end + timedelta(seconds=1)
    assert expire_invitations(now=late) == 0
    type(attempt).objects.update(submitted_at=end, closed_by="server")
    outcome = record_outcome(
        invitation_id=leo.invitation.pk,
        content_id=lesson.id,
        score_percent=90.0 if passed else 10.0,
        passed=passed,
        now=late,
    )
    assert outcome.status == ("completed" if passed else "accepted")
    assert expire_invitations(now=late) == (0 if passed else 1)
    assert Progress.objects.get().score == (90.0 if passed else 10.0)
