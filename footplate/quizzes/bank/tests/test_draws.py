"""Quizzes that draw from the bank: what may be published, what each attempt gets and sees."""

from collections.abc import Callable
from typing import Any

import pytest

from footplate.kernel.clock import now
from footplate.programs.models import Content, Program
from footplate.quizzes.bank.actions.create_questions import create_questions
from footplate.quizzes.kind import QuizKind
from footplate.quizzes.models import Attempt, BankQuestion
from footplate.quizzes.questions import type_of
from footplate.quizzes.tests.factory import QUESTIONS, Quiz, make_quiz
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.world.company import caller_of

As = Callable[..., ApiClient]
SECRET = "canary of bank question"


@pytest.fixture
def bank(cast: Cast) -> list[BankQuestion]:
    """Six questions: four of ladders, three of ropes, one of them both."""
    tags = [["ladders"], ["ladders"], ["ladders"], ["ladders", "ropes"], ["ropes"], ["ropes"]]
    drafts = [
        {
            "id": f"draft{number}",
            "type": "single",
            "stem": f"{SECRET} {number}?",
            "explanation": f"because {SECRET} {number}.",
            "tags": its,
            "options": [
                {"id": "a", "text": "Wrong", "correct": False},
                {"id": "b", "text": "Right", "correct": True},
            ],
        }
        for number, its in enumerate(tags)
    ]
    return create_questions(
        team_id=cast.northwind.id,
        questions=[type_of(one).model.model_validate(one) for one in drafts],
        actor=caller_of(cast.ada),
        now=now(),
    )


def a_draw(*tags: str, count: int, points: float | None = None) -> dict[str, Any]:
    return {"id": f"draw-{'-'.join(tags)}", "tags": list(tags), "count": count, "points": points}


def problems(cast: Cast, **rules: Any) -> list[tuple[str, str | None]]:
    body = QuizKind().clean_body({"questions": QUESTIONS, **rules})
    program = Program(team=cast.northwind, title="P", passing_percentage=75)
    content = Content(team=cast.northwind, program=program, content_type="quiz", body=body)
    content.linked_assets = {}
    QuizKind().load([content])
    return [(one.code, one.question_id) for one in QuizKind().problems(content)]


def start(client: ApiClient, quiz: Quiz) -> dict[str, Any]:
    answer = client.send("POST", quiz.attempts_path)
    assert answer.status_code == 201, answer.content
    begun: dict[str, Any] = answer.json()
    return begun


def ids(attempt: dict[str, Any]) -> list[str]:
    return [question["id"] for question in attempt["questions"]]


@pytest.mark.parametrize(
    ("draws", "found"),
    [
        ([a_draw("ladders", count=4), a_draw("ropes", count=2)], []),
        ([a_draw("ladders", "ropes", count=1)], []),
        ([a_draw("ladders", count=5)], [("draw_too_small", "draw-ladders")]),
        ([a_draw("knots", count=1)], [("draw_too_small", "draw-knots")]),
        (
            [a_draw("ladders", count=4), a_draw("ropes", count=3)],
            [("draws_overlap", "draw-ropes")],
        ),
    ],
)
def test_a_draw_that_cannot_be_given_to_everybody_hinders_publishing(
    cast: Cast, bank: list[BankQuestion], draws: list[Any], found: list[Any]
) -> None:
    assert problems(cast, draws=draws) == found


def test_a_copy_in_the_quiz_is_not_drawn_again(cast: Cast, bank: list[BankQuestion]) -> None:
    copy = bank[0].body | {"id": "copy", "bank_id": str(bank[0].pk), "bank_version": 1}
    rules = {"questions": [copy], "draws": [a_draw("ladders", count=4)]}
    assert problems(cast, **rules) == [("draw_too_small", "draw-ladders")]


def test_archived_and_incomplete_questions_are_not_drawn(
    cast: Cast, bank: list[BankQuestion]
) -> None:
    BankQuestion.objects.filter(pk=bank[0].pk).update(state="archived")
    BankQuestion.objects.filter(pk=bank[1].pk).update(is_complete=False)
    assert problems(cast, draws=[a_draw("ladders", count=2)]) == []
    assert problems(cast, draws=[a_draw("ladders", count=3)]) == [
        ("draw_too_small", "draw-ladders")
    ]


def test_an_attempt_has_what_it_drew_on_every_device_and_nothing_else_leaves(
    as_: As, cast: Cast, bank: list[BankQuestion]
) -> None:
    rules = {"draws": [a_draw("ladders", count=2)], "shuffle_questions": True}
    quiz, leo = make_quiz(cast, cast.leo, **rules), as_(cast.leo)
    face = leo.read(f"/trainings/{quiz.invitation.pk}/contents/{quiz.content.pk}")
    attempt = start(leo, quiz)
    drawn = [one for one in ids(attempt) if one not in ("single", "number")]
    assert len(set(drawn)) == len(drawn) == 2
    numbers = {str(row.pk): number for number, row in enumerate(bank)}
    undrawn = [number for one, number in numbers.items() if one not in drawn]

    # Another device, a reload, and what the bank has become meanwhile: the attempt stays.
    BankQuestion.objects.update(state="archived", body={})
    other_device = as_(cast.leo)
    again = other_device.send("POST", quiz.attempts_path)
    read = other_device.read(f"/attempts/{attempt['id']}")
    assert again.json()["questions"] == read.json()["questions"] == attempt["questions"]

    for question in drawn:
        path = f"/attempts/{attempt['id']}/answers/{question}"
        saved = leo.send("PUT", path, {"answer": {"option_id": "b"}, "sequence": 1})
        assert saved.status_code == 200
    other = next(one for one in numbers if one not in drawn)
    path = f"/attempts/{attempt['id']}/answers/{other}"
    refused = leo.send("PUT", path, {"answer": {"option_id": "b"}, "sequence": 1})
    submitted = leo.send("POST", f"/attempts/{attempt['id']}/submission")
    receipt = leo.read(f"/attempts/{attempt['id']}/receipt")

    assert refused.status_code == 422
    assert face.json()["body"]["questions_total"] == 4
    result = submitted.json()["result"]
    assert (result["points"], result["points_total"]) == (2, 4)
    assert receipt.json()["questions"] == 4
    for answer in (face, again, read, refused, submitted, receipt):
        text = answer.content.decode()
        assert not [number for number in undrawn if f"{SECRET} {number}" in text]
    assert f"because {SECRET} {numbers[drawn[0]]}" in submitted.content.decode()


def test_attempts_draw_differently(as_: As, cast: Cast, bank: list[BankQuestion]) -> None:
    quiz = make_quiz(cast, cast.leo, questions=[], draws=[a_draw("ladders", count=1)])
    leo, seen = as_(cast.leo), set()
    for _ in range(24):  # one of four each: all the same once in 4**23 times
        attempt = start(leo, quiz)
        seen.update(ids(attempt))
        leo.send("POST", f"/attempts/{attempt['id']}/submission")
    assert len(seen) > 1


def test_a_draw_says_what_its_questions_are_worth(
    as_: As, cast: Cast, bank: list[BankQuestion]
) -> None:
    draws = [a_draw("ladders", count=1, points=5), a_draw("ropes", count=1, points=2)]
    quiz, leo = make_quiz(cast, cast.leo, questions=[], draws=draws), as_(cast.leo)
    attempt = start(leo, quiz)

    assert [question["points"] for question in attempt["questions"]] == [5, 2]
    assert (
        leo.send("POST", f"/attempts/{attempt['id']}/submission").json()["result"]["points_total"]
        == 7
    )


def test_overlapping_draws_never_give_a_question_twice(
    as_: As, cast: Cast, bank: list[BankQuestion]
) -> None:
    draws = [a_draw("ropes", count=2), a_draw("ladders", count=4)]
    quiz, leo = make_quiz(cast, cast.leo, questions=[], draws=draws), as_(cast.leo)
    for _ in range(12):
        attempt = start(leo, quiz)
        assert sorted(ids(attempt)) == sorted(str(row.pk) for row in bank)
        leo.send("POST", f"/attempts/{attempt['id']}/submission")
    assert Attempt.objects.count() == 12


def test_a_changed_question_of_the_bank_is_an_unpublished_change(
    cast: Cast, bank: list[BankQuestion]
) -> None:
    body = QuizKind().clean_body({"draws": [a_draw("ladders", count=1)]})
    program = Program(team=cast.northwind, title="P", passing_percentage=75)
    content = Content(team=cast.northwind, program=program, content_type="quiz", body=body)

    def frozen() -> Any:
        QuizKind().load([content])
        return QuizKind().freeze(content).body

    before = frozen()
    assert frozen() == before
    BankQuestion.objects.filter(pk=bank[0].pk).update(version=2)
    assert frozen() != before
    (pool,) = before["pools"]
    assert len(pool["questions"]) == 4
    assert "option_id" not in str(pool)
    changed = frozen()
    content.body["draws"][0]["count"] = 2
    lines = QuizKind().diff_lines(before, changed) + QuizKind().diff_lines(changed, frozen())
    assert [(line.where, line.before, line.after) for line in lines] == [
        ("Draw 1, questions", None, "1 changed"),
        ("Draw 1", "1 of those tagged ladders", "2 of those tagged ladders"),
    ]
