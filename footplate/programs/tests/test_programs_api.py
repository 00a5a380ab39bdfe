"""Programs over HTTP: list, create, read, change, delete."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from footplate.programs.models import Program
from footplate.programs.tests.conftest import Author
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
BASE = "/teams/northwind/programs"


def test_an_author_creates_a_program(ada: Author) -> None:
    answer = ada.send("POST", BASE, {"title": "  Ladders ", "description": "How to climb."})
    assert answer.status_code == 201
    program = answer.json()
    assert (program["title"], program["state"], program["team"]) == (
        "Ladders",
        "draft",
        "northwind",
    )
    assert program["reminder_days"] == [7, 1]
    assert program["actions"] == ["edit", "publish", "archive", "delete"]
    assert program["deadline_example"] is None
    assert program["outline"] == []


def test_a_stranger_may_not_create(db: None, as_: As, cast: Cast) -> None:
    assert as_(None).send("POST", BASE, {"title": "x"}).status_code == 401


def test_an_outsider_sees_no_team(as_: As, cast: Cast) -> None:
    assert as_(cast.nils).send("POST", BASE, {"title": "x"}).status_code == 404
    assert as_(cast.nils).read(BASE).status_code == 404


def test_weaker_roles_may_not_create(as_: As, cast: Cast) -> None:
    assert as_(cast.max).send("POST", BASE, {"title": "x"}).status_code == 403
    assert as_(cast.leo).send("POST", BASE, {"title": "x"}).status_code == 403


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/body/title"),
        ({"title": " "}, "/body/title"),
        ({"title": "x" * 201}, "/body/title"),
        ({"title": "x", "state": "published"}, "/body/state"),
        ({"title": "x\x00"}, "/body/title"),
    ],
)
def test_bad_input_is_told_where(ada: Author, body: dict[str, Any], pointer: str) -> None:
    answer = ada.send("POST", BASE, body)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_managers_read_but_do_not_change(ada: Author, as_: As, cast: Cast) -> None:
    path = f"/programs/{ada.program()}"
    max_ = as_(cast.max)
    assert max_.read(path).json()["actions"] == []
    assert max_.send("PATCH", path, {"title": "Mine"}).status_code == 403
    assert max_.send("DELETE", path).status_code == 403


def test_a_program_is_hidden_from_strangers_outsiders_and_learners(
    ada: Author, as_: As, cast: Cast
) -> None:
    path = f"/programs/{ada.program()}"
    assert as_(None).read(path).status_code == 401
    for person in (cast.nils, cast.leo):
        assert as_(person).read(path).status_code == 404
        assert as_(person).send("PATCH", path, {"title": "x"}).status_code == 404
        assert as_(person).send("DELETE", path).status_code == 404
    assert as_(cast.ada).read(f"/programs/{uuid4()}").status_code == 404


def test_rules_change_and_stay(ada: Author) -> None:
    path = f"/programs/{ada.program()}"
    rules = {
        "completion_timeframe": 5,
        "passing_percentage": 70,
        "time_limit": 90,
        "sequential": True,
        "late_completion": False,
        "certificate_validity_months": 12,
        "recertify_lead_days": 30,
        "reminder_days": [1, 3, 3, 7],
        "cover_drawing": "ladder",
    }
    answer = ada.send("PATCH", path, rules)
    assert answer.status_code == 200
    expected = rules | {"reminder_days": [7, 3, 1]}
    assert {name: ada.read(path)[name] for name in rules} == expected
    assert answer.json()["deadline_example"]["sentence"].startswith("Invited today means ")
    assert answer.json()["deadline_example"]["sentence"].endswith(", end of day, Berlin.")


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"title": None}, "/body/title"),
        ({"passing_percentage": 101}, "/body/passing_percentage"),
        ({"passing_percentage": None}, "/body/passing_percentage"),
        ({"completion_timeframe": 0}, "/body/completion_timeframe"),
        ({"completion_deadline": "2027-01-01T10:00:00"}, "/body/completion_deadline"),
        ({"completion_deadline": "0001-01-01T00:00:00+14:00"}, "/body/completion_deadline"),
        ({"time_limit": 0}, "/body/time_limit"),
        ({"reminder_days": [0]}, "/body/reminder_days/0"),
        ({"cover_drawing": "<svg>"}, "/body/cover_drawing"),
        ({"version": 9}, "/body/version"),
        ({"is_published": True}, "/body/is_published"),
        ({"team": "fjordline"}, "/body/team"),
    ],
)
def test_bad_rules_are_told_where(ada: Author, change: dict[str, Any], pointer: str) -> None:
    answer = ada.send("PATCH", f"/programs/{ada.program()}", change)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]


def test_a_stale_version_is_refused_with_the_current_one(ada: Author) -> None:
    path = f"/programs/{ada.program()}"
    first = ada.client.read(path)
    version = first.json()["version"]
    assert first["ETag"].startswith(f'"{version}-')
    changed = ada.send("PATCH", path, {"title": "Two"}, **{"If-Match": first["ETag"]})
    assert changed.status_code == 200
    assert changed["ETag"].startswith(f'"{version + 1}-')
    assert ada.client.read(path)["ETag"] == changed["ETag"]
    stale = ada.send("PATCH", path, {"title": "Three"}, **{"If-Match": first["ETag"]})
    assert stale.status_code == 412
    assert stale.json()["current_version"] == version + 1
    assert ada.read(path)["title"] == "Two"
    assert ada.send("PATCH", path, {"title": "x"}, **{"If-Match": "yes"}).status_code == 400
    assert ada.send("PATCH", path, {"title": "x"}, **{"If-Match": "*"}).status_code == 200


def test_a_draft_that_was_never_published_can_be_deleted(ada: Author) -> None:
    program_id = ada.program()
    ada.section(program_id, "One")
    ada.text(program_id, "Before you climb")
    assert ada.send("DELETE", f"/programs/{program_id}").status_code == 204
    assert not Program.objects.filter(pk=program_id).exists()
    assert ada.send("DELETE", f"/programs/{program_id}").status_code == 404


def test_a_published_program_cannot_be_deleted(ada: Author) -> None:
    program_id = ada.program()
    ada.text(program_id, "Before you climb")
    ada.publish(program_id)
    ada.send("DELETE", f"/programs/{program_id}/publication")
    answer = ada.send("DELETE", f"/programs/{program_id}")
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/program_was_published"
    assert "delete" not in ada.read(f"/programs/{program_id}")["actions"]


def test_the_list_filters_and_pages(ada: Author) -> None:
    ids = [ada.program(title) for title in ("Ladders", "Fire", "Ladder trucks")]
    ada.send("POST", f"/programs/{ids[1]}/archive")
    found = ada.read(f"{BASE}?q=LADDER")["items"]
    assert [row["title"] for row in found] == ["Ladder trucks", "Ladders"]
    assert [row["title"] for row in ada.read(f"{BASE}?state=archived")["items"]] == ["Fire"]
    first = ada.read(f"{BASE}?limit=2")
    rest = ada.read(f"{BASE}?limit=2&cursor={first['next']}")
    titles = [row["title"] for row in [*first["items"], *rest["items"]]]
    assert titles == ["Fire", "Ladder trucks", "Ladders"]
    assert rest["next"] is None
    assert ada.client.read(f"{BASE}?state=lost").status_code == 422
    assert ada.client.read(f"{BASE}?cursor=nonsense").status_code == 422


def test_the_list_adds_up_contents(ada: Author) -> None:
    program_id = ada.program()
    ada.text(program_id, "Short", "word " * 150)
    ada.text(program_id, "Long", "word " * 450)
    row = ada.read(BASE)["items"][0]
    assert (row["contents_total"], row["estimated_minutes"]) == (2, 4)
    assert (row["people_open"], row["people_completed"]) == (0, 0)
    assert row["edition_number"] is None


def test_reading_takes_the_same_statements_for_any_size(
    ada: Author, django_assert_num_queries: Any
) -> None:
    def grow(count: int) -> str:
        for number in range(count):
            program_id = ada.program(f"Program {number}")
            ada.text(program_id, "One")
            ada.publish(program_id)
            ada.write(ada.text(program_id, "Two"), "Changed")
        return program_id

    program_id = grow(3)
    with django_assert_num_queries(6):
        ada.read(BASE)
    for number in range(8):
        ada.text(program_id, f"Text {number}")
    grow(5)
    with django_assert_num_queries(6):
        assert len(ada.read(BASE)["items"]) == 8
    with django_assert_num_queries(4):
        ada.read(f"/programs/{program_id}")


def test_markdown_is_shown_as_learners_would_read_it(ada: Author, as_: As, cast: Cast) -> None:
    path = f"/programs/{ada.program()}/markdown-previews"
    body = {"markdown": "Two *words* <script>x</script>"}
    answer = ada.send("POST", path, body)
    assert answer.json()["html"] == ("<p>Two <em>words</em> &lt;script&gt;x&lt;/script&gt;</p>\n")
    assert as_(None).send("POST", path, body).status_code == 401
    assert as_(cast.nils).send("POST", path, body).status_code == 404
    assert as_(cast.max).send("POST", path, body).status_code == 403
    assert ada.send("POST", path, {"markdown": 7}).status_code == 422
