"""What a new edition tells those who move to it, until they have looked."""

from collections.abc import Callable
from typing import Any

import pytest

from footplate.programs.models import Program
from footplate.progress.actions.follow_edition import follow_edition
from footplate.progress.news import News, news_sentence
from footplate.progress.tests.conftest import Learner
from footplate.progress.tests.factory import START, Lesson, invite, make_program, publish, text
from footplate.testing.cast import Cast

Learners = Callable[..., Learner]
FIRST, SECOND, THIRD = text("Why"), text("Ladders", minimum=60), text("Roofs")
OTHER = {"markdown": "Something else.", "images": {}}


def renew(program: Program, *lessons: Lesson) -> None:
    edition = publish(program, *lessons)
    follow_edition(program_id=program.pk, edition_id=edition.pk, now=START)


@pytest.fixture
def program(cast: Cast) -> Program:
    return make_program(cast.northwind, FIRST, SECOND, THIRD)


@pytest.fixture
def leo(cast: Cast, learner: Learners, program: Program) -> Learner:
    """Leo, who has finished the first content and begun the second."""
    leo = learner(invite(program, cast.leo))
    leo.start()
    leo.finish(FIRST)
    leo.open(SECOND)
    return leo


def marks(leo: Learner) -> dict[str, str]:
    contents = leo.training()["sections"][0]["contents"]
    return {item["title"]: item["mark"] for item in contents if item["mark"]}


def row(leo: Learner) -> dict[str, Any]:
    return leo.client.read("/me/trainings?team=northwind").json()["trainings"][0]


def test_nothing_is_new_to_who_just_started(leo: Learner) -> None:
    assert (leo.training()["news"], marks(leo), row(leo)["news"]) == (None, {}, None)


def test_what_is_new_changed_and_gone_is_said_on_both_pages(leo: Learner, program: Program) -> None:
    renew(program, FIRST, SECOND.but(body=OTHER), text("Scaffolds"))
    news = leo.training()["news"]
    assert news == {
        "edition_number": 2,
        "from_edition": 1,
        "new": 1,
        "changed": 1,
        "removed": ["Roofs"],
        "sentence": "New edition 2: 1 new, 1 changed, 1 removed; your 1 finished part stays.",
    }
    assert row(leo)["news"] == news
    assert marks(leo) == {"Ladders": "changed", "Scaffolds": "new"}
    assert leo.read(SECOND).json()["mark"] == "changed"


def test_a_stricter_rule_is_a_change(leo: Learner, program: Program) -> None:
    renew(program, FIRST, SECOND.but(rule={"kind": "text", "minimum_seconds": 600}), THIRD)
    assert marks(leo) == {"Ladders": "changed"}


def test_what_was_never_opened_is_not_called_changed(leo: Learner, program: Program) -> None:
    renew(program, FIRST, SECOND, THIRD.but(body=OTHER))
    assert (leo.training()["news"], marks(leo)) == (None, {})


def test_a_mark_goes_when_its_content_is_opened(leo: Learner, program: Program) -> None:
    more = text("Scaffolds")
    renew(program, FIRST, SECOND.but(body=OTHER), THIRD, more)
    assert leo.open(more).json()["mark"] is None
    assert marks(leo) == {"Ladders": "changed"}
    assert leo.training()["news"]["sentence"] == (
        "New edition 2: 1 changed; your 1 finished part stays."
    )
    leo.after(15).beat(SECOND, 15)  # read without an opening of its own
    assert (leo.training()["news"], marks(leo)) == (None, {})


def test_putting_it_away_leaves_the_marks_until_the_next_edition(
    leo: Learner, program: Program, django_assert_max_num_queries: Any
) -> None:
    renew(program, FIRST, SECOND, THIRD, text("Scaffolds"))
    with django_assert_max_num_queries(6):
        assert leo.client.send("DELETE", f"{leo.path}/news").status_code == 204
    assert leo.client.send("DELETE", f"{leo.path}/news").status_code == 204
    assert (leo.training()["news"], row(leo)["news"]) == (None, None)
    assert marks(leo) == {"Scaffolds": "new"}
    renew(program, FIRST, SECOND.but(body=OTHER), THIRD)
    news = leo.training()["news"]
    assert (news["edition_number"], news["from_edition"]) == (3, 2)
    assert (news["new"], news["changed"], news["removed"]) == (0, 1, ["Scaffolds"])


def test_editions_that_nobody_looked_at_add_up(leo: Learner, program: Program) -> None:
    more = text("Scaffolds")
    renew(program, FIRST, SECOND, THIRD, more)
    renew(program, FIRST, SECOND.but(body=OTHER), THIRD, more.but(body=OTHER))
    news = leo.training()["news"]
    assert (news["edition_number"], news["from_edition"]) == (3, 1)
    assert marks(leo) == {"Ladders": "changed", "Scaffolds": "new"}


def test_who_stays_is_told_why(leo: Learner, program: Program) -> None:
    renew(program, FIRST.but(body=OTHER), SECOND, THIRD)
    training = leo.training()
    assert (training["edition_number"], training["news"]) == (1, None)
    assert training["edition_note"] == (
        "Edition 2 is out. You go on with edition 1, because a part that you have finished is "
        "different there."
    )


def test_nobody_puts_away_what_is_new_to_somebody_else(
    leo: Learner, program: Program, cast: Cast, as_: Any
) -> None:
    renew(program, FIRST, SECOND, THIRD, text("Scaffolds"))
    assert as_(None).send("DELETE", f"{leo.path}/news").status_code == 401
    for other in (cast.nils, cast.max, cast.ada, cast.olga):
        assert as_(other).send("DELETE", f"{leo.path}/news").status_code == 404
    assert leo.training()["news"] is not None


@pytest.mark.parametrize(
    ("marks", "removed", "completed", "sentence"),
    [
        ({"a": "new", "b": "changed"}, (), 4, "1 new, 1 changed; your 4 finished parts stay."),
        ({"a": "new", "b": "new"}, (), 0, "2 new."),
        ({}, ("Roofs",), 1, "1 removed; your 1 finished part stays."),
    ],
)
def test_the_sentence(
    marks: dict[str, Any], removed: tuple[str, ...], completed: int, sentence: str
) -> None:
    news = News(2, marks, removed, is_put_away=False)
    said = news_sentence(news, edition_number=3, completed=completed)
    assert said == f"New edition 3: {sentence}"
