"""Exporting questions over HTTP: first what would be lost, then the file."""

import base64
import io
import zipfile
from collections.abc import Callable

import pytest

from footplate.interop.formats import FORMATS
from footplate.interop.tests.conftest import PNG, Quiz, sample
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


@pytest.fixture
def filled(quiz: Quiz) -> Quiz:
    """A quiz with everything that Moodle's sample has."""
    assert quiz.send(sample("questions.moodle.xml"), dry_run=False).status_code == 200
    return quiz


def _export(quiz: Quiz, name: str, what: str = "question-export") -> str:
    return f"/contents/{quiz.content_id}/{what}?format={name}"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_a_file_that_reads_again(filled: Quiz, name: str) -> None:
    report = filled.client.read(_export(filled, name, "question-export-report")).json()
    answer = filled.client.read(_export(filled, name))
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'attachment; filename="{report["filename"]}"'
    assert len(answer.content) == report["size_bytes"]
    left_out = [one for one in report["items"] if one["left_out"]]
    assert report["written_total"] == report["questions_total"] - len(left_out)
    assert answer["Footplate-Questions-Left-Out"] == str(len(left_out))
    again = filled.send(answer.content, dry_run=True, filename=report["filename"], format=name)
    assert again.json()["questions_total"] == report["written_total"]
    assert again.json()["refused_total"] == 0


@pytest.mark.parametrize("name", ["qti-2.1", "qti-3.0"])
def test_images_lie_in_the_package(filled: Quiz, name: str) -> None:
    content = filled.client.read(_export(filled, name)).content
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        images = [path for path in package.namelist() if path.startswith("images/")]
        assert len(images) == 1
        assert package.read(images[0]).startswith(b"\x89PNG")
    again = filled.send(content, dry_run=True).json()
    assert again["items"][0]["images_total"] == 1


def test_moodle_xml_carries_its_images(filled: Quiz) -> None:
    content = filled.client.read(_export(filled, "moodle-xml")).content
    assert b'encoding="base64"' in content
    assert base64.b64encode(PNG[:6])[:8] in content


def test_formats_without_images_say_so(filled: Quiz) -> None:
    report = filled.client.read(_export(filled, "gift", "question-export-report")).json()
    words = " ".join(word for one in report["items"] for word in one["words"])
    assert "GIFT has no images" in words


def test_the_bank_is_exported_by_tag(filled: Quiz) -> None:
    body = {"filename": "f.txt", "dry_run": False}
    text = b"// [tag:heights]\nOne? {T}\n\nTwo? {F}\n"
    body["content_base64"] = base64.b64encode(text).decode()
    filled.client.send("POST", "/teams/northwind/question-imports", body)
    answer = filled.client.read("/teams/northwind/question-export?format=csv&tag=heights")
    assert b"One?" in answer.content
    assert b"Two?" not in answer.content
    report = filled.client.read("/teams/northwind/question-export-report?format=csv").json()
    assert (report["questions_total"], report["items"]) == (2, [])


def test_who_does_not_see_drafts_exports_nothing(filled: Quiz, cast: Cast, as_: As) -> None:
    statuses = [
        as_(person).read(_export(filled, "csv")).status_code
        for person in (None, cast.nils, cast.leo, cast.max)
    ]
    assert statuses == [401, 404, 404, 200]
    assert as_(cast.max).read("/teams/northwind/question-export?format=csv").status_code == 403


def test_an_unknown_format_is_refused(quiz: Quiz) -> None:
    assert quiz.client.read(_export(quiz, "docx")).status_code == 422


def test_the_formats_are_listed(quiz: Quiz) -> None:
    items = quiz.client.read("/question-formats").json()["items"]
    assert [one["name"] for one in items] == list(FORMATS)
