"""Resumable uploads over HTTP, as tus 1.0.0 has them."""

import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from footplate.media import files
from footplate.media.actions.receive_bytes import receive_bytes
from footplate.media.actions.sweep_uploads import sweep_uploads
from footplate.media.models import Asset, Upload
from footplate.media.tests.conftest import Uploader
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
Sample = Callable[[str], Path]
TEAM = "/api/v1/teams/northwind/uploads"


def stored(upload_id: str) -> bytes:
    return files.full_path(Upload.objects.get(pk=upload_id).path).read_bytes()


def test_the_server_says_what_it_speaks(ada: Uploader, settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 1234
    answer = ada.call("OPTIONS", TEAM)
    assert answer.status_code == 204
    assert answer["Tus-Version"] == "1.0.0"
    assert answer["Tus-Extension"] == "creation,termination,expiration"
    assert answer["Tus-Max-Size"] == "1234"


def test_a_file_arrives_in_pieces_and_becomes_an_asset(ada: Uploader, sample: Sample) -> None:
    body = sample("fast.mp4").read_bytes()
    begun = ada.begin("Harness.mp4", "video", len(body))
    assert begun.status_code == 201
    assert begun["Tus-Resumable"] == "1.0.0"
    assert begun["Upload-Expires"].endswith(" GMT")
    where = begun["Location"]
    half = len(body) // 2
    first = ada.append(where, 0, body[:half])
    assert (first.status_code, first["Upload-Offset"]) == (204, str(half))
    assert "Footplate-Asset" not in first
    probed = ada.call("HEAD", where)
    assert (probed["Upload-Offset"], probed["Upload-Length"]) == (str(half), str(len(body)))
    assert probed["Cache-Control"] == "no-store"
    last = ada.append(where, half, body[half:])
    assert last.status_code == 204
    asset = Asset.objects.get(pk=last["Footplate-Asset"])
    assert (asset.title, asset.kind, asset.state) == ("Harness", "video", "processing")
    assert files.full_path(asset.path).read_bytes() == body
    job = ProcrastinateJob.objects.get(task_name="media.process_asset")
    assert job.args == {"asset_id": str(asset.id)}
    assert ada.call("HEAD", where)["Footplate-Asset"] == str(asset.id)
    assert ada.client.read(where.removeprefix("/api/v1")).json()["asset_id"] == str(asset.id)


def test_the_wrong_offset_is_a_conflict_and_changes_nothing(ada: Uploader, sample: Sample) -> None:
    body = sample("fast.mp4").read_bytes()
    where = ada.begin("a.mp4", "video", len(body))["Location"]
    ada.append(where, 0, body[:5000])
    for offset in (0, 4999, 5001):
        answer = ada.append(where, offset, body[offset : offset + 100])
        assert answer.status_code == 409
        assert answer.json()["type"] == "/problems/offset_mismatch"
        assert answer.json()["offset_bytes"] == 5000
    assert stored(where.rsplit("/", 1)[1]) == body[:5000]


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"Content-Type": "application/json"}, 415, "wrong_content_type"),
        ({"Tus-Resumable": "0.2.2"}, 412, "tus_version"),
        ({"Tus-Resumable": ""}, 412, "tus_version"),
        ({"Upload-Offset": ""}, 400, "tus_header"),
        ({"Upload-Offset": "-1"}, 400, "tus_header"),
        ({"Upload-Offset": "one"}, 400, "tus_header"),
        ({"Upload-Offset": "9" * 30}, 400, "tus_header"),
    ],
)
def test_a_chunk_must_say_what_it_is(
    ada: Uploader, headers: dict[str, str], status: int, code: str
) -> None:
    where = ada.begin("a.mp4", "video", 100)["Location"]
    answer = ada.append(where, 0, b"x" * 10, **headers)
    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{code}")
    assert ada.call("HEAD", where)["Upload-Offset"] == "0"


@pytest.mark.parametrize(
    ("headers", "status", "code"),
    [
        ({"Tus-Resumable": "2.0.0"}, 412, "tus_version"),
        ({"Upload-Length": ""}, 400, "tus_header"),
        ({"Upload-Length": "many"}, 400, "tus_header"),
        ({"Upload-Length": "0"}, 422, "invalid_input"),
        ({"Upload-Length": "999999999999999"}, 413, "too_large"),
        ({"Upload-Metadata": "filename ###"}, 400, "tus_header"),
        ({"Upload-Metadata": "filename /w=="}, 400, "tus_header"),
        ({"Upload-Metadata": ""}, 422, "invalid_input"),
        ({"Upload-Metadata": "purpose Z2FtZQ=="}, 422, "invalid_input"),
        ({"Upload-Metadata": "purpose " + "A" * 9000}, 400, "tus_header"),
    ],
)
def test_a_creation_must_say_what_it_is(
    ada: Uploader, headers: dict[str, str], status: int, code: str
) -> None:
    answer = ada.begin("a.mp4", "video", 100, **headers)
    assert (answer.status_code, answer.json()["type"]) == (status, f"/problems/{code}")
    assert not Upload.objects.exists()


def test_images_and_captions_have_smaller_limits(ada: Uploader) -> None:
    assert ada.begin("a.png", "image", 26 * 1024 * 1024).status_code == 413
    assert ada.begin("a.vtt", "captions", 3 * 1024 * 1024).status_code == 413
    assert ada.begin("a.mp4", "video", 26 * 1024 * 1024).status_code == 201


def test_more_bytes_than_declared_are_refused(ada: Uploader, sample: Sample) -> None:
    body = sample("fast.mp4").read_bytes()
    where = ada.begin("a.mp4", "video", 6000)["Location"]
    answer = ada.append(where, 0, body[:6001])
    assert (answer.status_code, answer.json()["type"]) == (413, "/problems/too_large")
    assert ada.call("HEAD", where)["Upload-Offset"] == "0"


def test_uploads_belong_to_who_began_them(ada: Uploader, as_: As, cast: Cast) -> None:
    where = ada.begin("a.mp4", "video", 100)["Location"]
    people = [(None, 401), (cast.nils, 404), (cast.leo, 404), (cast.max, 404), (cast.olga, 404)]
    for person, status in people:
        other = Uploader(as_(person))
        assert other.call("HEAD", where).status_code == status
        assert other.append(where, 0, b"x").status_code == status
        assert other.call("DELETE", where).status_code == status
        assert other.client.get(where).status_code == status
    for person, status in [(None, 401), (cast.nils, 404), (cast.leo, 403), (cast.max, 403)]:
        assert Uploader(as_(person)).begin("a.mp4", "video", 9).status_code == status
        assert Uploader(as_(person)).call("OPTIONS", TEAM).status_code == status
    assert ada.call("HEAD", where)["Upload-Offset"] == "0"


def test_given_up_uploads_leave_nothing(
    ada: Uploader, media_root: Path, django_capture_on_commit_callbacks: Any
) -> None:
    where = ada.begin("a.mp4", "video", 100)["Location"]
    assert list(media_root.rglob("uploaded"))
    with django_capture_on_commit_callbacks(execute=True):
        assert ada.call("DELETE", where).status_code == 204
    assert not list(media_root.rglob("uploaded"))
    assert ada.call("HEAD", where).status_code == 404


@pytest.mark.parametrize(
    "file",
    [
        ("film.mp4", "video", b"<!doctype html><script>alert(1)</script>"),
        ("a.png", "image", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        ("a.png", "image", b"%PDF-1.7 not a picture"),
        ("a.vtt", "captions", b"<html>WEBVTT"),
        ("a.vtt", "captions", b"WEBVTTX\n\n"),
        ("a.mp4", "video", b"\x7fELF\x02\x01\x01" + b"\x00" * 100),
        ("a.mp3", "audio", b"#EXTM3U\nhttp://169.254.169.254/"),
        ("a.webm", "video", b"\x1a\x45\xdf\xa3\xa3\x42\x82\x88matroska"),
        ("a.mp4", "video", b"\x00\x00\x00\x18ftypheic" + b"\x00" * 40),
    ],
)
def test_names_and_declared_types_are_never_believed(
    ada: Uploader,
    media_root: Path,
    file: tuple[str, str, bytes],
    django_capture_on_commit_callbacks: Any,
) -> None:
    name, purpose, body = file
    where = ada.begin(name, purpose, len(body))["Location"]
    with django_capture_on_commit_callbacks(execute=True):
        answer = ada.append(where, 0, body)
    assert (answer.status_code, answer.json()["type"]) == (422, "/problems/file_refused")
    assert not Upload.objects.exists()
    assert not Asset.objects.exists()
    assert not list(media_root.rglob("uploaded"))


def test_a_refusal_does_not_wait_for_the_whole_file(ada: Uploader) -> None:
    where = ada.begin("a.mp4", "video", 1_000_000)["Location"]
    assert ada.append(where, 0, b"<html>" * 1000).status_code == 422
    assert not Upload.objects.exists()


def test_tiny_first_pieces_are_judged_when_the_file_is_whole(ada: Uploader) -> None:
    body = b"<html>" + b" " * 94
    where = ada.begin("a.mp4", "video", 100)["Location"]
    assert ada.append(where, 0, body[:50]).status_code == 204
    assert ada.append(where, 50, body[50:]).status_code == 422
    assert not Asset.objects.exists()


def test_an_image_may_not_pose_as_a_video(ada: Uploader, sample: Sample) -> None:
    assert ada.upload(sample("drawing.png"), "video").status_code == 422
    assert ada.upload(sample("drawing.png"), "image").status_code == 204


def test_filenames_are_made_harmless(ada: Uploader, sample: Sample) -> None:
    body = sample("drawing.png").read_bytes()
    name = "../../etc/ü \u202e<b>\x00:evil.png"
    where = ada.begin(name, "image", len(body))["Location"]
    asset = Asset.objects.get(pk=ada.append(where, 0, body)["Footplate-Asset"])
    assert asset.filename == "ü b evil.png"
    assert asset.path.startswith(f"assets/{asset.team_id}/")


def test_the_offset_waits_for_the_disk(
    ada: Uploader, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = sample("fast.mp4").read_bytes()
    where = ada.begin("a.mp4", "video", len(body))["Location"]

    def broken(handle: int) -> None:
        raise OSError("the disk is gone")

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "fsync", broken)
        ada.client.raise_request_exception = False
        response = ada.client.generic(
            "PATCH",
            where,
            body,
            content_type="application/offset+octet-stream",
            headers={"X-CSRFToken": "t" * 32, "Tus-Resumable": "1.0.0", "Upload-Offset": "0"},
        )
    assert response.status_code == 500
    assert Upload.objects.get().offset_bytes == 0
    assert ada.append(where, 0, body).status_code == 204


def test_what_arrived_before_the_connection_died_is_kept(ada: Uploader, sample: Sample) -> None:
    body = sample("fast.mp4").read_bytes()
    where = ada.begin("a.mp4", "video", len(body))["Location"]
    upload = Upload.objects.get()
    pieces = [body[:6000], body[6000:7000]]

    def read(size: int) -> bytes:
        if not pieces:
            raise OSError("connection reset by peer")
        return pieces.pop(0)

    receive_bytes(upload=upload, offset_bytes=0, read=read, clock=lambda: datetime.now(tz=UTC))
    assert ada.call("HEAD", where)["Upload-Offset"] == "7000"
    assert ada.append(where, 7000, body[7000:]).status_code == 204
    assert files.full_path(Asset.objects.get().path).read_bytes() == body


def test_memory_stays_small_however_large_the_file(ada: Uploader, sample: Sample) -> None:
    length = 48 * 1024 * 1024
    head = sample("fast.mp4").read_bytes()
    ada.begin("a.mp4", "video", length)
    left = length

    def read(size: int) -> bytes:
        nonlocal left
        first = left == length
        size = min(size, left)
        left -= size
        return (head + bytes(size))[:size] if first else bytes(size)

    tracemalloc.start()
    try:
        upload = receive_bytes(
            upload=Upload.objects.get(),
            offset_bytes=0,
            read=read,
            clock=lambda: datetime.now(tz=UTC),
        )
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert upload.asset_id is not None
    assert peak < 16 * 1024 * 1024


def test_a_crash_between_the_last_byte_and_the_asset_heals(ada: Uploader, sample: Sample) -> None:
    body = sample("fast.mp4").read_bytes()
    where = ada.begin("a.mp4", "video", len(body))["Location"]
    upload = Upload.objects.get()
    files.write_durably(upload.path, 0, body)
    Upload.objects.update(offset_bytes=len(body))
    assert "Footplate-Asset" in ada.call("HEAD", where)
    assert Asset.objects.count() == 1
    ada.call("HEAD", where)
    assert Asset.objects.count() == 1


def test_forgotten_uploads_are_swept_and_assets_stay(
    ada: Uploader, sample: Sample, media_root: Path, django_capture_on_commit_callbacks: Any
) -> None:
    ada.begin("a.mp4", "video", 100)
    ada.upload(sample("drawing.png"), "image")
    now = datetime.now(tz=UTC)
    assert sweep_uploads(now=now) == []
    with django_capture_on_commit_callbacks(execute=True):
        assert len(sweep_uploads(now=now + timedelta(days=3))) == 2
    assert not Upload.objects.exists()
    asset = Asset.objects.get()
    assert [str(path.relative_to(media_root)) for path in media_root.rglob("uploaded")] == [
        asset.path
    ]
