"""How a training that is closed says why, what that means, and what can be done."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from footplate.invitations.models import Invitation
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import START, invite, make_program, text
from footplate.testing.cast import Cast

Learners = Callable[..., Learner]
HOUR = timedelta(hours=1)
NOTHING_TO_DO = "There is nothing you have to do."


@pytest.fixture
def leo(cast: Cast, learner: Learners) -> Learner:
    program = make_program(cast.northwind, text("Why"), time_limit=60)
    leo = learner(invite(program, cast.leo, inviter=cast.max))
    leo.start()
    return leo


def told(leo: Learner) -> dict[str, str] | None:
    """Return what both pages say, which is the same but for the inviter's name."""
    closed = leo.training()["closed"]
    shown = leo.client.read("/me/trainings?team=northwind").json()["trainings"][0]["closed"]
    assert (closed is None) is (shown is None)
    if closed:
        assert (shown["code"], shown["reason"]) == (closed["code"], closed["reason"])
        assert shown["what_now"] == closed["what_now"].replace(
            "Max Okafor", "the person who invited you"
        )
    return closed


def test_an_open_training_is_not_closed(leo: Learner) -> None:
    assert told(leo) is None


def test_a_completed_one_is_not_closed_even_when_its_program_is_gone(leo: Learner) -> None:
    Invitation.objects.update(status="completed", completed_at=START)
    program = leo.invitation.program
    program.state = "archived"
    program.save()
    assert told(leo) is None


def test_a_time_limit_that_ran_out(leo: Learner) -> None:
    leo.after(3601)
    assert told(leo) == {
        "code": "expired",
        "reason": "The time limit ran out.",
        "what_now": "What you did until then is kept. If you need more time, ask Max Okafor: when "
        "they give you more, you go on where you stopped.",
    }


def test_a_deadline_that_passed(leo: Learner) -> None:
    Invitation.objects.update(expires_at=START + HOUR / 2)
    closed = told(leo.after(1801))
    assert closed is not None
    assert closed["reason"] == "The deadline passed, and this program cannot be finished late."


def test_the_time_of_a_content_that_ran_out(leo: Learner) -> None:
    Invitation.objects.update(status="expired", status_reason="The time for “Why” ran out.")
    closed = told(leo)
    assert closed is not None
    assert (closed["code"], closed["reason"]) == ("expired", "The time for “Why” ran out.")


@pytest.mark.parametrize(
    ("state", "code", "reason", "what_now"),
    [
        (
            "draft",
            "paused",
            "The program is being revised.",
            "Nothing you did is lost: you go on where you were when it is published again. The "
            "time limit runs on meanwhile; a manager can give you more time.",
        ),
        (
            "archived",
            "archived",
            "The program is archived: it can still be read, but nothing counts any more.",
            f"What you finished stays on your record. {NOTHING_TO_DO}",
        ),
    ],
)
def test_a_program_that_is_not_published(
    leo: Learner, state: str, code: str, reason: str, what_now: str
) -> None:
    program = leo.invitation.program
    program.state = state
    program.save()
    assert told(leo) == {"code": code, "reason": reason, "what_now": what_now}


def test_a_pause_without_a_clock_speaks_of_none(cast: Cast, learner: Learners) -> None:
    program = make_program(cast.northwind, text())
    leo = learner(invite(program, cast.leo))
    program.state = "draft"
    program.save()
    closed = told(leo)
    assert closed is not None
    assert "time limit" not in closed["what_now"]


@pytest.mark.parametrize(
    ("status", "reason", "what_now"),
    [
        (
            "revoked",
            "This invitation was withdrawn.",
            f"What you did until then is kept. {NOTHING_TO_DO}",
        ),
        (
            "declined",
            "You declined this invitation.",
            f"{NOTHING_TO_DO} If you have changed your mind, ask Max Okafor for another "
            "invitation.",
        ),
    ],
)
def test_an_invitation_that_is_over(leo: Learner, status: str, reason: str, what_now: str) -> None:
    Invitation.objects.update(status=status, status_reason="No time.")
    assert told(leo) == {"code": status, "reason": reason, "what_now": what_now}
    training = leo.training()
    assert (training["state"], training["actions"]) == (status, [])
    item = training["sections"][0]["contents"][0]["id"]
    answer = leo.client.read(f"{leo.path}/contents/{item}")
    assert answer.status_code == (409 if status == "revoked" else 404)
    assert leo.start().status_code == (409 if status == "revoked" else 404)
