"""Files that attack: a clear refusal, nothing stored, little time, little memory."""

import base64
import io
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest

from footplate.interop.errors import FileUnreadable
from footplate.interop.formats import read_file
from footplate.interop.tests.conftest import Quiz
from footplate.media.models import Asset

_MIB = 1024 * 1024
_LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha">'
    + b"".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">'.encode() for n in range(9))
    + b"]><quiz><question type='essay'><name><text>&j;</text></name></question></quiz>"
)
_EXTERNAL = (
    b'<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b"<quiz><question type='essay'><questiontext><text>&x;</text></questiontext></question></quiz>"
)
_REMOTE_TYPE = b'<!DOCTYPE quiz SYSTEM "http://127.0.0.1:9/evil.dtd"><quiz/>'
_QUADRATIC = (
    b'<!DOCTYPE quiz [<!ENTITY a "' + b"x" * 50_000 + b'">]><quiz>' + b"&a;" * 5000 + b"</quiz>"
)


def _zip(files: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", compression) as made:
        for name, data in files.items():
            made.writestr(zipfile.ZipInfo(name), data, compress_type=compression)
    return target.getvalue()


def _manifest(path: str) -> bytes:
    resource = f'<resource type="imsqti_item_xmlv2p1" href="{path}"/>'
    return f"<manifest><resources>{resource}</resources></manifest>".encode()


def _lying_zip() -> bytes:
    """Return a package whose entry says that it is small and is not."""
    honest = _zip({"imsmanifest.xml": b" " * (30 * _MIB)})
    said, real = struct.pack("<I", 100), struct.pack("<I", 30 * _MIB)
    return honest.replace(real, said)


def _encrypted_zip() -> bytes:
    data = bytearray(_zip({"imsmanifest.xml": b"<manifest/>"}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + offset
        data[at] |= 1
    return bytes(data)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "billion laughs": (lambda: _LAUGHS, "entities"),
    "quadratic entities": (lambda: _QUADRATIC, "entities"),
    "external entity": (lambda: _EXTERNAL, "entities"),
    "remote document type": (lambda: _REMOTE_TYPE, "entities"),
    "deep nesting": (lambda: b"<quiz>" + b"<a>" * 200_000, "too_deep"),
    "many elements": (lambda: b"<quiz>" + b"<a/>" * 400_000 + b"</quiz>", "too_many_elements"),
    "not closed": (lambda: b"<quiz><question>", "not_well_formed"),
    "strange encoding": (lambda: b'<?xml version="1.0" encoding="klingon"?><quiz/>', "encoding"),
    "10 000 questions of GIFT": (lambda: b"Is it? {T}\n\n" * 10_000, "too_many_questions"),
    "10 000 questions of XML": (
        lambda: b"<quiz>" + b'<question type="essay"/>' * 10_000 + b"</quiz>",
        "too_many_questions",
    ),
    "a table without end": (lambda: b'question,correct\n"' + b"a," * 100_000, "not_a_table"),
    "a table of many cells": (lambda: b"question\n" + b"," * 5000, "too_many_cells"),
    "half a UTF-16 character": (lambda: b"\xff\xfe{\x00}\x00\x00\xd8", "encoding"),
    "bytes": (lambda: bytes(range(256)) * 100, "not_text"),
    "nothing": (lambda: b" \n\t", "empty"),
    "zip slip": (lambda: _zip({"../../etc/cron.d/x": b"x"}), "outside_the_package"),
    "zip slip by backslash": (lambda: _zip({"..\\..\\x": b"x"}), "outside_the_package"),
    "absolute path": (lambda: _zip({"/etc/passwd": b"x"}), "outside_the_package"),
    "drive": (lambda: _zip({"C:/x": b"x"}), "outside_the_package"),
    "zip bomb": (lambda: _zip({"imsmanifest.xml": b" " * (9 * _MIB)}), "too_large_unpacked"),
    "large zip bomb": (
        lambda: _zip({f"{n}.xml": b" " * (9 * _MIB) for n in range(10)}),
        "too_large_unpacked",
    ),
    "zip that lies": (_lying_zip, "damaged"),
    "many entries": (lambda: _zip({f"{n}.xml": b"" for n in range(4000)}), "too_many_files"),
    "locked zip": (_encrypted_zip, "encrypted"),
    "cut zip": (lambda: _zip({"a.xml": b"x" * 500})[:60], "not_a_package"),
    "zip in a zip": (lambda: _zip({"a.zip": _zip({"imsmanifest.xml": b"<m/>"})}), "no_items"),
    "manifest that names nothing": (
        lambda: _zip({"imsmanifest.xml": _manifest("x.xml")}),
        "no_items",
    ),
    "manifest that points outside": (
        lambda: _zip({"imsmanifest.xml": _manifest("../../etc/passwd")}),
        "no_items",
    ),
    "laughing manifest": (lambda: _zip({"imsmanifest.xml": _LAUGHS}), "entities"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_words(name: str) -> None:
    make, reason = HOSTILE[name]
    data = make()
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(FileUnreadable) as failure:
        read_file(data, "questions", None)
    spent, (_, peak_bytes) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert failure.value.extras["reason"] == reason
    assert failure.value.detail.endswith(".")
    assert "passwd" not in failure.value.detail
    # An order of magnitude above what was seen, and far below what a bomb would need.
    assert spent < 20
    assert peak_bytes < 200 * _MIB


@pytest.mark.parametrize("name", ["billion laughs", "zip bomb", "zip slip"])
def test_a_hostile_file_stores_nothing(quiz: Quiz, name: str) -> None:
    answer = quiz.send(HOSTILE[name][0](), dry_run=False)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/questions_unreadable")
    assert answer.json()["reason"] == HOSTILE[name][1]
    assert quiz.questions() == []
    assert not Asset.objects.exists()


def test_a_file_that_is_too_large_is_refused(quiz: Quiz) -> None:
    answer = quiz.send(b"x" * (10 * _MIB + 1), dry_run=True)
    assert (answer.status_code, answer.json()["type"]) == (413, "/problems/too_large")


def test_what_is_no_base64_is_refused(quiz: Quiz) -> None:
    body = {"filename": "f", "content_base64": "%%%", "dry_run": True}
    answer = quiz.client.send("POST", quiz.path, body)
    assert (answer.status_code, answer.json()["reason"]) == (422, "base64")


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 5000,
        "<b>" * 1999 + "x",
        "<" * 3000,
        "<!--" * 1900,
        "<math>" * 1900,
        "<p>" + "&lt;" * 10_000,
        "<img src='data:image/png;base64," + "A" * 50_000 + "'>",
        "*" * 5000,
        "[" * 1900 + "](" * 1900,
        "`" * 3000,
        "\\(" * 3000,
    ],
)
def test_one_hostile_text_costs_little(html: str) -> None:
    escaped = html.replace("&", "&amp;").replace("<", "&lt;")
    data = f"<quiz><question type='essay'><questiontext format='html'><text>{escaped}</text>"
    began = time.process_time()
    _, sheet = read_file((data + "</questiontext></question></quiz>").encode(), "f", None)
    assert time.process_time() - began < 10
    assert len(sheet.items) == 1


def test_scripts_and_addresses_of_files_do_not_come_in(quiz: Quiz) -> None:
    html = (
        "<script>alert(1)</script><p onclick='x()'>Hi <a href='javascript:alert(1)'>there</a>"
        "<img src='file:///etc/passwd' alt='p'><img src='http://127.0.0.1/x.png' alt='q'></p>"
    )
    escaped = html.replace("<", "&lt;")
    data = f"<quiz><question type='essay'><questiontext format='html'><text>{escaped}</text>"
    answer = quiz.send((data + "</questiontext></question></quiz>").encode(), dry_run=False)
    assert answer.status_code == 200
    assert quiz.questions()[0]["stem"] == "Hi therepq"


def test_a_picture_that_is_a_page_is_no_picture(quiz: Quiz) -> None:
    page = base64.b64encode(b"<html><script>alert(1)</script></html>").decode()
    html = f"&lt;img src='data:image/png;base64,{page}' alt='sign'>"
    data = f"<quiz><question type='essay'><questiontext format='html'><text>{html}</text>"
    quiz.send((data + "</questiontext></question></quiz>").encode(), dry_run=False)
    assert quiz.questions()[0]["stem"] == "sign"
    assert not Asset.objects.exists()
