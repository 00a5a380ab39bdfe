"""What managers correct by hand: rows, roll-ups, completion, and what is refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Sum

from footplate.invitations.models import Invitation
from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.progress.models import Correction, Progress
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import START, invite, make_program, quiz, text, video
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.records import issued_certificates

As = Callable[..., ApiClient]
Learners = Callable[..., Learner]
WHY = "Watched it together on site."


def begun(cast: Cast, learner: Learners, *lessons: Any, **rules: Any) -> Learner:
    """Return Leo, who has started."""
    leo = learner(invite(make_program(cast.northwind, *lessons, **rules), cast.leo))
    assert leo.start().status_code == 200
    return leo


def correct(client: ApiClient, leo: Learner, kind: str, lesson: Any = None, **fields: Any) -> Any:
    body = {"kind": kind, "reason": WHY, "content_id": str(lesson.id) if lesson else None}
    return client.send("POST", f"/invitations/{leo.invitation.pk}/corrections", body | fields)


def recounted(leo: Learner) -> Invitation:
    """Return the invitation, whose roll-up is what a recount of its rows gives."""
    invitation = Invitation.objects.get(pk=leo.invitation.pk)
    rows = Progress.objects.filter(invitation=invitation)
    assert invitation.contents_completed == rows.filter(status="completed").count()
    spent = rows.aggregate(all=Sum("time_spent_seconds"))["all"] or 0
    assert invitation.time_spent_seconds == spent
    return invitation


def test_a_content_is_marked_as_done_with_a_reason(cast: Cast, as_: As, learner: Learners) -> None:
    film, other = video("Ladders"), text("B")
    leo = begun(cast, learner, film, other)
    response = correct(as_(cast.max), leo, "completed", film)
    assert response.status_code == 201, response.content
    told = response.json()
    assert told["sentence"] == "Max Okafor marked “Ladders” as done."
    assert (told["reason"], told["by"]) == (WHY, "Max Okafor")
    row = Progress.objects.get()
    assert (row.status, row.time_spent_seconds, row.opened_at) == ("completed", 0, None)
    assert recounted(leo).status == "accepted"
    line = AuditEvent.objects.get(verb="invitations.complete_content")
    assert (line.reason, line.detail["content"], line.subject_label) == (
        WHY,
        "Ladders",
        "Leo Brandt",
    )


def test_the_last_one_completes_the_training_and_certifies_once(
    cast: Cast, as_: As, learner: Learners
) -> None:
    first, last = text("A"), text("B")
    leo = begun(cast, learner, first, last, certificate_design="standard")
    leo.open(first)
    assert leo.finish(first).status_code == 200
    assert correct(as_(cast.max), leo, "completed", last).status_code == 201
    assert recounted(leo).status == "completed"
    assert issued_certificates().count() == 1
    assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == 1
    again = correct(as_(cast.max), leo, "reset", last)
    assert (again.status_code, again.json()["type"]) == (409, "/problems/training_completed")
    assert again.json()["certificate_number"] == issued_certificates().get().certificate_number
    assert Correction.objects.count() == 1


def test_everything_required_is_marked_also_before_the_start(
    cast: Cast, as_: As, learner: Learners
) -> None:
    extra = text("Extra", is_required=False)
    program = make_program(cast.northwind, video("A"), quiz(), extra, time_limit=30)
    leo = learner(invite(program, cast.leo))
    refused = correct(as_(cast.max), leo, "completed", extra)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/not_started")
    assert correct(as_(cast.max), leo, "completed").status_code == 201
    invitation = recounted(leo)
    assert (invitation.status, invitation.contents_completed) == ("completed", 2)
    assert (invitation.started_at, invitation.score_percent) == (START, None)
    assert len(Correction.objects.get().contents) == 2


def test_a_content_set_back_begins_anew(cast: Cast, as_: As, learner: Learners) -> None:
    lesson, other = text("A", minimum=20), text("B")
    leo = begun(cast, learner, lesson, other)
    leo.open(lesson)
    leo.after(15).beat(lesson, 15)
    leo.after(15).beat(lesson, 15, scrolled_to_end=True)
    assert recounted(leo).contents_completed == 1
    assert correct(as_(cast.max), leo, "reset", lesson).status_code == 201
    invitation = recounted(leo)
    assert (invitation.contents_completed, invitation.time_spent_seconds) == (0, 0)
    [before] = Correction.objects.get().contents
    assert (before["status"], before["time_spent_seconds"]) == ("completed", 30)
    # A page from before still says that it was read to the end: that is no work.
    stale = leo.after(15).beat(lesson, 15, scrolled_to_end=True)
    assert (stale.status_code, stale.json()["type"]) == (409, "/problems/not_opened")
    assert leo.open(lesson).status_code == 200
    beaten = leo.after(15).beat(lesson, 15, scrolled_to_end=True).json()
    assert (beaten["credited_seconds"], beaten["content"]["status"]) == (15, "in_progress")
    assert recounted(leo).time_spent_seconds == 15


def test_a_training_set_back_waits_for_its_start(cast: Cast, as_: As, learner: Learners) -> None:
    lesson = text("A")
    leo = begun(cast, learner, lesson, text("B"), time_limit=30)
    leo.open(lesson)
    leo.after(15).beat(lesson, 15, scrolled_to_end=True)
    assert correct(as_(cast.max), leo, "reset").status_code == 201
    invitation = recounted(leo)
    assert (invitation.started_at, invitation.edition, invitation.time_limit_ends_at) == (
        None,
        None,
        None,
    )
    assert Correction.objects.get().detail["started_at"] == START.isoformat()
    assert leo.beat(lesson, 15).json()["type"] == "/problems/not_started"
    assert leo.start().status_code == 200
    assert leo.training()["contents_completed"] == 0


def test_what_was_never_touched_or_is_done_is_left(cast: Cast, as_: As, learner: Learners) -> None:
    lesson = text("A")
    leo = begun(cast, learner, lesson, text("B"))
    max_ = as_(cast.max)
    for kind, fields in (
        ("reset", {}),
        ("extended", {"ends_at": (START + timedelta(days=1)).isoformat()}),
    ):
        response = correct(max_, leo, kind, lesson, **fields)
        assert (response.status_code, response.json()["type"]) == (
            409,
            "/problems/nothing_to_correct",
        )
    assert correct(max_, leo, "completed", lesson).status_code == 201
    assert correct(max_, leo, "completed", lesson).status_code == 409
    assert Correction.objects.count() == 1


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"kind": "completed", "reason": "  "}, "/body/reason"),
        ({"kind": "completed", "reason": "a\x00"}, "/body/reason"),
        ({"kind": "undone", "reason": "x"}, "/body/kind"),
        ({"kind": "extended", "reason": "x"}, "/body/due_at"),
        ({"kind": "extended", "reason": "x", "due_at": "2020-01-01T00:00:00Z"}, "/body/due_at"),
        ({"kind": "reset", "reason": "x", "due_at": "2027-01-01T00:00:00Z"}, "/body/due_at"),
        (
            {"kind": "extended", "reason": "x", "time_limit_ends_at": "2027-01-01T00:00:00Z"},
            "/body/time_limit_ends_at",
        ),
    ],
)
def test_bad_corrections(
    cast: Cast, as_: As, learner: Learners, body: dict[str, Any], pointer: str
) -> None:
    leo = begun(cast, learner, text())
    response = as_(cast.max).send("POST", f"/invitations/{leo.invitation.pk}/corrections", body)
    assert response.status_code == 422, response.content
    assert response.json()["errors"][0]["pointer"] == pointer
    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 404), ("ada", 404), ("olga", 201)]
)
def test_who_may_correct(
    cast: Cast, as_: As, learner: Learners, who: str | None, status: int
) -> None:
    lesson = text()
    leo = begun(cast, learner, lesson, text("B"))
    client = as_(getattr(cast, who) if who else None)
    assert correct(client, leo, "completed", lesson).status_code == status


def test_nobody_changes_a_correction(cast: Cast, as_: As, learner: Learners) -> None:
    lesson = text()
    leo = begun(cast, learner, lesson, text("B"))
    correct(as_(cast.max), leo, "completed", lesson)
    for statement in (
        "update training_corrections set reason = ''",
        "delete from training_corrections",
    ):
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            connection.cursor().execute(statement)


def test_the_person_reads_it_on_their_page(cast: Cast, as_: As, learner: Learners) -> None:
    lesson = text("Ladders")
    leo = begun(cast, learner, lesson, text("B"))
    correct(as_(cast.max), leo, "completed", lesson)
    [told] = leo.training()["corrections"]
    assert (told["sentence"], told["reason"], told["content_id"], told["by"]) == (
        "Max Okafor marked “Ladders” as done.",
        WHY,
        str(lesson.id),
        "Max Okafor",
    )
