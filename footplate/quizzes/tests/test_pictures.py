"""Pictures and formulas in questions reach the learner, and nobody else's pictures do."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from footplate.kernel.clock import now
from footplate.media.links import read_token
from footplate.programs.models import Content, Program
from footplate.programs.tests.factories import make_asset
from footplate.quizzes.kind import QuizKind
from footplate.quizzes.questions import TYPES
from footplate.quizzes.tests import factory
from footplate.quizzes.tests.factory import make_quiz
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
SOURCE = re.compile(r'src="/media/([^/"]+)/')


def drawing(asset: Any) -> str:
    return f"![A drawing](/media/assets/{asset.pk})"


def questions(picture: str) -> list[dict[str, Any]]:
    return [
        {
            "id": "single",
            "type": "single",
            "stem": f"What is $\\lambda$?\n\n{picture}",
            "explanation": f"See {picture}",
            "options": [
                {"id": "a", "text": f"This {picture}", "explanation": f"No: {picture}"},
                {"id": "b", "text": "$\\frac{B}{m}$", "correct": True},
            ],
        },
        {"id": "number", "type": "numeric", "stem": "How many?", "value": 3.0, "unit": "m"},
        {"id": "essay", "type": "short_text", "stem": "Where?", "accepted": [picture]},
    ]


@pytest.fixture
def attempt_of(
    as_: As, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> Callable[[str], tuple[ApiClient, dict[str, Any]]]:
    def start(picture: str) -> tuple[ApiClient, dict[str, Any]]:
        monkeypatch.setattr(factory, "QUESTIONS", questions(picture))
        leo = as_(cast.leo)
        return leo, leo.send("POST", make_quiz(cast, cast.leo).attempts_path).json()

    return start


def test_pictures_are_at_addresses_for_this_learner(attempt_of: Any, cast: Cast) -> None:
    image = make_asset(cast.northwind, "image")
    leo, attempt = attempt_of(drawing(image))
    question = attempt["questions"][0]
    shown = question["stem_html"] + next(o["html"] for o in question["options"] if o["id"] == "a")
    tokens = SOURCE.findall(shown)
    read = [read_token(token, now=now()) for token in tokens]
    assert [(each.asset_id, each.user_id) for each in read if each] == [(image.pk, cast.leo.pk)] * 2
    assert "<math" in question["stem_html"]

    result = leo.send("POST", f"/attempts/{attempt['id']}/submission").json()["result"]
    told = result["questions"][0]
    why = next(option["explanation_html"] for option in told["options"] if option["id"] == "a")
    assert len(SOURCE.findall(told["explanation_html"] + why)) == 2


def test_a_picture_of_another_team_stays_out_of_reach(attempt_of: Any, cast: Cast) -> None:
    foreign = make_asset(cast.fjordline, "image")
    _, attempt = attempt_of(drawing(foreign))
    html = attempt["questions"][0]["stem_html"]
    assert f'src="/media/assets/{foreign.pk}"' in html
    assert cast.leo.pk.hex not in html


def test_what_a_learner_writes_is_never_signed(attempt_of: Any, cast: Cast) -> None:
    image = make_asset(cast.northwind, "image")
    leo, attempt = attempt_of("no picture")
    address = f'<img src="/media/assets/{image.pk}">'
    for question in ("number", "essay"):
        path = f"/attempts/{attempt['id']}/answers/{question}"
        body = {"sequence": 1, "answer": {"text": address}}
        assert leo.send("PUT", path, body).status_code == 200
    read = leo.read(f"/attempts/{attempt['id']}").json()
    assert read["answers"]["essay"]["text"] == address
    closed = leo.send("POST", f"/attempts/{attempt['id']}/submission").content.decode()
    assert not SOURCE.search(closed.replace("/media/assets/", ""))


def test_only_questions_with_pictures_cost_a_statement_more(
    attempt_of: Any, cast: Cast, django_assert_num_queries: Any
) -> None:
    from footplate.quizzes.texts import with_signed_images

    known = {"team_id": cast.northwind.pk, "user_id": cast.leo.pk, "now": now()}
    image = make_asset(cast.northwind, "image")
    with django_assert_num_queries(0):
        with_signed_images({"stem_html": "<p>none</p>", "text": drawing(image)}, **known)
    with django_assert_num_queries(1):
        with_signed_images({"a_html": f'<img src="/media/assets/{image.pk}">'}, **known)


def test_missing_pictures_and_broken_formulas_are_said_with_their_question() -> None:
    program = Program(title="P", passing_percentage=75)
    stem = "Look: ![](/media/assets/01a20572-0a00-7a42-9b19-d81ae2631bd9) $\\nothing$"
    draft = {"id": "q", "type": "true_false", "stem": stem, "correct": True}
    body = QuizKind().clean_body({"questions": [draft]})
    content = Content(program=program, content_type="quiz", body=body)
    content.linked_assets = {}

    found = QuizKind().problems(content)

    assert [(problem.code, problem.question_id) for problem in found] == [
        ("image_missing", "q"),
        ("image_without_text", "q"),
        ("formula_unreadable", "q"),
    ]
    assert found[0].title == "Question 1: an image cannot be shown"
    assert QuizKind().asset_ids(body) == ["01a20572-0a00-7a42-9b19-d81ae2631bd9"]


@pytest.mark.parametrize("name", list(TYPES))
def test_every_type_can_be_drafted_frozen_and_compared_when_it_is_empty(name: str) -> None:
    program = Program(title="P", passing_percentage=75)
    body = QuizKind().clean_body({"questions": [{"id": "q", "type": name}]})
    content = Content(program=program, content_type="quiz", body=body)
    frozen = QuizKind().freeze(content)
    assert QuizKind().diff_lines(frozen.body, frozen.body) == []
    assert "empty_stem" in [problem.code for problem in QuizKind().problems(content)]
