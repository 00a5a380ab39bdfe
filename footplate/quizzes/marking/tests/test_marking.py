"""Marking over HTTP: the queue, claims, second readings, agreement, and what the learner sees."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.kernel.clock import now as real_now
from footplate.quizzes.marking.models import Mark
from footplate.quizzes.models import Attempt
from footplate.quizzes.results.tests.factory import Course, choice, make_course
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.jobs import run_jobs
from footplate.testing.records import issued_certificates, messages

As = Callable[..., ApiClient]
COMMENT = "canary-comment: name the rungs"
ESSAY: dict[str, Any] = {
    "id": "essay",
    "type": "essay",
    "stem": "What do you look at?",
    "explanation": "canary-explanation",
    "points": 3,
    "model_answer": "canary-model",
    "rubric": [
        {
            "id": "care",
            "title": "Care",
            "levels": [
                {"id": "none", "title": "canary-none", "points": 0},
                {"id": "some", "title": "Some care", "points": 1},
                {"id": "much", "title": "Much care", "points": 3},
            ],
        }
    ],
}
QUEUE = "/teams/northwind/marking-queue"


def essay_course(cast: Cast, **rules: Any) -> Course:
    return make_course(cast, [choice("one", "a"), ESSAY], passing_percentage=80, **rules)


def written(course: Course, text: str = "Feet and rungs.", one: str = "a") -> Attempt:
    return course.sit({"one": {"option_id": one}, "essay": {"text": text}})


def queue(client: ApiClient) -> list[dict[str, Any]]:
    return client.read(QUEUE).json()["items"]


def give(client: ApiClient, mark: dict[str, Any], level: str = "much", **more: Any) -> Any:
    body = {"levels": {"care": level}, "comment": COMMENT, **more}
    return client.send("PUT", f"/marks/{mark['id']}", body)


def seen_by(as_: As, course: Course, attempt: Attempt) -> dict[str, Any]:
    return as_(attempt.user).read(f"/attempts/{attempt.pk}").json()["result"]


def test_an_essay_waits_and_its_learner_is_told_so(as_: As, cast: Cast) -> None:
    course = essay_course(cast)
    attempt = written(course)

    result = seen_by(as_, course, attempt)

    assert (result["grading_state"], result["score_percent"]) == ("waiting", None)
    assert (result["feedback_released"], result["questions"]) == (False, None)
    [line] = queue(as_(cast.ada))
    assert (line["quiz_title"], line["question_number"], line["round"]) == ("Quiz on ladders", 2, 1)
    assert line["person_name"] == "Learner 1"
    results = as_(cast.max).read(f"/programs/{course.program.pk}/results").json()
    assert results["items"][0]["waiting"] == 1


def test_an_empty_essay_earns_nothing_at_once(as_: As, cast: Cast) -> None:
    course = essay_course(cast)

    attempt = written(course, text="  \n ")

    assert (attempt.grading_state, attempt.score) == ("graded", 25)
    assert queue(as_(cast.ada)) == []


def test_the_last_mark_gives_the_result(as_: As, cast: Cast) -> None:
    course = essay_course(cast)
    attempt = written(course)
    ada = as_(cast.ada)
    [line] = queue(ada)

    answer = give(ada, line)
    run_jobs()

    assert answer.json() == {"id": line["id"], "points": 3, "graded": True, "waiting": 0}
    attempt.refresh_from_db()
    assert (attempt.score, attempt.passed, attempt.grading_state) == (100, True, "graded")
    assert issued_certificates(invitation_id=attempt.invitation_id).count() == 1
    letter = messages(kind="attempt_marked").get()
    assert letter.to == attempt.user.email
    assert "Your result is 100 %: you have passed." in letter.text
    assert COMMENT not in letter.text


def test_marks_and_comments_are_told_as_the_rule_of_feedback_says(as_: As, cast: Cast) -> None:
    for rule, is_told in (("after_submission", True), ("never", False)):
        course = essay_course(cast, feedback=rule)
        attempt = written(course)
        reader = as_(attempt.user)
        before = reader.read(f"/attempts/{attempt.pk}").content.decode()
        assert "canary" not in before
        ada = as_(cast.ada)
        give(ada, queue(ada)[0], level="some")

        after = reader.read(f"/attempts/{attempt.pk}")

        assert (COMMENT in after.content.decode()) is is_told
        if is_told:
            told = after.json()["result"]["questions"][1]
            assert told["marking"] == {
                "comments": [COMMENT],
                "criteria": [{"title": "Care", "level": "Some care", "points": 1}],
            }
            assert (told["points"], told["correct"]) == (1, False)
        else:
            assert "canary" not in after.content.decode()


def test_a_claim_keeps_others_away_until_it_runs_out(as_: As, cast: Cast) -> None:
    course = essay_course(cast)
    written(course)
    ada, max_ = as_(cast.ada), as_(cast.max)
    [line] = queue(ada)
    path = f"/marks/{line['id']}/claim"
    assert ada.send("PUT", path).status_code == 200

    refused = max_.send("PUT", path)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/claimed_by_other")
    assert give(max_, line).json()["type"] == "/problems/claimed_by_other"
    assert queue(max_)[0]["claimed_by_name"] == cast.ada.name
    assert queue(ada)[0]["claimed_by_name"] is None
    max_.send("DELETE", path)
    assert max_.send("PUT", path).status_code == 409, "another's claim is not given back"

    with time_machine.travel(real_now() + timedelta(minutes=16)):
        assert max_.send("PUT", path).status_code == 200
    ada.send("DELETE", path)
    assert Mark.objects.get().claimed_by_id == cast.max.pk


def test_what_is_shown_to_whoever_marks(as_: As, cast: Cast) -> None:
    course = essay_course(cast)
    written(course, text="Two words")
    ada = as_(cast.ada)

    found = ada.send("PUT", f"/marks/{queue(ada)[0]['id']}/claim").json()

    assert (found["answer_text"], found["words"]) == ("Two words", 2)
    assert found["rubric"][0]["levels"][2]["points"] == 3
    assert "canary-model" in found["model_answer_html"]
    assert (found["person_name"], found["earlier"], found["given"]) == ("Learner 1", [], None)


def test_names_are_hidden_when_the_quiz_says_so(as_: As, cast: Cast) -> None:
    course = essay_course(cast, anonymous_marking=True)
    attempt = written(course)
    ada = as_(cast.ada)
    [line] = queue(ada)

    claimed = ada.send("PUT", f"/marks/{line['id']}/claim")

    assert line["person_name"] is claimed.json()["person_name"] is None
    for answer in (claimed, ada.read(QUEUE)):
        assert attempt.user.name not in answer.content.decode()
        assert attempt.user.email not in answer.content.decode()


def test_two_read_and_their_mean_counts(as_: As, cast: Cast) -> None:
    essay = ESSAY | {"rubric": [], "points": 20}
    course = make_course(cast, [essay], second_marker="all", passing_percentage=80)
    attempt = course.sit({"essay": {"text": "Feet."}})
    ada, max_ = as_(cast.ada), as_(cast.max)
    first = give(ada, queue(ada)[0], levels={}, points=16)
    assert first.json()["graded"] is False
    assert queue(ada) == [], "whoever read it first does not read it again"
    [line] = queue(max_)
    assert line["round"] == 2
    blind = max_.send("PUT", f"/marks/{line['id']}/claim")
    assert COMMENT not in blind.content.decode()

    give(max_, line, levels={}, points=18)

    attempt.refresh_from_db()
    assert (attempt.points, attempt.score, attempt.passed) == (17, 85, True)


def test_two_that_differ_must_agree(as_: As, cast: Cast) -> None:
    course = essay_course(cast, second_marker="all")
    attempt = written(course)
    ada, max_ = as_(cast.ada), as_(cast.max)
    first = queue(ada)[0]
    give(ada, first, level="none", comment="Nothing in it.")
    give(max_, queue(max_)[0], level="much")
    assert queue(ada) == []
    [line] = queue(max_)
    assert line["round"] == 3
    shown = max_.send("PUT", f"/marks/{line['id']}/claim").json()["earlier"]
    assert [(one["marker_name"], one["points"]) for one in shown] == [
        (cast.ada.name, 0),
        (cast.max.name, 3),
    ]
    assert give(max_, line, level="some", comment=" ").status_code == 422
    assert give(ada, line, level="none").json()["type"] == "/problems/other_marker_needed"
    assert give(ada, first, level="some").json()["type"] == "/problems/already_marked"

    give(max_, line, level="some", comment="We agreed.")

    attempt.refresh_from_db()
    assert (attempt.points, attempt.score, attempt.passed) == (2, 50, False)
    told = seen_by(as_, course, attempt)["questions"][1]["marking"]
    assert told["comments"] == ["We agreed."]


@pytest.mark.parametrize(("one", "rounds"), [("a", [1]), ("b", [1, 2])])
def test_only_who_is_near_the_mark_is_read_twice(
    as_: As, cast: Cast, one: str, rounds: list[int]
) -> None:
    course = essay_course(cast, second_marker="borderline")
    written(course, one=one)  # with the essay 100 or 75 percent, of 80 needed
    ada = as_(cast.ada)

    give(ada, queue(ada)[0])

    assert sorted(Mark.objects.values_list("round", flat=True)) == rounds


def test_a_slip_can_be_mended_while_the_attempt_waits(as_: As, cast: Cast) -> None:
    course = make_course(cast, [ESSAY, ESSAY | {"id": "other"}])
    attempt = course.sit({"essay": {"text": "Feet."}, "other": {"text": "Rungs."}})
    ada = as_(cast.ada)
    first, second = queue(ada)
    give(ada, first, level="none")
    give(ada, first, level="much")
    give(ada, second, level="much")

    attempt.refresh_from_db()
    assert attempt.score == 100
    assert give(ada, first, level="none").json()["type"] == "/problems/already_marked"


@pytest.mark.parametrize(
    "body",
    [
        {"levels": {}},
        {"levels": {"care": "best"}},
        {"levels": {"care": "much"}, "points": 1},
        {"levels": {}, "points": 2},
        {"levels": {"care": "much"}, "comment": 3},
        {"levels": {"care": "much"}, "extra": 1},
    ],
)
def test_a_mark_that_does_not_fit_is_refused(as_: As, cast: Cast, body: dict[str, Any]) -> None:
    written(essay_course(cast))
    ada = as_(cast.ada)

    assert ada.send("PUT", f"/marks/{queue(ada)[0]['id']}", body).status_code == 422
    assert Mark.objects.get().points is None


def test_nobody_marks_themselves(as_: As, cast: Cast) -> None:
    course = essay_course(cast)
    answers = {"one": {"option_id": "a"}, "essay": {"text": "I know."}}
    course.sit(answers, person=cast.ada)

    assert queue(as_(cast.ada)) == []
    mark = Mark.objects.get()
    refused = give(as_(cast.ada), {"id": mark.pk})
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/other_marker_needed")
    assert len(queue(as_(cast.max))) == 1


def test_learners_and_outsiders_reach_nothing(as_: As, cast: Cast) -> None:
    written(essay_course(cast))
    mark = {"id": Mark.objects.get().pk}
    assert as_(None).read(QUEUE).status_code == 401
    assert as_(cast.leo).read(QUEUE).status_code == 403
    assert as_(cast.nils).read(QUEUE).status_code == 404
    for person in (cast.leo, cast.nils):
        assert give(as_(person), mark).status_code == 404
        assert as_(person).send("PUT", f"/marks/{mark['id']}/claim").status_code == 404


def test_a_quiz_without_essays_keeps_its_hash(cast: Cast) -> None:
    course = make_course(cast, [choice("one", "a")])
    course.change(second_marker="all", anonymous_marking=True)
    course.program.refresh_from_db()

    from footplate.programs.drafts import load_draft

    assert not load_draft(course.program).has_unpublished_changes
