"""Importing questions over HTTP: first a dry run, then all that was chosen, or nothing."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from footplate.interop.tests.conftest import Quiz, file_body, sample
from footplate.kernel.models import AuditEvent
from footplate.kernel.problems import Conflict
from footplate.media.models import Asset
from footplate.quizzes.models import BankQuestion
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
GIFT = b"::One:: Is it one? {TRUE}\n\nA description.\n\n::Two:: Two? {=a ~%20%b}\n"


def test_a_dry_run_tells_of_every_question_and_keeps_nothing(quiz: Quiz) -> None:
    answer = quiz.send(GIFT, dry_run=True)
    report = answer.json()
    assert answer.status_code == 200
    assert report["format"] == "gift"
    assert [(i["number"], i["position"], i["state"]) for i in report["items"]] == [
        (1, "line 1", "taken"),
        (2, "line 3", "refused"),
        (3, "line 5", "changed"),
    ]
    assert report["items"][1]["refusal"].startswith("It is a description")
    assert [note["code"] for note in report["items"][2]["changes"]] == ["weights_dropped"]
    assert report["items"][0]["answer_text"] == "True"
    assert (report["taken_total"], report["changed_total"], report["refused_total"]) == (1, 1, 1)
    assert (report["room"], report["imported_total"]) == (300, 0)
    assert quiz.questions() == []
    assert not AuditEvent.objects.filter(verb="questions.import").exists()


def test_an_import_adds_what_can_be_taken_at_the_end(quiz: Quiz) -> None:
    quiz.send(b"Is it there? {FALSE}", dry_run=False)
    answer = quiz.send(GIFT, dry_run=False, filename="mine.txt")
    assert answer.status_code == 200
    asked = quiz.questions()
    assert [one["stem"] for one in asked] == ["Is it there?", "Is it one?", "Two?"]
    items = answer.json()["items"]
    assert [i["question_id"] for i in items] == [asked[1]["id"], None, asked[2]["id"]]
    event = AuditEvent.objects.filter(verb="questions.import").latest("id")
    assert (event.detail["questions"], event.detail["format"]) == (2, "gift")
    assert event.detail["filename"] == "mine.txt"


def test_only_chosen_questions_come_in(quiz: Quiz) -> None:
    assert quiz.send(GIFT, dry_run=False, only=[3]).json()["imported_total"] == 1
    assert [one["stem"] for one in quiz.questions()] == ["Two?"]


@pytest.mark.parametrize("only", [[2], [1, 9]])
def test_a_number_that_cannot_be_taken_is_refused_whole(quiz: Quiz, only: list[int]) -> None:
    answer = quiz.send(GIFT, dry_run=False, only=only)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/body/only"
    assert quiz.questions() == []


def test_what_is_there_already_is_said(quiz: Quiz) -> None:
    quiz.send(GIFT, dry_run=False)
    items = quiz.send(GIFT, dry_run=True).json()["items"]
    assert [item["already_there"] for item in items] == [True, False, True]


def test_an_old_version_is_refused_before_anything_is_kept(quiz: Quiz) -> None:
    headers = {"If-Match": f'"{quiz.version}"'}
    first = quiz.send(GIFT, dry_run=False, headers=headers)
    again = quiz.send(GIFT, dry_run=False, headers=headers)
    assert (first.status_code, again.status_code) == (200, 412)
    assert first["ETag"].startswith(f'"{quiz.version + 1}')
    assert len(quiz.questions()) == 2


def test_the_same_key_imports_once(quiz: Quiz) -> None:
    headers = {"Idempotency-Key": "import-1"}
    answers = [quiz.send(GIFT, dry_run=False, headers=headers) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert len(quiz.questions()) == 2


def test_a_full_quiz_says_how_much_room_it_has(quiz: Quiz) -> None:
    many = "\n\n".join(f"Number {n}? {{TRUE}}" for n in range(290)).encode()
    assert quiz.send(many, dry_run=False).status_code == 200
    answer = quiz.send(many, dry_run=False)
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/quiz_full")
    assert answer.json()["room"] == 10
    assert len(quiz.questions()) == 290


def test_images_become_assets_of_the_team(quiz: Quiz, settings: Settings) -> None:
    data = sample("questions.moodle.xml")
    assert quiz.send(data, dry_run=True).json()["items"][0]["images_total"] == 1
    assert not Asset.objects.exists()
    assert quiz.send(data, dry_run=False).status_code == 200
    asset = Asset.objects.get()
    assert (asset.kind, asset.state, asset.team.slug) == ("image", "ready", "northwind")
    assert f"![A ladder](/media/assets/{asset.id})" in quiz.questions()[0]["stem"]
    event = AuditEvent.objects.filter(verb="questions.import").latest("id")
    assert event.detail["images"] == [str(asset.id)]
    content = quiz.client.read(f"/contents/{quiz.content_id}").json()
    assert not [p for p in content["problems"] if p["code"] == "image_missing"]


def test_a_failed_import_leaves_no_files_behind(
    quiz: Quiz, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: Any) -> None:
        raise Conflict("Somebody was quicker.")

    monkeypatch.setattr("footplate.interop.actions.import_questions.audit.record", fail)
    assert quiz.send(sample("questions.moodle.xml"), dry_run=False).status_code == 409
    assert not Asset.objects.exists()
    assert not [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]
    assert quiz.questions() == []


def test_an_image_that_is_none_is_left_out_and_said(quiz: Quiz) -> None:
    html = b'<quiz><question type="essay"><questiontext format="html"><text>&lt;p&gt;See &lt;img '
    html += b'src="data:image/png;base64,PHN2Zz4=" alt="the sign"&gt;&lt;/p&gt;</text>'
    html += b"</questiontext></question></quiz>"
    answer = quiz.send(html, dry_run=False)
    assert [note["code"] for note in answer.json()["items"][0]["changes"]] == ["image_left_out"]
    assert quiz.questions()[0]["stem"] == "See the sign"
    assert not Asset.objects.exists()


def test_a_table_shows_no_image_of_another_team(quiz: Quiz, cast: Cast, as_: As) -> None:
    quiz.send(sample("questions.moodle.xml"), dry_run=False)
    foreign = Asset.objects.get()
    program = as_(cast.nils).send("POST", "/teams/fjordline/programs", {"title": "Boats"}).json()
    made = as_(cast.nils).send(
        "POST", f"/programs/{program['id']}/contents", {"title": "Q", "content_type": "quiz"}
    )
    theirs = Quiz(as_(cast.nils), made.json()["id"], 1)
    row = f"type,question\nessay,![Ours](/media/assets/{foreign.id})\n".encode()
    answer = theirs.send(row, dry_run=False, filename="q.csv")
    assert answer.json()["items"][0]["changes"][0]["code"] == "image_left_out"
    assert theirs.questions()[0]["stem"] == "Ours"
    same = quiz.send(row, dry_run=False, filename="q.csv")
    assert same.json()["items"][0]["state"] == "taken"


def test_the_bank_takes_questions_too(quiz: Quiz) -> None:
    path = "/teams/northwind/question-imports"
    dry = quiz.client.send("POST", path, file_body(GIFT, dry_run=True))
    assert (dry.status_code, dry.json()["room"]) == (200, None)
    assert not BankQuestion.objects.exists()
    answer = quiz.client.send("POST", path, file_body(GIFT, dry_run=False))
    ids = {item["question_id"] for item in answer.json()["items"]} - {None}
    assert ids == {str(pk) for pk in BankQuestion.objects.values_list("pk", flat=True)}
    assert len(ids) == 2


def test_who_may_not_write_may_not_import(quiz: Quiz, cast: Cast, as_: As) -> None:
    body = file_body(GIFT, dry_run=True)
    statuses = [
        as_(person).send("POST", quiz.path, body).status_code
        for person in (None, cast.nils, cast.leo, cast.max)
    ]
    assert statuses == [401, 404, 404, 403]


def test_a_text_takes_no_questions(quiz: Quiz) -> None:
    program_id = quiz.client.read(f"/contents/{quiz.content_id}").json()["program_id"]
    text = quiz.client.send(
        "POST", f"/programs/{program_id}/contents", {"title": "T", "content_type": "text"}
    ).json()
    path = f"/contents/{text['id']}/question-imports"
    answer = quiz.client.send("POST", path, file_body(GIFT, dry_run=True))
    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/not_a_quiz")


@pytest.mark.parametrize("count", [3, 30])
def test_a_real_import_runs_as_many_statements_for_many_questions_as_for_few(
    quiz: Quiz, count: int, django_assert_max_num_queries: Any
) -> None:
    data = "\n\n".join(f"Number {n}? {{TRUE}}" for n in range(count)).encode()
    with django_assert_max_num_queries(16):
        assert quiz.send(data, dry_run=False).status_code == 200
