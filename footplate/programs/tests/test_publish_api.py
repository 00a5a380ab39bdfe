"""Publishing, and the states around it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.programs.affected import Affected
from footplate.programs.editions import edition_sha256, entries_of, sha256_of
from footplate.programs.models import ContentSnapshot, Program, ProgramEdition
from footplate.programs.tests.conftest import Author
from footplate.programs.tests.factories import make_asset
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


def problem_codes(answer: Any) -> list[tuple[str, str | None]]:
    return [(p["code"], p["content_id"]) for p in answer["problems"]]


def test_publishing_freezes_an_edition(ada: Author, cast: Cast) -> None:
    program_id = ada.program(completion_timeframe=5)
    section_id = ada.section(program_id, "Before")
    content_id = ada.text(program_id, "Harness", "Check it.", section_id=section_id)
    answer = ada.publish(program_id, note="First.")
    assert (answer["number"], answer["contents_total"]) == (1, 1)
    assert answer["published_by_name"] == "Ada Lindqvist"
    edition = ProgramEdition.objects.get(pk=answer["id"])
    (entry,) = entries_of(edition.outline)
    assert edition.outline["sections"][0]["title"] == "Before"
    assert (entry["id"], entry["title"]) == (content_id, "Harness")
    assert entry["rule"] == {"kind": "text", "minimum_seconds": None}
    snapshot = ContentSnapshot.objects.get(team=cast.northwind, sha256=entry["sha256"])
    assert snapshot.body == {"markdown": "Check it.", "images": {}}
    assert snapshot.answer_key is None
    kept = {"body": snapshot.body, "answer_key": snapshot.answer_key}
    assert entry["sha256"] == sha256_of(kept)
    assert edition.rules["completion_timeframe"] == 5
    assert edition.sha256 == edition_sha256(
        title=edition.title,
        description=edition.description,
        outline=edition.outline,
        rules=edition.rules,
    )
    program = ada.read(f"/programs/{program_id}")
    assert (program["state"], program["is_published"]) == ("published", True)
    assert program["edition"]["number"] == 1
    assert program["actions"] == ["edit", "publish", "unpublish", "archive"]
    assert Program.objects.get(pk=program_id).is_published
    event = OutboxEvent.objects.get(type="ProgramPublished")
    assert event.payload["edition_id"] == answer["id"]
    assert AuditEvent.objects.filter(verb="programs.publish", subject_id=program_id).count() == 1


def test_every_problem_is_told_at_once(ada: Author) -> None:
    program_id = ada.program(completion_deadline="2020-01-01T00:00:00Z")
    text = ada.content(program_id, "Text")
    video = ada.content(program_id, "Video", "video")
    quiz = ada.content(program_id, "Quiz", "quiz")
    for content_id in (text, video, quiz):
        ada.send("PATCH", f"/contents/{content_id}", {"is_required": False})
    answer = ada.send("POST", f"/programs/{program_id}/editions", {})
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/publish_blocked"
    found = problem_codes(answer.json())
    assert found[:5] == [
        ("nothing_required", None),
        ("deadline_past", None),
        ("text_empty", text),
        ("media_missing", video),
        ("captions_missing", video),
    ]
    assert {content_id for _, content_id in found[5:]} == {quiz}
    preview = ada.read(f"/programs/{program_id}/publication")
    assert problem_codes(preview) == found
    assert preview["can_publish"] is False
    assert not ProgramEdition.objects.filter(program_id=program_id).exists()


def test_warnings_do_not_block(ada: Author, cast: Cast) -> None:
    program_id = ada.program()
    content_id = ada.content(program_id, "Video", "video")
    asset = make_asset(cast.northwind, "video", duration_seconds=10)
    ada.send("PATCH", f"/contents/{content_id}", {"asset_id": str(asset.id)})
    preview = ada.read(f"/programs/{program_id}/publication")
    assert problem_codes(preview) == [("captions_missing", content_id)]
    assert preview["can_publish"] is True
    ada.publish(program_id)


@pytest.mark.parametrize(
    ("state", "code"), [("processing", "media_processing"), ("failed", "media_failed")]
)
def test_media_must_be_ready(ada: Author, cast: Cast, state: str, code: str) -> None:
    program_id = ada.program()
    content_id = ada.content(program_id, "Talk", "audio")
    asset = make_asset(cast.northwind, "audio", state=state, problem="Damaged.")
    ada.send("PATCH", f"/contents/{content_id}", {"asset_id": str(asset.id)})
    answer = ada.send("POST", f"/programs/{program_id}/editions", {})
    assert answer.status_code == 409
    assert problem_codes(answer.json())[0] == (code, content_id)


def test_nothing_changed_is_refused_while_published(ada: Author) -> None:
    program_id = ada.program()
    content_id = ada.text(program_id, "A", "One")
    ada.publish(program_id)
    path = f"/programs/{program_id}/editions"
    answer = ada.send("POST", path, {})
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/nothing_changed")
    ada.write(content_id, "Two")
    ada.write(content_id, "One")
    assert ada.read(f"/programs/{program_id}")["has_unpublished_changes"] is False
    assert ada.send("POST", path, {}).status_code == 409
    assert ada.read(f"/programs/{program_id}/publication")["can_publish"] is False
    ada.send("DELETE", f"/programs/{program_id}/publication")
    assert ada.publish(program_id)["number"] == 2


def test_unchanged_contents_share_their_snapshot(ada: Author) -> None:
    program_id = ada.program()
    ada.text(program_id, "A", "Same words")
    b = ada.text(program_id, "B", "Same words")
    ada.publish(program_id)
    assert ContentSnapshot.objects.count() == 1
    ada.write(b, "Other words")
    ada.publish(program_id)
    assert ContentSnapshot.objects.count() == 2


def test_changes_are_marked_cheaply_and_rightly(ada: Author) -> None:
    program_id = ada.program()
    a, b = ada.text(program_id, "A"), ada.text(program_id, "B")
    path = f"/programs/{program_id}"
    assert ada.read(path)["has_unpublished_changes"] is False
    ada.publish(program_id)
    assert ada.read("/teams/northwind/programs")["items"][0]["has_unpublished_changes"] is False
    ada.send("PATCH", f"/contents/{b}", {"is_required": False})
    c = ada.text(program_id, "C")
    shown = ada.read(path)
    assert shown["has_unpublished_changes"] is True
    assert shown["changed_content_ids"] == [b, c]
    marks = {
        content["id"]: (content["changed"], content["is_new"])
        for group in shown["outline"]
        for content in group["contents"]
    }
    assert marks == {a: (False, False), b: (True, False), c: (True, True)}
    assert ada.read("/teams/northwind/programs")["items"][0]["has_unpublished_changes"] is True
    ada.publish(program_id)
    assert ada.read(path)["changed_content_ids"] == []


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Towers"},
        {"description": "New words"},
        {"passing_percentage": 90},
        {"completion_timeframe": 7},
        {"sequential": True},
        {"reminder_days": [2]},
    ],
)
def test_a_changed_rule_is_a_change(ada: Author, change: dict[str, Any]) -> None:
    program_id = ada.program()
    ada.text(program_id, "A")
    ada.publish(program_id)
    ada.send("PATCH", f"/programs/{program_id}", change)
    assert ada.read(f"/programs/{program_id}")["has_unpublished_changes"] is True
    assert ada.publish(program_id)["number"] == 2


def test_the_states_and_what_they_refuse(ada: Author) -> None:
    program_id = ada.program()
    ada.text(program_id, "A")
    path = f"/programs/{program_id}"

    def refused(method: str, where: str, allowed: list[str]) -> None:
        answer = ada.send(method, f"{path}/{where}", {} if method == "POST" else None)
        assert answer.status_code == 409
        assert answer.json()["type"] == "/problems/wrong_state"
        assert answer.json()["allowed"] == allowed

    refused("DELETE", "publication", ["publish", "archive"])
    refused("DELETE", "archive", ["publish", "archive"])
    ada.publish(program_id)
    refused("DELETE", "archive", ["publish", "unpublish", "archive"])
    assert ada.send("DELETE", f"{path}/publication").json()["state"] == "draft"
    assert ada.send("POST", f"{path}/archive").json()["state"] == "archived"
    refused("POST", "archive", ["restore"])
    refused("POST", "editions", ["restore"])
    restored = ada.send("DELETE", f"{path}/archive").json()
    assert (restored["state"], restored["is_published"]) == ("draft", False)
    types = list(OutboxEvent.objects.order_by("id").values_list("type", flat=True))
    assert types[-4:] == [
        "ProgramPublished",
        "ProgramUnpublished",
        "ProgramArchived",
        "ProgramRestored",
    ]


def test_only_publishers_publish(ada: Author, as_: As, cast: Cast) -> None:
    program_id = ada.program()
    ada.text(program_id, "A")
    tries = [
        ("GET", "publication"),
        ("POST", "editions"),
        ("DELETE", "publication"),
        ("POST", "archive"),
        ("DELETE", "archive"),
    ]
    for method, where in tries:
        path = f"/programs/{program_id}/{where}"
        body = {} if method == "POST" else None
        assert as_(None).send(method, path, body).status_code == 401
        assert as_(cast.nils).send(method, path, body).status_code == 404
        assert as_(cast.leo).send(method, path, body).status_code == 404
        assert as_(cast.max).send(method, path, body).status_code == 403
    editions = f"/programs/{program_id}/editions"
    assert ada.send("POST", editions, {"note": 7}).status_code == 422
    assert ada.send("POST", editions, {"number": 7}).status_code == 422
    assert as_(None).read(editions).status_code == 401
    assert as_(cast.nils).read(editions).status_code == 404
    assert as_(cast.leo).read(editions).status_code == 404
    assert as_(cast.max).read(editions).status_code == 200
    assert Program.objects.get(pk=program_id).state == "draft"


def test_publishing_what_somebody_changed_meanwhile_is_refused(ada: Author) -> None:
    program_id = ada.program()
    ada.text(program_id, "A")
    seen = ada.client.read(f"/programs/{program_id}")["ETag"]
    ada.send("PATCH", f"/programs/{program_id}", {"passing_percentage": 1})
    stale = ada.send("POST", f"/programs/{program_id}/editions", {}, **{"If-Match": seen})
    assert stale.status_code == 412


def test_editions_are_listed_latest_first(ada: Author) -> None:
    program_id = ada.program()
    content_id = ada.text(program_id, "A", "0")
    for number in range(3):
        ada.write(content_id, f"Words {number}")
        ada.publish(program_id, note=f"Note {number}")
    first = ada.read(f"/programs/{program_id}/editions?limit=2")
    rest = ada.read(f"/programs/{program_id}/editions?limit=2&cursor={first['next']}")
    numbers = [row["number"] for row in first["items"] + rest["items"]]
    assert numbers == [3, 2, 1]
    assert first["items"][0]["note"] == "Note 2"


@pytest.mark.parametrize(
    "statement",
    [
        "update program_editions set note = 'x'",
        "delete from program_editions",
        "update content_snapshots set body = '{}'",
        "delete from content_snapshots",
    ],
)
def test_the_database_refuses_to_change_what_was_published(ada: Author, statement: str) -> None:
    program_id = ada.program()
    ada.text(program_id, "A")
    ada.publish(program_id)
    with (
        pytest.raises(IntegrityError, match="never change"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert ProgramEdition.objects.get(program_id=program_id).note == ""


def test_the_preview_tells_what_would_change(ada: Author) -> None:
    program_id = ada.program("Heights")
    a = ada.text(program_id, "A", "Check it once a month.")
    b = ada.text(program_id, "B")
    c = ada.text(program_id, "C")
    d = ada.text(program_id, "D")
    ada.publish(program_id)
    ada.write(a, "Check it every day.")
    ada.send("PATCH", f"/contents/{a}", {"title": "A2", "time_limit": 10})
    ada.send("DELETE", f"/contents/{b}")
    e = ada.text(program_id, "E")
    ada.send("PATCH", f"/programs/{program_id}", {"passing_percentage": 90})
    wanted = [{"id": None, "content_ids": [a, d, c, e]}]
    ada.send("PUT", f"/programs/{program_id}/outline", {"sections": wanted})
    preview = ada.read(f"/programs/{program_id}/publication")
    assert preview["next_number"] == 2
    assert preview["can_publish"] is True
    assert preview["unchanged_count"] == 2
    changes = preview["changes"]
    assert [(x["kind"], x["change"], x["content_id"], x["title"]) for x in changes] == [
        ("content", "edited", a, "A2"),
        ("content", "added", e, "E"),
        ("content", "removed", b, "B"),
        ("order", "edited", None, "Order of the contents"),
        ("rules", "edited", None, "Rules of the program"),
    ]
    edited = {line["where"]: (line["before"], line["after"]) for line in changes[0]["lines"]}
    assert edited == {
        "Title": ("A", "A2"),
        "Time limit": (None, "10 min"),
        "Text": ("Check it once a month.", "Check it every day."),
    }
    text = changes[0]["lines"][-1]["parts"]
    assert text[0] == {"change": "same", "text": "Check it "}
    assert {"change": "removed", "text": "once"} in text
    (rule,) = changes[4]["lines"]
    assert (rule["where"], rule["before"], rule["after"]) == ("Pass mark", "80 %", "90 %")
    assert preview["required"] == {"count": 4, "total": 4, "minutes": 4}
    assert preview["affected"] == {"not_started": 0, "moving": 0, "staying": 0, "completed": 0}


def test_before_the_first_edition_nothing_has_changed(ada: Author) -> None:
    program_id = ada.program()
    ada.text(program_id, "A")
    preview = ada.read(f"/programs/{program_id}/publication")
    assert (preview["next_number"], preview["changes"]) == (1, [])
    assert (preview["unchanged_count"], preview["can_publish"]) == (0, True)


def test_the_preview_asks_who_is_affected(ada: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    from footplate.programs import affected

    program_id = ada.program()
    content_id = ada.text(program_id, "A")
    asked = []

    def count(program: Any, hashes: Any) -> Affected:
        asked.append((str(program), list(hashes)))
        return Affected(not_started=1, moving=2, staying=3, completed=4)

    monkeypatch.setattr(affected, "_counters", [count])
    preview = ada.read(f"/programs/{program_id}/publication")
    assert asked == [(program_id, [content_id])]
    assert preview["affected"] == {"not_started": 1, "moving": 2, "staying": 3, "completed": 4}


@pytest.mark.parametrize("count", [3, 30])
def test_publishing_takes_the_same_statements_for_any_size(
    ada: Author, count: int, django_assert_max_num_queries: Any
) -> None:
    program_id = ada.program()
    ids = [ada.text(program_id, f"Text {number}", f"Words {number}") for number in range(count)]
    ada.publish(program_id)
    for content_id in ids:
        ada.write(content_id, f"Changed {content_id}")
    with django_assert_max_num_queries(6):
        ada.read(f"/programs/{program_id}/publication")


def test_a_moment_in_the_rules_is_utc_text(ada: Author) -> None:
    program_id = ada.program(completion_deadline="2031-03-01T12:00:00+02:00")
    ada.text(program_id, "A")
    edition_id = ada.publish(program_id)["id"]
    rules = ProgramEdition.objects.get(pk=edition_id).rules
    assert rules["completion_deadline"] == "2031-03-01T10:00:00Z"
    moment = datetime.fromisoformat(rules["completion_deadline"])
    assert moment == datetime(2031, 3, 1, 10, tzinfo=UTC)
