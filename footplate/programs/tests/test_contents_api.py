"""Contents of drafts over HTTP."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from footplate.programs.models import Content
from footplate.programs.tests.conftest import Author
from footplate.programs.tests.factories import make_asset
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


def test_a_text_is_written(ada: Author) -> None:
    program_id = ada.program()
    content_id = ada.content(program_id, "Before you climb")
    body = {"markdown": "# Check\n\n" + "word " * 400, "minimum_seconds": 60}
    answer = ada.send("PATCH", f"/contents/{content_id}", {"body": body, "is_required": False})
    assert answer.status_code == 200
    content = ada.read(f"/contents/{content_id}")
    assert content["body"] == body
    assert (content["is_required"], content["estimated_minutes"]) == (False, 3)
    assert content["problems"] == []
    assert content["version"] == 2
    assert content["actions"] == ["edit", "delete"]


def test_an_empty_text_says_so(ada: Author) -> None:
    content_id = ada.content(ada.program(), "Empty")
    problems = ada.read(f"/contents/{content_id}")["problems"]
    assert [(p["severity"], p["code"]) for p in problems] == [("must_fix", "text_empty")]


def test_every_kind_begins_with_a_body_of_its_own(ada: Author) -> None:
    program_id = ada.program()
    for kind in ("text", "video", "audio", "quiz"):
        content_id = ada.content(program_id, kind, kind)
        content = ada.read(f"/contents/{content_id}")
        assert content["body"]
        assert content["problems"]
        again = ada.send("PATCH", f"/contents/{content_id}", {"body": content["body"]})
        assert again.json()["body"] == content["body"]


def test_contents_are_hidden_from_those_who_may_not_read(ada: Author, as_: As, cast: Cast) -> None:
    program_id = ada.program()
    path = f"/contents/{ada.content(program_id, 'A')}"
    change = {"title": "Mine"}
    assert as_(None).read(path).status_code == 401
    assert as_(None).send("PATCH", path, change).status_code == 401
    for person in (cast.nils, cast.leo):
        assert as_(person).read(path).status_code == 404
        assert as_(person).send("PATCH", path, change).status_code == 404
        assert as_(person).send("DELETE", path).status_code == 404
        assert as_(person).read(f"{path}/preview").status_code == 404
    assert as_(cast.max).read(path).json()["actions"] == []
    assert as_(cast.max).send("PATCH", path, change).status_code == 403
    assert as_(cast.max).send("DELETE", path).status_code == 403
    made = f"/programs/{program_id}/contents"
    new = {"title": "B", "content_type": "text"}
    assert as_(None).send("POST", made, new).status_code == 401
    assert as_(cast.nils).send("POST", made, new).status_code == 404
    assert as_(cast.max).send("POST", made, new).status_code == 403


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"title": ""}, "/body/title"),
        ({"body": {"markdown": 7}}, "/body/body/markdown"),
        ({"body": {"html": "<p>"}}, "/body/body/html"),
        ({"body": {"markdown": "x", "minimum_seconds": 0}}, "/body/body/minimum_seconds"),
        ({"body": {"markdown": "x\x00"}}, "/body/body/markdown"),
        ({"time_limit": 0}, "/body/time_limit"),
        ({"content_type": "quiz"}, "/body/content_type"),
        ({"media_url": "https://example.org/a.mp4"}, "/body/media_url"),
        ({"media_url": "http://example.org/a.mp4"}, "/body/media_url"),
        ({"media_url": "javascript:alert(1)"}, "/body/media_url"),
        ({"asset_id": str(uuid4())}, "/body/asset_id"),
        ({"section_id": str(uuid4())}, "/body/section_id"),
        ({"version": 7}, "/body/version"),
        ({"position": 7}, "/body/position"),
    ],
)
def test_bad_input_is_told_where(ada: Author, change: dict[str, Any], pointer: str) -> None:
    content_id = ada.content(ada.program(), "A")
    answer = ada.send("PATCH", f"/contents/{content_id}", change)
    assert answer.status_code == 422
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert Content.objects.get(pk=content_id).version == 1


def test_a_new_content_needs_a_known_type_and_section(ada: Author) -> None:
    program_id, other = ada.program(), ada.program("Other")
    foreign = ada.section(other, "Elsewhere")
    path = f"/programs/{program_id}/contents"
    assert ada.send("POST", path, {"title": "A", "content_type": "game"}).status_code == 422
    body = {"title": "A", "content_type": "text", "section_id": foreign}
    answer = ada.send("POST", path, body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["code"] == "missing"


def test_minutes_are_estimated_until_the_author_says_them(ada: Author) -> None:
    content_id = ada.content(ada.program(), "A")
    path = f"/contents/{content_id}"
    ada.write(content_id, "word " * 1000)
    assert ada.read(path)["estimated_minutes"] == 5
    said = ada.send("PATCH", path, {"estimated_minutes": 9}).json()
    assert (said["estimated_minutes"], said["minutes_set_by_author"]) == (9, True)
    ada.write(content_id, "word " * 2000)
    assert ada.read(path)["estimated_minutes"] == 9
    ada.send("PATCH", path, {"estimated_minutes": None})
    assert ada.read(path)["estimated_minutes"] == 10


def test_a_stale_content_is_refused(ada: Author) -> None:
    content_id = ada.content(ada.program(), "A")
    path = f"/contents/{content_id}"
    seen = ada.client.read(path)["ETag"]
    assert ada.send("PATCH", path, {"title": "B"}, **{"If-Match": seen}).status_code == 200
    stale = ada.send("PATCH", path, {"title": "C"}, **{"If-Match": seen})
    assert (stale.status_code, stale.json()["current_version"]) == (412, 2)
    assert ada.send("DELETE", path, **{"If-Match": seen}).status_code == 412
    assert ada.send("DELETE", path, **{"If-Match": '"2"'}).status_code == 204
    assert ada.client.read(path).status_code == 404


def test_a_content_moves_to_the_end_of_another_section(ada: Author) -> None:
    program_id = ada.program()
    one, two = ada.section(program_id, "One"), ada.section(program_id, "Two")
    a = ada.content(program_id, "A", section_id=one)
    ada.content(program_id, "B", section_id=one)
    ada.content(program_id, "C", section_id=two)
    ada.send("PATCH", f"/contents/{a}", {"section_id": two})
    assert ada.order(program_id) == [("One", ["B"]), ("Two", ["C", "A"])]
    ada.send("PATCH", f"/contents/{a}", {"section_id": None})
    assert ada.order(program_id) == [(None, ["A"]), ("One", ["B"]), ("Two", ["C"])]
    assert ada.read(f"/contents/{a}")["position"] == 1


def test_deleting_closes_the_gap(ada: Author) -> None:
    program_id = ada.program()
    ids = [ada.content(program_id, title) for title in "ABC"]
    assert ada.send("DELETE", f"/contents/{ids[1]}").status_code == 204
    rows = Content.objects.filter(program_id=program_id).order_by("position")
    assert list(rows.values_list("title", "position")) == [("A", 1), ("C", 2)]


def test_an_archived_program_cannot_be_edited(ada: Author) -> None:
    program_id = ada.program()
    section_id, content_id = ada.section(program_id, "One"), ada.content(program_id, "A")
    ada.send("POST", f"/programs/{program_id}/archive")
    tries = [
        ("PATCH", f"/programs/{program_id}", {"title": "x"}),
        ("POST", f"/programs/{program_id}/sections", {"title": "x"}),
        ("POST", f"/programs/{program_id}/contents", {"title": "x", "content_type": "text"}),
        ("PATCH", f"/contents/{content_id}", {"title": "x"}),
        ("DELETE", f"/contents/{content_id}", None),
        ("PATCH", f"/sections/{section_id}", {"title": "x"}),
        ("DELETE", f"/sections/{section_id}", None),
        ("PUT", f"/programs/{program_id}/outline", {"sections": []}),
    ]
    for method, path, body in tries:
        answer = ada.send(method, path, body)
        assert answer.status_code == 409, path
        assert answer.json()["type"] == "/problems/wrong_state"
        assert (answer.json()["state"], answer.json()["allowed"]) == ("archived", ["restore"])
    assert ada.read(f"/contents/{content_id}")["actions"] == []


def test_a_video_shows_a_file_or_an_address_but_not_both(ada: Author, cast: Cast) -> None:
    asset = make_asset(cast.northwind, "video", duration_seconds=250.5)
    content_id = ada.content(ada.program(), "Harness", "video")
    path = f"/contents/{content_id}"
    shown = ada.send("PATCH", path, {"asset_id": str(asset.id)}).json()
    assert shown["asset"]["id"] == str(asset.id)
    assert shown["asset"]["used_in"] == 1
    assert (shown["estimated_minutes"], shown["media_url"]) == (5, None)
    assert [p["code"] for p in shown["problems"]] == ["captions_missing"]
    there = {"media_url": "https://example.org/film.webm"}
    elsewhere = ada.send("PATCH", path, there).json()
    assert (elsewhere["asset"], elsewhere["media_url"]) == (None, there["media_url"])
    codes = [p["code"] for p in elsewhere["problems"]]
    assert codes == ["duration_missing", "captions_missing"]
    both = ada.send("PATCH", path, there | {"asset_id": str(asset.id)})
    assert both.status_code == 422
    back = ada.send("PATCH", path, {"asset_id": str(asset.id)}).json()
    assert back["media_url"] is None


def test_assets_of_another_team_or_kind_are_missing(ada: Author, cast: Cast) -> None:
    foreign = make_asset(cast.fjordline, "video")
    image = make_asset(cast.northwind, "image")
    content_id = ada.content(ada.program(), "Harness", "video")
    path = f"/contents/{content_id}"
    for asset in (foreign, image):
        answer = ada.send("PATCH", path, {"asset_id": str(asset.id)})
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["code"] == "missing"
    captions = [{"asset_id": str(foreign.id), "language": "en", "label": "English"}]
    answer = ada.send("PATCH", path, {"body": {"captions": captions}})
    assert answer.status_code == 422
    markdown = {"markdown": f"![x](/media/assets/{foreign.id})"}
    text_id = ada.content(ada.program(), "Text")
    assert ada.send("PATCH", f"/contents/{text_id}", {"body": markdown}).status_code == 422


def test_a_preview_is_what_a_learner_would_first_meet(ada: Author, cast: Cast) -> None:
    program_id = ada.program()
    ada.text(program_id, "First")
    asset = make_asset(cast.northwind, "video", duration_seconds=100)
    cues = [{"from_seconds": 0.0, "to_seconds": 2.5, "text": "Look up."}]
    captions = make_asset(cast.northwind, "captions", cues=cues)
    content_id = ada.content(program_id, "Harness", "video", section_id=None)
    named = [{"asset_id": str(captions.id), "language": "en", "label": "English"}]
    body = {"share_percent": 80, "captions": named, "notes_markdown": "See *here*."}
    ada.send("PATCH", f"/contents/{content_id}", {"asset_id": str(asset.id), "body": body})
    ada.text(program_id, "Last")
    shown = ada.read(f"/contents/{content_id}/preview")
    assert shown["body"]["cues"] == cues
    assert shown["body"]["url"].startswith("/media/")
    assert shown["body"]["url"].endswith("/film.mp4")
    assert shown["body"]["captions"][0]["language"] == "en"
    assert shown["body"]["notes_html"] == "<p>See <em>here</em>.</p>\n"
    assert shown["completion"]["rule_sentence"] == "Counts as done at 80 % watched."
    assert shown["completion"]["share_required"] == 80
    assert (shown["previous"]["title"], shown["next"]["title"]) == ("First", "Last")
    assert shown["position"] == 2


def test_saving_a_text_takes_few_statements(ada: Author, django_assert_num_queries: Any) -> None:
    content_id = ada.text(ada.program(), "A")
    # Sign-in, access, lock, read, write, touch, and the test's savepoint.
    with django_assert_num_queries(6 + 2):
        ada.write(content_id, "Other words")
    with django_assert_num_queries(2):
        ada.read(f"/contents/{content_id}")
