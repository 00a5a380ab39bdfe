"""More time or more attempts for one person: granted, obeyed at once, taken back, told."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine

from footplate.kernel.clock import now as real_now
from footplate.kernel.models import AuditEvent
from footplate.quizzes.models import Accommodation, Attempt
from footplate.quizzes.tests.factory import Quiz, make_quiz
from footplate.teams.models import Membership
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


@pytest.fixture
def quiz(cast: Cast) -> Quiz:
    return make_quiz(cast, cast.leo, time_limit=20, attempts_allowed=1)


def of_training(quiz: Quiz) -> str:
    return f"/invitations/{quiz.invitation.pk}/accommodation"


def of_member(cast: Cast) -> str:
    member = Membership.objects.get(team=cast.northwind, user=cast.leo)
    return f"/memberships/{member.pk}/accommodation"


def grant(client: ApiClient, path: str, percent: int, attempts: int = 0) -> dict[str, Any]:
    body = {"extra_time_percent": percent, "extra_attempts": attempts, "reason": "Reads slowly."}
    answer = client.send("PUT", path, body)
    assert answer.status_code == 200, answer.content
    told: dict[str, Any] = answer.json()
    return told


def start(client: ApiClient, quiz: Quiz) -> dict[str, Any]:
    begun: dict[str, Any] = client.send("POST", quiz.attempts_path).json()
    return begun


def minutes(attempt: dict[str, Any]) -> float:
    ends, began = (datetime.fromisoformat(attempt[name]) for name in ("ends_at", "started_at"))
    return (ends - began).total_seconds() / 60


def test_extra_time_is_in_the_attempt_and_told_to_its_learner(
    as_: As, cast: Cast, quiz: Quiz
) -> None:
    grant(as_(cast.max), of_training(quiz), 25)

    attempt = start(as_(cast.leo), quiz)

    assert minutes(attempt) == 25
    assert attempt["extra_seconds"] == 300
    assert attempt["accommodation"] == {"extra_time_percent": 25, "extra_attempts": 0}
    face = as_(cast.leo).read(f"/trainings/{quiz.invitation.pk}/contents/{quiz.content.pk}").json()
    assert face["body"]["accommodation"] == {"extra_time_percent": 25, "extra_attempts": 0}
    assert "Reads slowly" not in str(face)


def test_an_open_attempt_gets_its_time_at_once_and_keeps_it(
    as_: As, cast: Cast, quiz: Quiz
) -> None:
    leo, max_ = as_(cast.leo), as_(cast.max)
    attempt = start(leo, quiz)
    assert minutes(attempt) == 20

    grant(max_, of_training(quiz), 50)
    assert minutes(leo.read(f"/attempts/{attempt['id']}").json()) == 30

    grant(max_, of_training(quiz), 10)
    assert max_.send("DELETE", of_training(quiz)).status_code == 204
    assert minutes(leo.read(f"/attempts/{attempt['id']}").json()) == 30


def test_an_attempt_whose_time_is_over_is_not_opened_again(as_: As, cast: Cast, quiz: Quiz) -> None:
    attempt = start(as_(cast.leo), quiz)
    with time_machine.travel(real_now() + timedelta(minutes=21), tick=False):
        grant(as_(cast.max), of_training(quiz), 100)
    assert minutes(as_(cast.leo).read(f"/attempts/{attempt['id']}").json()) == 20


def test_extra_time_does_not_outlast_the_training(as_: As, cast: Cast, quiz: Quiz) -> None:
    ends_at = real_now() + timedelta(minutes=22)
    type(quiz.invitation).objects.filter(pk=quiz.invitation.pk).update(expires_at=ends_at)
    grant(as_(cast.max), of_training(quiz), 100)

    attempt = start(as_(cast.leo), quiz)

    assert datetime.fromisoformat(attempt["ends_at"]) == ends_at


def test_a_training_that_is_extended_lets_its_open_attempt_go_on(
    as_: As, cast: Cast, quiz: Quiz
) -> None:
    soon = real_now() + timedelta(minutes=2)
    invitations = type(quiz.invitation).objects.filter(pk=quiz.invitation.pk)
    invitations.update(time_limit_ends_at=soon, due_at=soon)
    attempt = start(as_(cast.leo), quiz)
    assert minutes(attempt) < 3
    invitations.update(time_limit_ends_at=real_now() - timedelta(seconds=1))

    body = {"due_at": (real_now() + timedelta(days=3)).isoformat(), "note": "Was ill."}
    answer = as_(cast.max).send("PATCH", f"/invitations/{quiz.invitation.pk}", body)

    assert answer.status_code == 200, answer.content
    assert minutes(as_(cast.leo).read(f"/attempts/{attempt['id']}").json()) == 20


def test_extra_attempts_are_given_and_no_more(as_: As, cast: Cast, quiz: Quiz) -> None:
    leo = as_(cast.leo)
    grant(as_(cast.max), of_training(quiz), 0, attempts=1)

    for left in (1, 0):
        attempt = start(leo, quiz)
        assert attempt["attempts_allowed"] == 2
        submitted = leo.send("POST", f"/attempts/{attempt['id']}/submission").json()
        assert submitted["result"]["attempts_left"] == left

    assert leo.send("POST", quiz.attempts_path).json()["type"] == "/problems/no_attempts_left"


def test_the_persons_default_holds_where_the_training_has_none(
    as_: As, cast: Cast, quiz: Quiz
) -> None:
    max_ = as_(cast.max)
    grant(max_, of_member(cast), 25)
    other = make_quiz(cast, cast.leo, time_limit=20)
    grant(max_, of_training(other), 0)

    assert minutes(start(as_(cast.leo), quiz)) == 25
    assert minutes(start(as_(cast.leo), other)) == 20

    told = max_.read(of_training(quiz)).json()
    assert told["in_force"] is None
    assert told["default"]["extra_time_percent"] == 25


def test_a_new_default_prolongs_every_open_attempt_it_holds_for(
    as_: As, cast: Cast, quiz: Quiz
) -> None:
    other = make_quiz(cast, cast.leo, time_limit=20)
    grant(as_(cast.max), of_training(other), 10)
    for one in (quiz, other):
        start(as_(cast.leo), one)

    grant(as_(cast.max), of_member(cast), 50)

    extra = {row.invitation_id: row.extra_seconds for row in Attempt.objects.all()}
    assert extra == {quiz.invitation.pk: 600, other.invitation.pk: 120}


def test_each_change_is_kept_and_audited(as_: As, cast: Cast, quiz: Quiz) -> None:
    max_ = as_(cast.max)
    grant(max_, of_training(quiz), 25)
    told = grant(max_, of_training(quiz), 50, attempts=1)

    assert told["in_force"]["extra_time_percent"] == 50
    assert [one["extra_time_percent"] for one in told["earlier"]] == [25]
    assert told["earlier"][0]["ended_by_name"] == cast.max.name
    assert max_.send("DELETE", f"{of_training(quiz)}?reason=Over").status_code == 204
    assert max_.send("DELETE", of_training(quiz)).status_code == 404
    assert Accommodation.objects.filter(ended_at__isnull=True).count() == 0
    lines = AuditEvent.objects.filter(verb__startswith="accommodations.").order_by("occurred_at")
    assert [(line.verb, line.reason) for line in lines] == [
        ("accommodations.grant", "Reads slowly."),
        ("accommodations.grant", "Reads slowly."),
        ("accommodations.end", "Over"),
    ]
    assert lines[1].detail["before"] == {"extra_time_percent": 25, "extra_attempts": 0}


@pytest.mark.parametrize(
    "bad",
    [
        {"extra_time_percent": 401},
        {"extra_time_percent": -1},
        {"extra_attempts": 101},
        {"reason": " "},
        {"extra_time_percent": 1.5},
    ],
)
def test_what_makes_no_sense_is_refused(
    as_: As, cast: Cast, quiz: Quiz, bad: dict[str, Any]
) -> None:
    body = {"extra_time_percent": 25, "extra_attempts": 1, "reason": "Reads slowly."} | bad
    assert as_(cast.max).send("PUT", of_training(quiz), body).status_code == 422
    assert not Accommodation.objects.exists()
