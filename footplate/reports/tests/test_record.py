"""One person's training as their manager sees it, and what happened in it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.invitations.actions.expire_invitations import expire_invitations
from footplate.invitations.models import Invitation, TrainingMoment
from footplate.progress.actions.close_ended_trainings import close_ended_trainings
from footplate.progress.actions.follow_edition import follow_edition
from footplate.progress.actions.record_outcome import record_outcome
from footplate.progress.tests import factory
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import START, make_program, quiz, text, video
from footplate.quizzes.models import Attempt
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture(name="clock")
def _clock() -> Any:
    with time_machine.travel(START, tick=False) as traveller:
        yield traveller


def begun(cast: Cast, as_: As, clock: Any, *lessons: Any, **rules: Any) -> Learner:
    program = make_program(cast.northwind, *lessons, **rules)
    invitation = factory.invite(program, cast.leo, inviter=cast.max)
    leo = Learner(as_(cast.leo), invitation, clock)
    assert leo.start().status_code == 200
    return leo


def attempt_of(leo: Learner, lesson: Any, **fields: Any) -> Attempt:
    values = {
        "team_id": leo.invitation.team_id,
        "invitation": leo.invitation,
        "user_id": leo.invitation.invitee_id,
        "content_id": lesson.id,
        "snapshot_sha256": lesson.sha256,
        "passing_percentage": 80,
        "number": 1,
        "seed": 1,
        "started_at": START + MINUTE,
        "created_at": START + MINUTE,
    }
    return Attempt.objects.create(**(values | fields))


def lines_of(client: ApiClient, leo: Learner, query: str = "") -> list[dict[str, Any]]:
    response = client.read(f"/invitations/{leo.invitation.pk}/timeline{query}")
    assert response.status_code == 200, response.content
    return response.json()["items"]


def record_of(client: ApiClient, leo: Learner) -> dict[str, Any]:
    response = client.read(f"/invitations/{leo.invitation.pk}/record")
    assert response.status_code == 200, response.content
    return response.json()


def test_contents_with_time_share_and_attempts(cast: Cast, as_: As, clock: Any) -> None:
    film, test = video(), quiz()
    leo = begun(cast, as_, clock, film, test)
    leo.open(film)
    leo.after(15).beat(film, 15, interval=[0, 15])
    attempt_of(leo, test, submitted_at=START + HOUR, closed_by="server", score=40.0, passed=False)
    record = record_of(as_(cast.max), leo)
    first, second = record["contents"]
    assert (first["status"], first["time_spent_seconds"], first["share"]) == (
        "in_progress",
        15,
        round(15 / 570, 4),
    )
    assert first["opened_at"] == "2026-03-02T09:00:00Z"
    [sat] = second["attempts"]
    assert (sat["number"], sat["closed_by"], sat["score_percent"], sat["counts"]) == (
        1,
        "server",
        40.0,
        True,
    )
    assert record["inviter_name"] == "Max Okafor"
    assert record["correction_kinds"] == ["completed", "reset", "extended"]
    assert first["corrections"] == ["completed", "reset"]


def test_what_happened_in_honest_order(cast: Cast, as_: As, clock: Any) -> None:
    lesson, test = text("Ladders"), quiz("Test")
    leo = begun(cast, as_, clock, lesson, test)
    leo.after(60).open(lesson)
    attempt_of(leo, test, submitted_at=START + 2 * MINUTE, closed_by="server", score=40.0)
    Attempt.objects.update(passed=False)
    clock.move_to(START + 3 * MINUTE)
    leo.beat(lesson, 15, scrolled_to_end=True)
    clock.move_to(START + 4 * MINUTE)
    body = {"kind": "completed", "content_id": str(test.id), "reason": "Oral exam."}
    path = f"/invitations/{leo.invitation.pk}/corrections"
    assert as_(cast.max).send("POST", path, body).status_code == 201
    told = lines_of(as_(cast.max), leo)
    assert [line["sentence"] for line in reversed(told)] == [
        "Max Okafor invited Leo Brandt.",
        "Leo Brandt accepted the invitation.",
        "Leo Brandt started.",
        "Leo Brandt opened “Ladders”.",
        "Leo Brandt began attempt 1 at “Test”.",
        "The server closed attempt 1 at “Test”: 40 %, not passed.",
        "Leo Brandt completed “Ladders”.",
        "Max Okafor marked “Test” as done.",
        "Leo Brandt completed the training.",
    ]
    moments = [line["at"] for line in told]
    assert moments == sorted(moments, reverse=True)
    by_hand = next(line for line in told if line["kind"] == "corrected")
    assert (by_hand["reason"], by_hand["by"]) == ("Oral exam.", "Max Okafor")


def test_what_a_reset_takes_stays_told(cast: Cast, as_: As, clock: Any) -> None:
    lesson = text("Ladders")
    leo = begun(cast, as_, clock, lesson, text("B"))
    leo.open(lesson)
    leo.after(15).beat(lesson, 15, scrolled_to_end=True)
    path = f"/invitations/{leo.invitation.pk}/corrections"
    clock.shift(60)
    assert as_(cast.max).send("POST", path, {"kind": "reset", "reason": "x"}).status_code == 201
    clock.shift(60)
    leo.start()
    leo.open(lesson)
    kinds = [line["kind"] for line in lines_of(as_(cast.max), leo)]
    assert kinds == [
        "opened",
        "started",
        "corrected",
        "content_completed",
        "opened",
        "started",
        "accepted",
        "invited",
    ]


def test_an_end_says_when_and_why(cast: Cast, as_: As, clock: Any) -> None:
    leo = begun(cast, as_, clock, text("Ladders", time_limit=10), time_limit=60)
    contents = leo.training()["sections"][0]["contents"]
    lesson = next(iter(contents))
    leo.client.send("POST", f"{leo.path}/contents/{lesson['id']}/openings")
    clock.shift(3 * 3600)
    assert close_ended_trainings(now=START + 3 * HOUR) == 1
    [end] = [one for one in lines_of(as_(cast.max), leo) if one["kind"] == "expired"]
    assert (end["at"], end["reason"]) == (
        "2026-03-02T09:10:00Z",
        "The time for “Ladders” ran out.",
    )
    assert record_of(as_(cast.max), leo)["invitation"]["state_reason"] == end["reason"]


def test_whoever_walks_away_expires_with_the_programs_limit(
    cast: Cast, as_: As, clock: Any
) -> None:
    leo = begun(cast, as_, clock, text(), time_limit=60)
    clock.shift(3 * 3600)
    assert expire_invitations(now=START + 3 * HOUR) == 1
    [end] = [one for one in lines_of(as_(cast.max), leo) if one["kind"] == "expired"]
    assert (end["at"], end["reason"]) == ("2026-03-02T10:00:00Z", "The time limit ran out.")


def test_a_new_edition_is_told_with_its_numbers(cast: Cast, as_: As, clock: Any) -> None:
    lesson, other = text("Ladders"), text("B")
    leo = begun(cast, as_, clock, lesson, other)
    leo.open(lesson)
    program = leo.invitation.program
    edition = factory.publish(program, lesson.but(body={"markdown": "New"}), other)
    clock.shift(60)
    moved = follow_edition(program_id=program.pk, edition_id=edition.pk, now=START + MINUTE)
    assert moved == 1
    told = [line["sentence"] for line in lines_of(as_(cast.max), leo)[:2]]
    assert told == ["Moved from edition 1 to edition 2.", "Leo Brandt opened “Ladders”."]


def test_pages_go_on_where_the_last_ended(cast: Cast, as_: As, clock: Any) -> None:
    leo = begun(cast, as_, clock, text())
    TrainingMoment.objects.bulk_create(
        TrainingMoment(
            team_id=leo.invitation.team_id,
            invitation=leo.invitation,
            kind="reminded",
            at=START,
            created_at=START,
        )
        for _ in range(5)
    )
    client, path = as_(cast.max), f"/invitations/{leo.invitation.pk}/timeline?limit=3"
    whole = [line["id"] for line in lines_of(client, leo)]
    seen: list[str] = []
    cursor = ""
    while True:
        page = client.read(f"{path}{cursor}").json()
        seen += [line["id"] for line in page["items"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == whole
    assert len(set(seen)) == len(seen) == 8
    assert client.read(f"{path}&cursor=x").status_code == 422


def test_reading_costs_the_same_however_much_happened(
    cast: Cast, as_: As, clock: Any, django_assert_num_queries: Callable
) -> None:
    client = as_(cast.max)
    for size in (1, 12):
        lessons = [text(f"T{place}") for place in range(size)]
        Invitation.objects.update(status="revoked")
        leo = begun(cast, as_, clock, *lessons)
        for lesson in lessons:
            leo.open(lesson)
        with django_assert_num_queries(5):  # sign-in, access, the row, around, contents
            record_of(client, leo)
        with django_assert_num_queries(3):  # sign-in, access, the page
            lines_of(client, leo)


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 404), ("ada", 404), ("olga", 200)]
)
@pytest.mark.parametrize("path", ["record", "timeline"])
def test_who_may_see_it(
    cast: Cast, as_: As, clock: Any, path: str, *, who: str | None, status: int
) -> None:
    leo = begun(cast, as_, clock, text())
    client = as_(getattr(cast, who) if who else None)
    assert client.read(f"/invitations/{leo.invitation.pk}/{path}").status_code == status


def test_an_attempt_from_before_a_reset_counts_no_more(cast: Cast, as_: As, clock: Any) -> None:
    test = quiz("Test")
    leo = begun(cast, as_, clock, test, text())
    leo.open(test)
    attempt_of(leo, test, submitted_at=START + MINUTE, closed_by="learner", score=90.0, passed=True)
    record_outcome(
        invitation_id=leo.invitation.pk,
        content_id=test.id,
        score_percent=90.0,
        passed=True,
        now=START + MINUTE,
    )
    clock.shift(300)
    path = f"/invitations/{leo.invitation.pk}/corrections"
    body = {"kind": "reset", "content_id": str(test.id), "reason": "Somebody else sat it."}
    assert as_(cast.max).send("POST", path, body).status_code == 201
    outcome = record_outcome(
        invitation_id=leo.invitation.pk,
        content_id=test.id,
        score_percent=90.0,
        passed=True,
        now=START + HOUR,
        begun_at=START + MINUTE,
    )
    assert outcome.contents_completed == 0
    content = record_of(as_(cast.max), leo)["contents"][0]
    assert (content["status"], content["score_percent"]) == ("not_started", None)
    assert [attempt["counts"] for attempt in content["attempts"]] == [False]
