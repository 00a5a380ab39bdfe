"""Whoever's training was changed by hand is told what and why, once."""

from collections.abc import Callable

import time_machine

from footplate.kernel.events import deliver
from footplate.kernel.models import OutboxEvent
from footplate.notifications import listeners
from footplate.notifications.models import Message
from footplate.progress.tests.factory import START, invite, make_program, text
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.jobs import run_jobs

As = Callable[..., ApiClient]


def test_a_letter_says_what_was_changed_and_why(cast: Cast, as_: As) -> None:
    lesson = text("Ladders")
    program = make_program(cast.northwind, lesson, text("B"))
    invitation = invite(program, cast.leo, started_at=START, edition=program.latest_edition)
    body = {
        "kind": "completed",
        "content_id": str(lesson.id),
        "reason": "Shown on site.\nhttps://evil.example/",
    }
    with time_machine.travel(START, tick=False):
        as_(cast.max).send("POST", f"/invitations/{invitation.pk}/corrections", body)
        run_jobs()
    letter = Message.objects.get(kind="training_corrected")
    assert (letter.to, letter.team_id) == (cast.leo.email, cast.northwind.pk)
    assert "Max Okafor marked “Ladders” as done." in letter.text
    assert "> Shown on site.\n> https://evil.example/" in letter.text
    assert 'href="https://evil.example/' not in letter.html
    assert f"/learn/{invitation.pk}" in letter.text
    told = OutboxEvent.objects.get(type="TrainingCorrected")
    deliver(event_id=told.id, listener=f"{listeners.__name__}.on_training_corrected")
    assert Message.objects.filter(kind="training_corrected").count() == 1


def test_more_time_is_told_too(cast: Cast, as_: As) -> None:
    program = make_program(cast.northwind, text())
    invitation = invite(program, cast.leo)
    with time_machine.travel(START, tick=False):
        body = {"due_at": "2026-12-04T22:59:59Z", "note": "You were ill."}
        response = as_(cast.max).send("PATCH", f"/invitations/{invitation.pk}", body)
        assert response.status_code == 200
        run_jobs()
    letter = Message.objects.get(kind="training_corrected")
    assert "Max Okafor gave more time: due Friday 4 December 2026" in letter.text
    assert "> You were ill." in letter.text
