"""Correcting a key: what is offered, who would change, and what then happens to whom."""

from collections.abc import Callable
from typing import Any

import pytest

from footplate.invitations.models import Invitation
from footplate.kernel.clock import now as real_now
from footplate.kernel.models import AuditEvent
from footplate.progress.models import Progress
from footplate.quizzes.models import Attempt
from footplate.quizzes.regrading.actions.run_regrading import run_regrading
from footplate.quizzes.regrading.models import RegradedAttempt, Regrading
from footplate.quizzes.results.tests.factory import Answers, Course, choice, make_course
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.jobs import run_jobs
from footplate.testing.records import issued_certificates, messages

As = Callable[..., ApiClient]
WRONG = [choice("one", "a"), choice("two", "a")]
MENDED = [choice("one", "a"), choice("two", "b")]
REASON = "The key of the second question was wrong."
ASKED = {"edition": 2, "editions": [1]}


def said(one: str, two: str) -> Answers:
    return {"one": {"option_id": one}, "two": {"option_id": two}}


@pytest.fixture
def course(cast: Cast) -> Course:
    """Three people sat the wrong edition; the mended one is published."""
    course = make_course(cast, WRONG, passing_percentage=80)
    course.sit(said("a", "b"))  # right by the mended key: 50 becomes 100
    course.sit(said("a", "a"))  # passed by the wrong key
    course.sit(said("c", "b"))  # 0 becomes 50
    course.change(questions=MENDED)
    course.publish()
    return course


def regrade(client: ApiClient, course: Course, **more: Any) -> Any:
    body = {**ASKED, "reason": REASON, **more}
    return client.send("POST", f"{course.path}/regradings", body)


def scores() -> list[tuple[float | None, bool | None]]:
    return list(Attempt.objects.order_by("started_at").values_list("score", "passed"))


def test_the_mended_keys_are_listed(as_: As, cast: Cast, course: Course) -> None:
    found = as_(cast.ada).read(f"{course.path}/key-changes").json()

    assert (found["edition"], found["can_regrade"]) == (2, True)
    [older] = found["editions"]
    assert (older["number"], older["attempts_left"]) == (1, 3)
    assert older["keys"] == [
        {
            "question_id": "two",
            "number": 2,
            "stem_text": "Which of two?",
            "before": "two a",
            "after": "two b",
        }
    ]


def test_a_better_explanation_is_no_mended_key(as_: As, cast: Cast, course: Course) -> None:
    course.change(questions=[MENDED[0] | {"explanation": "Because."}, MENDED[1]])
    course.publish()

    found = as_(cast.ada).read(f"{course.path}/key-changes").json()

    assert [older["number"] for older in found["editions"]] == [1]
    answer = as_(cast.ada).send(
        "POST", f"{course.path}/regrading-previews", {"edition": 3, "editions": [2]}
    )
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/nothing_to_regrade")


def test_the_preview_tells_who_would_change_and_changes_nothing(
    as_: As, cast: Cast, course: Course, django_assert_max_num_queries: Any
) -> None:
    before, ada = scores(), as_(cast.ada)
    with django_assert_max_num_queries(8):
        found = ada.send("POST", f"{course.path}/regrading-previews", ASKED).json()

    counts = [found[name] for name in ("attempts_total", "people_total", "people_changed")]
    assert counts == [3, 3, 2]
    assert (found["people_passed"], found["trainings_completed"]) == (1, 1)
    told = [
        (
            one["name"],
            one["score_before"],
            one["score_after"],
            one["passed_after"],
            one["completes"],
        )
        for one in found["items"]
    ]
    assert told == [("Learner 1", 50, 100, True, True), ("Learner 3", 0, 50, False, False)]
    assert scores() == before
    assert not Regrading.objects.exists()


def test_scores_rise_and_none_falls(as_: As, cast: Cast, course: Course) -> None:
    answer = regrade(as_(cast.ada), course)
    run_jobs()

    assert answer.status_code == 201
    assert scores() == [(100, True), (100, True), (50, False)]
    done = as_(cast.max).read(f"{course.path}/regradings").json()["items"][0]
    assert (done["people_changed"], done["people_passed"], done["trainings_completed"]) == (2, 1, 1)
    assert done["finished_at"]
    assert done["requested_by_name"] == cast.ada.name
    assert done["reason"] == REASON


def test_a_pass_completes_the_training_with_its_certificate(
    as_: As, cast: Cast, course: Course
) -> None:
    before = issued_certificates().count()  # the one who passed by the wrong key has one
    regrade(as_(cast.ada), course)
    run_jobs()

    training = Invitation.objects.get(invitee=course.people[0])
    assert (training.status, training.contents_completed) == ("completed", 1)
    assert Progress.objects.get(invitation=training).score == 100
    assert issued_certificates().count() == before + 1 == 2
    assert issued_certificates(invitation=training).get().score == 100
    assert Invitation.objects.get(invitee=course.people[2]).status == "accepted"


def test_people_are_told_once_with_the_reason(as_: As, cast: Cast, course: Course) -> None:
    regrade(as_(cast.ada), course)
    run_jobs()

    letters = messages(kind="result_corrected")
    assert {letter.to for letter in letters} == {course.people[0].email, course.people[2].email}
    passed = letters.get(to=course.people[0].email)
    assert passed.subject == "You have passed: Quiz on ladders"
    assert "100 % now, before it was 50 %" in passed.text
    assert "your training is complete" in passed.text
    assert f"> {REASON}" in passed.text
    failed = letters.get(to=course.people[2].email)
    assert failed.subject == "Your result was corrected: Quiz on ladders"
    assert "not enough to pass" in failed.text


def test_it_is_written_down_with_its_reason(as_: As, cast: Cast, course: Course) -> None:
    regrade(as_(cast.ada), course)

    event = AuditEvent.objects.get(verb="results.regrade")
    assert (event.actor_id, event.reason, event.subject_id) == (
        cast.ada.pk,
        REASON,
        course.program.pk,
    )
    assert event.detail["editions"] == [1]
    assert event.detail["questions"] == ["two"]


def test_doing_it_again_changes_nothing(as_: As, cast: Cast, course: Course) -> None:
    ada = as_(cast.ada)
    first = regrade(ada, course)
    run_jobs()
    letters, after = messages().count(), scores()

    again = regrade(ada, course)
    ran = run_jobs()
    Regrading.objects.update(finished_at=None)
    raised = run_regrading(regrading_id=Regrading.objects.get().pk, now=real_now())

    assert (again.status_code, again.json()["id"]) == (200, first.json()["id"])
    assert (ran, raised) == ([], 0)
    assert (messages().count(), scores()) == (letters, after)
    assert RegradedAttempt.objects.count() == 2
    assert Regrading.objects.get().people_changed == 2
    assert AuditEvent.objects.filter(verb="results.regrade").count() == 1


def test_a_second_mending_keeps_what_the_first_gave(as_: As, cast: Cast, course: Course) -> None:
    ada = as_(cast.ada)
    regrade(ada, course)
    run_jobs()
    course.change(questions=[choice("one", "c"), MENDED[1]])
    course.publish()

    regrade(ada, course, edition=3, editions=[1, 2])
    run_jobs()

    assert scores() == [(100, True), (100, True), (100, True)]


def test_an_attempt_that_is_closed_later_is_graded_by_the_mended_key(as_: As, cast: Cast) -> None:
    course = make_course(cast, WRONG, passing_percentage=80)
    person = course.newcomer()
    invitation = course.invite(person)
    attempt = course.begin(person, invitation, said("a", "b"))
    course.change(questions=MENDED)
    course.publish()
    regrade(as_(cast.ada), course)
    run_jobs()

    closed = course.submit(person, attempt)

    assert (closed.score, closed.passed) == (100, True)
    latest = course.program.editions.get(number=2).outline["sections"][0]["contents"][0]
    assert closed.graded_with_sha256 == latest["sha256"]


def test_an_ended_training_gets_its_score_but_is_not_completed(
    as_: As, cast: Cast, course: Course
) -> None:
    Invitation.objects.filter(invitee=course.people[0]).update(
        status="expired", status_reason="deadline"
    )
    ada = as_(cast.ada)
    found = ada.send("POST", f"{course.path}/regrading-previews", ASKED).json()
    regrade(ada, course)
    run_jobs()

    assert (found["people_passed"], found["trainings_completed"]) == (1, 0)
    assert found["items"][0]["ended"] is True
    assert scores()[0] == (100, True)
    assert Invitation.objects.get(invitee=course.people[0]).status == "expired"


def test_a_later_edition_must_be_looked_at_first(as_: As, cast: Cast, course: Course) -> None:
    course.change(questions=[choice("one", "b"), MENDED[1]])
    course.publish()

    answer = regrade(as_(cast.ada), course)

    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/newer_edition")
    assert not Regrading.objects.exists()


def test_who_may_grade_again(as_: As, cast: Cast, course: Course) -> None:
    assert regrade(as_(None), course).status_code == 401
    for person in (cast.leo, cast.nils):
        assert regrade(as_(person), course).status_code == 404
    assert regrade(as_(cast.max), course).status_code == 201


@pytest.mark.parametrize(
    "more", [{"reason": " "}, {"editions": []}, {"editions": [0]}, {"editions": ["x"]}]
)
def test_bad_input(as_: As, cast: Cast, course: Course, more: dict[str, Any]) -> None:
    assert regrade(as_(cast.ada), course, **more).status_code == 422


def test_an_edition_without_the_quiz_is_not_found(as_: As, cast: Cast, course: Course) -> None:
    assert regrade(as_(cast.ada), course, editions=[7]).status_code == 404
