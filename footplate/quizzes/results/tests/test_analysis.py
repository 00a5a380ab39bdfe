"""Item analysis over HTTP: figures, words, who may see them, the file."""

import csv
import io
import math
from collections.abc import Callable
from typing import Any

import pytest

from footplate.programs.models import Program
from footplate.quizzes.results.tests.factory import Answers, Course, choice, make_course
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
QUESTIONS = [choice(name, "a") for name in ("one", "two", "three", "four")]
# As in the test of the statistics: totals 4, 3, 2, 2, 1, 0.
RIGHT = ("one two three four", "one two three", "one two", "one three", "one", "")


def answers(right: str, *, wrong: str = "b") -> Answers:
    names = right.split()
    return {
        question["id"]: {"option_id": "a" if question["id"] in names else wrong}
        for question in QUESTIONS
    }


@pytest.fixture
def course(cast: Cast) -> Course:
    course = make_course(cast, QUESTIONS, passing_percentage=50)
    for right in RIGHT:
        course.sit(answers(right))
    return course


def read(client: ApiClient, course: Course, query: str = "") -> dict[str, Any]:
    response = client.read(f"{course.path}/analysis{query}")
    assert response.status_code == 200, response.content
    return response.json()


def test_figures_are_those_worked_out_by_hand(as_: As, cast: Cast, course: Course) -> None:
    found = read(as_(cast.ada), course)

    assert (found["people"], found["sittings"], found["points_total"]) == (6, 6, 4)
    assert (found["mean_percent"], found["median_percent"]) == (50, 50)
    assert found["mean_points"] == 2
    assert found["passed_share"] == pytest.approx(4 / 6)
    assert found["reliability"]["alpha"] == pytest.approx(32 / 45)
    first, second = found["items"][:2]
    assert (first["difficulty"], first["omitted"]) == (pytest.approx(5 / 6), 0)
    assert first["discrimination"] == pytest.approx(7 / math.sqrt(205))
    assert second["discrimination"] == pytest.approx(1.5 / math.sqrt(8.25))
    counts = [(c["from_percent"], c["count"]) for c in found["distribution"] if c["count"]]
    assert counts == [(0, 1), (20, 1), (50, 2), (70, 1), (90, 1)]


def test_options_tell_who_chose_them(as_: As, cast: Cast, course: Course) -> None:
    item = read(as_(cast.max), course)["items"][1]

    assert [(c["text"], c["right"], c["count"]) for c in item["chosen"]] == [
        ("two a", True, 3),
        ("two b", False, 3),
        ("two c", False, 0),
    ]
    assert item["chosen"][0]["rest_percent"] == pytest.approx(100 * (3 + 2 + 1) / 9)
    assert item["chosen"][2]["rest_percent"] is None


def test_a_wrong_key_is_said_in_words(as_: As, cast: Cast) -> None:
    course = make_course(cast, [*QUESTIONS[:3], choice("four", "b")])
    for right in RIGHT * 2:
        course.sit(answers(right + (" four" if len(right) > 3 else "")))

    item = read(as_(cast.ada), course)["items"][3]

    assert item["discrimination"] < 0
    assert item["discrimination_word"] == "negative"
    assert any(r["tone"] == "key" and "look at its key" in r["text"] for r in item["remarks"])


def test_few_sittings_are_said_to_say_little(as_: As, cast: Cast) -> None:
    course = make_course(cast, QUESTIONS)
    ada = as_(cast.ada)
    empty = read(ada, course)
    assert (empty["people"], empty["few"], empty["mean_percent"]) == (0, True, None)
    assert empty["items"][0]["remarks"] == [{"tone": "few", "text": "Nobody has met it yet."}]

    course.sit(answers("one two"))
    found = read(ada, course)

    assert found["few"] is True
    assert found["reliability"] == {
        "alpha": None,
        "error_percent": None,
        "sentence": "Too few people for this figure.",
    }
    assert all(item["remarks"][0]["tone"] == "few" for item in found["items"])


def test_only_the_first_sitting_counts_unless_all_are_asked_for(as_: As, cast: Cast) -> None:
    course = make_course(cast, QUESTIONS)
    person = course.newcomer()
    invitation = course.invite(person)
    for right in ("one", "one two"):
        course.submit(person, course.begin(person, invitation, answers(right)))
    ada = as_(cast.ada)

    assert read(ada, course)["mean_percent"] == 25
    every = read(ada, course, "?counted=all")
    assert (every["people"], every["sittings"], every["mean_percent"]) == (1, 2, 37.5)


def test_what_was_left_open_is_counted(as_: As, cast: Cast) -> None:
    course = make_course(cast, QUESTIONS)
    for _ in range(5):
        course.sit({"one": {"option_id": "a"}})

    item = read(as_(cast.ada), course)["items"][1]

    assert (item["omitted"], item["difficulty"]) == (5, 0)
    assert any("100 % left it open" in remark["text"] for remark in item["remarks"])


def test_one_edition_or_all(as_: As, cast: Cast, course: Course) -> None:
    course.change(questions=[*QUESTIONS[:3], choice("four", "b")])
    course.publish()
    course.sit(answers("one two three four"))
    ada = as_(cast.ada)

    every, second = read(ada, course), read(ada, course, "?edition=2")

    assert [one["number"] for one in every["editions"]] == [2, 1]
    assert (every["sittings"], second["sittings"]) == (7, 1)
    assert [item["key_changed"] for item in every["items"]] == [False, False, False, True]
    assert second["mean_percent"] == 75
    assert as_(cast.ada).read(f"{course.path}/analysis?edition=3").status_code == 404


def test_short_answers_are_listed_as_written(as_: As, cast: Cast) -> None:
    question = {"id": "word", "type": "short_text", "stem": "The hook?", "accepted": ["Karabiner"]}
    course = make_course(cast, [question, *QUESTIONS])
    for text in ("karabiner", "hook", "hook"):
        course.sit({"word": {"text": text}})

    item = read(as_(cast.ada), course)["items"][0]

    assert [(c["text"], c["right"], c["count"]) for c in item["chosen"]] == [
        ("hook", False, 2),
        ("karabiner", True, 1),
    ]


def test_who_may_see_results(as_: As, cast: Cast, course: Course) -> None:
    for path in (f"{course.path}/analysis", f"/programs/{course.program.pk}/results"):
        assert as_(None).read(path).status_code == 401
        for person in (cast.leo, cast.nils):
            assert as_(person).read(path).status_code == 404
        for person in (cast.ada, cast.max, cast.olga):
            assert as_(person).read(path).status_code == 200


def test_another_programs_quiz_is_not_found(as_: As, cast: Cast, course: Course) -> None:
    other = make_course(cast, QUESTIONS)
    crossed = f"/programs/{course.program.pk}/quizzes/{other.content.pk}/analysis"

    assert as_(cast.ada).read(crossed).status_code == 404


def test_the_list_of_quizzes(
    as_: As, cast: Cast, course: Course, django_assert_max_num_queries: Any
) -> None:
    path, ada = f"/programs/{course.program.pk}/results", as_(cast.ada)
    with django_assert_max_num_queries(3):
        found = ada.read(path).json()

    assert found["actions"] == ["regrade", "mark"]
    [line] = found["items"]
    assert (line["title"], line["people"], line["sittings"]) == ("Quiz on ladders", 6, 6)
    assert (line["mean_percent"], line["waiting"], line["in_latest_edition"]) == (50, 0, True)


def test_statements_do_not_grow(
    as_: As, cast: Cast, course: Course, django_assert_max_num_queries: Any
) -> None:
    ada = as_(cast.ada)
    with django_assert_max_num_queries(5):
        read(ada, course)


def test_the_file_holds_no_formula(as_: As, cast: Cast) -> None:
    question = choice("one", "a") | {"stem": "=HYPERLINK(1)"}
    course = make_course(cast, [question, QUESTIONS[1]])
    course.sit({"one": {"option_id": "a"}})

    response = as_(cast.ada).read(f"{course.path}/analysis/export")

    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/csv")
    head, first, second = csv.reader(io.StringIO(response.content.decode("utf-8-sig")))
    assert head[:3] == ["question", "text", "type"]
    assert first[1] == "'=HYPERLINK(1)"
    assert second[1] == "Which of two?"
    for line in (first, second):
        assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for cell in line)


def test_a_program_without_a_quiz(as_: As, cast: Cast, course: Course) -> None:
    empty = Program.objects.create(
        team=cast.northwind,
        title="Nothing",
        created_at=course.program.created_at,
        updated_at=course.program.created_at,
    )

    assert as_(cast.ada).read(f"/programs/{empty.pk}/results").json()["items"] == []
