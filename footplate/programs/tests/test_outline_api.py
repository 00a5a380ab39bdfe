"""Sections and the order of everything."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from footplate.programs.models import Content
from footplate.programs.tests.conftest import Author
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


def positions(program_id: str) -> list[int]:
    rows = Content.objects.filter(program_id=program_id).order_by("position")
    return list(rows.values_list("position", flat=True))


def test_contents_go_to_the_end_of_the_last_section_or_where_they_are_told(ada: Author) -> None:
    program_id = ada.program()
    ada.content(program_id, "Welcome")
    first = ada.section(program_id, "Before")
    ada.section(program_id, "After")
    ada.content(program_id, "Rescue")
    ada.content(program_id, "Harness", section_id=first)
    ada.content(program_id, "Contents", section_id=None)
    assert ada.order(program_id) == [
        (None, ["Welcome", "Contents"]),
        ("Before", ["Harness"]),
        ("After", ["Rescue"]),
    ]
    assert positions(program_id) == [1, 2, 3, 4]


def test_sections_are_renamed_and_refuse_the_wrong_people(ada: Author, as_: As, cast: Cast) -> None:
    program_id = ada.program()
    section_id = ada.section(program_id, "Before")
    path, body = f"/sections/{section_id}", {"title": "Before you climb"}
    assert ada.send("PATCH", path, body).json()["title"] == "Before you climb"
    assert ada.order(program_id) == [("Before you climb", [])]
    for method in ("PATCH", "DELETE"):
        sent = body if method == "PATCH" else None
        assert as_(None).send(method, path, sent).status_code == 401
        assert as_(cast.nils).send(method, path, sent).status_code == 404
        assert as_(cast.leo).send(method, path, sent).status_code == 404
        assert as_(cast.max).send(method, path, sent).status_code == 403
    assert ada.send("PATCH", path, {"title": ""}).status_code == 422
    made = f"/programs/{program_id}/sections"
    assert as_(None).send("POST", made, body).status_code == 401
    assert as_(cast.nils).send("POST", made, body).status_code == 404
    assert as_(cast.max).send("POST", made, body).status_code == 403
    assert ada.send("POST", made, {}).status_code == 422


def test_a_deleted_section_gives_its_contents_to_the_one_before(ada: Author) -> None:
    program_id = ada.program()
    one, two = ada.section(program_id, "One"), ada.section(program_id, "Two")
    three = ada.section(program_id, "Three")
    for title, section in (("A", one), ("B", two), ("C", two), ("D", three)):
        ada.content(program_id, title, section_id=section)
    assert ada.send("DELETE", f"/sections/{two}").status_code == 204
    assert ada.order(program_id) == [("One", ["A", "B", "C"]), ("Three", ["D"])]
    assert ada.send("DELETE", f"/sections/{one}").status_code == 204
    assert ada.order(program_id) == [(None, ["A", "B", "C"]), ("Three", ["D"])]
    assert ada.send("DELETE", f"/sections/{one}").status_code == 404
    sections = [g["section"] for g in ada.read(f"/programs/{program_id}")["outline"]]
    assert sections[1]["position"] == 1


def test_the_outline_is_put_in_order(ada: Author) -> None:
    program_id = ada.program()
    one, two = ada.section(program_id, "One"), ada.section(program_id, "Two")
    a, b, c = (ada.content(program_id, title) for title in "ABC")
    wanted = [
        {"id": None, "content_ids": [c]},
        {"id": two, "content_ids": [b, a]},
        {"id": one, "content_ids": []},
    ]
    answer = ada.send("PUT", f"/programs/{program_id}/outline", {"sections": wanted})
    assert answer.status_code == 200
    assert ada.order(program_id) == [(None, ["C"]), ("Two", ["B", "A"]), ("One", [])]
    assert positions(program_id) == [1, 2, 3]


def test_every_content_and_section_must_be_named_exactly_once(ada: Author) -> None:
    program_id, other = ada.program(), ada.program("Other")
    one = ada.section(program_id, "One")
    a, b = ada.content(program_id, "A"), ada.content(program_id, "B")
    foreign, foreign_section = ada.content(other, "X"), ada.section(other, "Y")
    path = f"/programs/{program_id}/outline"
    before = ada.order(program_id)

    def codes(sections: list[dict[str, Any]]) -> list[tuple[str, str]]:
        answer = ada.send("PUT", path, {"sections": sections})
        assert answer.status_code == 422, answer.content
        return [(e["code"], e["pointer"]) for e in answer.json()["errors"]]

    assert codes([{"id": one, "content_ids": [a]}]) == [("left_out", "/body/sections")]
    assert codes([{"id": one, "content_ids": [a, b, a]}]) == [
        ("twice", "/body/sections/0/content_ids/2")
    ]
    missing = "/body/sections/0/content_ids/2"
    assert codes([{"id": one, "content_ids": [a, b, foreign]}]) == [("missing", missing)]
    assert codes([{"id": one, "content_ids": [a, b, str(uuid4())]}]) == [("missing", missing)]
    assert codes(
        [{"id": one, "content_ids": [a, b]}, {"id": foreign_section, "content_ids": []}]
    ) == [("missing", "/body/sections/1/id")]
    assert codes([{"id": None, "content_ids": [a, b]}]) == [("left_out", "/body/sections")]
    assert codes([{"id": one, "content_ids": [a]}, {"id": None, "content_ids": [b]}]) == [
        ("order", "/body/sections/1/id")
    ]
    assert codes([{"id": one, "content_ids": [a, b]}, {"id": one, "content_ids": []}]) == [
        ("twice", "/body/sections/1/id")
    ]
    assert ada.order(program_id) == before


def test_the_outline_refuses_the_wrong_people_and_stale_versions(
    ada: Author, as_: As, cast: Cast
) -> None:
    program_id = ada.program()
    a = ada.content(program_id, "A")
    path = f"/programs/{program_id}/outline"
    body = {"sections": [{"id": None, "content_ids": [a]}]}
    version = ada.read(f"/programs/{program_id}")["version"]
    assert as_(None).send("PUT", path, body).status_code == 401
    assert as_(cast.nils).send("PUT", path, body).status_code == 404
    assert as_(cast.leo).send("PUT", path, body).status_code == 404
    assert as_(cast.max).send("PUT", path, body).status_code == 403
    assert ada.send("PUT", path, {"sections": "all"}).status_code == 422
    fresh = ada.send("PUT", path, body, **{"If-Match": f'"{version}"'})
    assert fresh.status_code == 200
    stale = ada.send("PUT", path, body, **{"If-Match": f'"{version}"'})
    assert (stale.status_code, stale.json()["current_version"]) == (412, version + 1)


@pytest.mark.parametrize("count", [3, 30])
def test_ordering_takes_the_same_statements_for_any_size(
    ada: Author, count: int, django_assert_num_queries: Any
) -> None:
    program_id = ada.program()
    ids = [ada.content(program_id, f"Content {number}") for number in range(count)]
    body = {"sections": [{"id": None, "content_ids": ids[::-1]}]}
    # Sign-in, access, lock, read, write, touch, two for the answer, and the test's savepoint.
    with django_assert_num_queries(8 + 2):
        assert ada.send("PUT", f"/programs/{program_id}/outline", body).status_code == 200
