"""Why something is due when it is due."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, publish, published_program
from footplate.teams.models import Team
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)
END_OF_4_DECEMBER = datetime.fromisoformat("2026-12-04T22:59:59+00:00")


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def _mine(cast: Cast, **rules: object) -> Invitation:
    fields = {"invitee": cast.leo, "status": "accepted", "accepted_at": NOW, "inviter": cast.max}
    program = published_program(cast.northwind, **rules)
    return invite(program, cast.leo.email, due_at=END_OF_4_DECEMBER, **fields)


def _told(client: ApiClient, row: Invitation) -> dict:
    response = client.read(f"/invitations/{row.id}/deadline")
    assert response.status_code == 200
    return response.json()


def test_the_earlier_rule_decides_and_the_other_is_still_told(cast: Cast, as_: As) -> None:
    row = _mine(cast, completion_deadline="2026-12-31T22:59:59Z")
    told = _told(as_(cast.max), row)
    assert told["timezone"] == "Europe/Berlin"
    assert told["sentence"] == (
        "Due Friday 4 December 2026, end of the day in Berlin (23:59:59, UTC+1). "
        "It can still be finished after that; the record will then say late."
    )
    assert told["steps"] == [
        {
            "at": "2026-11-20T09:00:00Z",
            "label": "Invited",
            "detail": "Max Okafor invited Leo Brandt.",
            "deciding": False,
            "used": True,
        },
        {
            "at": "2026-12-04T22:59:59Z",
            "label": "14 days after the invitation",
            "detail": "A rule of edition 1. This is the earlier date, so it counts.",
            "deciding": True,
            "used": True,
        },
        {
            "at": "2026-12-31T22:59:59Z",
            "label": "Deadline of the program",
            "detail": "The same for everybody. Later, so not used.",
            "deciding": False,
            "used": False,
        },
    ]
    # A week before, at nine in Berlin.
    assert told["next_reminder_at"] == "2026-11-27T08:00:00Z"


def test_a_manager_s_moment_wins_and_says_why(cast: Cast, as_: As) -> None:
    row = _mine(cast)
    as_(cast.max).send(
        "PATCH",
        f"/invitations/{row.id}",
        {"due_at": "2026-12-20T12:00:00Z", "note": "Was ill for two weeks"},
    )
    told = _told(as_(cast.olga), row)
    assert [(s["label"], s["deciding"]) for s in told["steps"]] == [
        ("Invited", False),
        ("14 days after the invitation", False),
        ("Set by a manager", True),
    ]
    detail = "Max Okafor set this moment: Was ill for two weeks"
    assert told["steps"][-1]["detail"] == detail
    assert "Not used" in told["steps"][1]["detail"]
    # The person learns who set it; the note is the managers'.
    assert _told(as_(cast.leo), row)["steps"][-1]["detail"] == "Max Okafor set this moment."


def test_without_a_rule_nothing_is_due(cast: Cast, as_: As) -> None:
    row = _mine(cast, completion_timeframe=None)
    Invitation.objects.update(due_at=None)
    told = _told(as_(cast.max), row)
    assert (told["due_at"], told["sentence"]) == (None, "There is no due date.")
    assert (len(told["steps"]), told["next_reminder_at"]) == (1, None)


def test_the_rules_of_the_edition_that_set_it_are_told(cast: Cast, as_: As) -> None:
    row = _mine(cast)
    publish(row.program, completion_timeframe=3)
    step = _told(as_(cast.max), row)["steps"][1]
    assert (step["label"], step["at"]) == ("14 days after the invitation", "2026-12-04T22:59:59Z")


def test_a_team_that_moved_keeps_the_moment_that_was_set(cast: Cast, as_: As) -> None:
    row = _mine(cast)
    Team.objects.update(timezone="Asia/Tokyo")
    told = _told(as_(cast.max), row)
    assert told["steps"][1]["at"] == "2026-12-04T22:59:59Z"
    assert told["sentence"].startswith("Due Saturday 5 December 2026, 07:59 in Tokyo")


def test_what_cannot_be_late_says_so(cast: Cast, as_: As) -> None:
    row = _mine(cast, late_completion=False)
    Invitation.objects.update(expires_at=row.due_at)
    told = _told(as_(cast.max), row)
    assert told["late_completion"] is False
    assert told["sentence"].endswith("It cannot be finished after that.")


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("ada", 404), ("leo", 200), ("max", 200)]
)
def test_who_may_ask(cast: Cast, as_: As, who: str | None, status: int) -> None:
    row = _mine(cast)
    client = as_(getattr(cast, who) if who else None)
    assert client.read(f"/invitations/{row.id}/deadline").status_code == status
