"""The quiz as a kind: what it freezes, refuses and tells apart."""

import json
from typing import Any

import pytest

from footplate.kernel.problems import InvalidInput
from footplate.programs.models import Content, Program
from footplate.quizzes.kind import QuizKind
from footplate.quizzes.tests.factory import CANARY, QUESTIONS


def draft(**rules: Any) -> Content:
    program = Program(title="P", passing_percentage=75)
    body = QuizKind().clean_body({"questions": QUESTIONS, **rules})
    return Content(program=program, content_type="quiz", body=body, time_limit=12)


def test_frozen_body_tells_nothing_of_the_key() -> None:
    frozen = QuizKind().freeze(draft())
    told = json.dumps(frozen.body)
    assert CANARY not in told
    assert "correct" not in told
    assert CANARY in json.dumps(frozen.answer_key)


def test_the_program_gives_the_pass_mark_unless_the_quiz_has_its_own() -> None:
    assert QuizKind().freeze(draft()).outline["rule"]["passing_percentage"] == 75
    own = QuizKind().freeze(draft(passing_percentage=60))
    assert (own.body["passing_percentage"], own.body["time_limit_minutes"]) == (60, 12)


def test_an_empty_quiz_cannot_be_published() -> None:
    content = draft()
    content.body = QuizKind().empty_body()
    assert [p.code for p in QuizKind().problems(content)] == ["no_questions"]


def test_problems_name_the_question() -> None:
    content = draft()
    content.body["questions"][0]["options"][1]["correct"] = False
    (problem,) = QuizKind().problems(content)
    assert problem.title == "Question 1 has no correct answer"
    assert problem.question_id == "single"


def test_a_wrong_shape_points_at_its_field() -> None:
    bad = {"questions": [{"id": "q", "type": "single", "options": [{"id": "a", "text": 3}]}]}
    with pytest.raises(InvalidInput) as caught:
        QuizKind().clean_body(bad)
    pointers = [error["pointer"] for error in caught.value.errors or []]
    assert pointers == ["/body/body/questions/0/options/0/text"]


def test_differences_say_what_changed() -> None:
    before = QuizKind().freeze(draft()).body
    changed = draft(passing_percentage=90)
    changed.body["questions"][0]["stem"] = "Which one?"
    del changed.body["questions"][1]
    lines = QuizKind().diff_lines(before, QuizKind().freeze(changed).body)
    assert [(line.where, line.before, line.after) for line in lines] == [
        ("Pass mark", "75", "90"),
        ("Q1", "Which?", "Which one?"),
        ("Question", "How many?", None),
    ]
