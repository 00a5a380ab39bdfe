"""What becomes of an uploaded file."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import pytest

from footplate.kernel.models import OutboxEvent
from footplate.media.actions.import_file import import_file
from footplate.media.actions.process_asset import process_asset
from footplate.media.errors import FileRefused
from footplate.media.files import full_path
from footplate.media.jobs import process_asset as process_job
from footplate.media.models import Asset
from footplate.media.processing import ffmpeg
from footplate.media.processing.mp4_layout import index_comes_first
from footplate.media.processing.probe import facts_of
from footplate.media.tests.conftest import Uploader
from footplate.testing.cast import Cast

Sample = Callable[[str], Path]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def processed(ada: Uploader, path: Path, purpose: str) -> Asset:
    """Return the asset that this file becomes after its job ran."""
    answer = ada.upload(path, purpose)
    assert answer.status_code == 204, answer.content
    process_job(asset_id=answer["Footplate-Asset"])
    return Asset.objects.get(pk=answer["Footplate-Asset"])


def test_a_video_gets_its_length_size_and_poster(ada: Uploader, sample: Sample) -> None:
    asset = processed(ada, sample("fast.mp4"), "video")
    assert (asset.state, asset.problem) == ("ready", "")
    assert asset.duration_seconds == pytest.approx(2, abs=0.1)
    assert (asset.width, asset.height) == (320, 180)
    assert full_path(asset.poster_path).read_bytes().startswith(b"\xff\xd8\xff")
    assert len(asset.sha256) == 64
    assert OutboxEvent.objects.filter(type="AssetReady").count() == 1


@pytest.mark.parametrize("name", ["late-index.mp4", "film.mov"])
def test_a_video_that_cannot_start_early_is_written_anew(
    ada: Uploader, sample: Sample, name: str, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        asset = processed(ada, sample(name), "video")
    assert asset.state == "ready"
    assert asset.path.endswith("/play.mp4")
    played = full_path(asset.path)
    assert index_comes_first(played)
    assert played.stat().st_size == asset.size_bytes
    assert played.read_bytes()[8:12] != b"qt  "
    assert not played.with_name("uploaded").exists()


def test_an_index_that_comes_first_is_left_alone(ada: Uploader, sample: Sample) -> None:
    assert index_comes_first(sample("fast.mp4"))
    assert not index_comes_first(sample("late-index.mp4"))
    asset = processed(ada, sample("fast.mp4"), "video")
    assert full_path(asset.path).read_bytes() == sample("fast.mp4").read_bytes()


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("talk.mp3", "audio/mpeg"),
        ("talk.m4a", "audio/mp4"),
        ("talk.ogg", "audio/ogg"),
        ("talk.wav", "audio/wav"),
        ("talk.flac", "audio/flac"),
    ],
)
def test_audio(ada: Uploader, sample: Sample, name: str, media_type: str) -> None:
    asset = processed(ada, sample(name), "audio")
    assert (asset.state, asset.problem, asset.media_type) == ("ready", "", media_type)
    assert asset.duration_seconds == pytest.approx(2, abs=0.2)
    assert asset.poster_path == ""


@pytest.mark.parametrize("name", ["drawing.png", "drawing.jpg", "drawing.gif", "drawing.webp"])
def test_images(ada: Uploader, sample: Sample, name: str) -> None:
    asset = processed(ada, sample(name), "image")
    assert (asset.state, asset.problem) == ("ready", "")
    assert (asset.width, asset.height, asset.duration_seconds) == (320, 180, None)


def test_webm_without_a_length_is_measured(ada: Uploader, sample: Sample, tmp_path: Path) -> None:
    """A recorder in a browser writes no length, for it streams."""
    stream = tmp_path / "stream.webm"
    command = [ffmpeg.executable(), "-loglevel", "error", "-i", str(sample("film.webm"))]
    command += ["-c", "copy", "-f", "webm", "-live", "1", str(stream)]
    subprocess.run(command, check=True, timeout=60)
    assert "Duration: N/A" in ffmpeg.said_about(stream, "matroska")
    asset = processed(ada, stream, "video")
    assert (asset.state, asset.problem) == ("ready", "")
    assert asset.duration_seconds == pytest.approx(2, abs=0.2)


@pytest.mark.parametrize(
    ("name", "purpose", "told"),
    [
        ("old.mp4", "video", "MPEG-4 Part 2"),
        ("talk.m4a", "video", "has no pictures"),
        ("fast.mp4", "audio", "Upload it as a video"),
    ],
)
def test_what_cannot_be_played_says_why(
    ada: Uploader, sample: Sample, name: str, purpose: str, told: str
) -> None:
    asset = processed(ada, sample(name), purpose)
    assert asset.state == "failed"
    assert told in asset.problem
    assert OutboxEvent.objects.filter(type="AssetFailed").count() == 1
    shown = ada.client.read(f"/assets/{asset.id}").json()
    assert (shown["state"], shown["problem"]) == ("failed", asset.problem)


def test_a_damaged_file_says_so(ada: Uploader, sample: Sample, tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(sample("late-index.mp4").read_bytes()[:6000])
    asset = processed(ada, broken, "video")
    assert asset.state == "failed"
    assert "damaged" in asset.problem


def test_a_picture_bomb_is_refused(ada: Uploader, sample: Sample, tmp_path: Path) -> None:
    """A small file that claims 60 000 by 60 000 pixels is not decoded."""
    bomb = tmp_path / "bomb.png"
    body = bytearray(sample("drawing.png").read_bytes())
    body[16:24] = (60_000).to_bytes(4, "big") * 2
    bomb.write_bytes(bytes(body))
    assert processed(ada, bomb, "image").state == "failed"


def test_a_playlist_in_disguise_reads_nothing(
    ada: Uploader, tmp_path: Path, sample: Sample
) -> None:
    """ffmpeg is told the container, so an HLS list is damaged media and not followed."""
    poser = tmp_path / "poser.mp3"
    poser.write_bytes(b"ID3" + b"#EXTM3U\n#EXTINF:1\nfile:///etc/hostname\n" * 20)
    assert processed(ada, poser, "audio").state == "failed"


def test_captions_become_cues(ada: Uploader, sample: Sample) -> None:
    asset = processed(ada, sample("film.vtt"), "captions")
    assert (asset.state, asset.problem) == ("ready", "")
    assert asset.cues == [
        {"from_seconds": 0.0, "to_seconds": 2.5, "text": "Look & listen."},
        {"from_seconds": 3.0, "to_seconds": 64.25, "text": "Clip on\nbefore you climb."},
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"WEBVTT\n\n00:01.000 -> 00:02.000\nHi\n", "no captions"),
        (b"WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHi\n", "not valid WebVTT"),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nGr\xfc\xdfe\n", "not UTF-8"),
        (b"WEBVTT\n\nNOTE nothing else\n", "no captions"),
    ],
)
def test_broken_captions_say_why(ada: Uploader, tmp_path: Path, body: bytes, told: str) -> None:
    path = tmp_path / "broken.vtt"
    path.write_bytes(body)
    asset = processed(ada, path, "captions")
    assert asset.state == "failed"
    assert told in asset.problem


def test_processing_again_changes_nothing(ada: Uploader, sample: Sample) -> None:
    asset = processed(ada, sample("fast.mp4"), "video")
    again = process_asset(asset_id=asset.id, now=NOW)
    assert again == asset
    assert OutboxEvent.objects.filter(type="AssetReady").count() == 1
    asset.delete()
    assert process_asset(asset_id=asset.id, now=NOW) is None


def test_a_lost_file_fails_in_words(ada: Uploader, sample: Sample) -> None:
    answer = ada.upload(sample("fast.mp4"), "video")
    asset = Asset.objects.get(pk=answer["Footplate-Asset"])
    full_path(asset.path).unlink()
    failed = process_asset(asset_id=asset.id, now=NOW)
    assert failed is not None
    assert (failed.state, "gone" in failed.problem) == ("failed", True)


def test_the_ffmpeg_of_the_python_packages_will_do(
    ada: Uploader, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ffmpeg, "executable", imageio_ffmpeg.get_ffmpeg_exe)
    for name, purpose in (("late-index.mp4", "video"), ("talk.mp3", "audio")):
        asset = processed(ada, sample(name), purpose)
        assert (asset.state, asset.problem) == ("ready", "")
        assert asset.duration_seconds == pytest.approx(2, abs=0.2)
    assert processed(ada, sample("drawing.png"), "image").width == 320


def test_a_local_file_is_taken_in_ready(cast: Cast, sample: Sample) -> None:
    asset = import_file(
        team=cast.northwind,
        path=sample("late-index.mp4"),
        kind="video",
        title="Phishing",
        actor_id=cast.ada.id,
        now=NOW,
    )
    asset.refresh_from_db()
    assert (asset.state, asset.title, asset.filename) == ("ready", "Phishing", "late-index.mp4")
    assert full_path(asset.path).exists()


def test_a_local_file_that_is_refused_leaves_nothing(
    cast: Cast, sample: Sample, media_root: Path
) -> None:
    for name in ("drawing.png", "old.mp4"):
        with pytest.raises(FileRefused):
            import_file(
                team=cast.northwind,
                path=sample(name),
                kind="video",
                title="x",
                actor_id=None,
                now=NOW,
            )
    assert not Asset.objects.exists()
    assert not [path for path in media_root.rglob("*") if path.is_file()]


def test_turned_videos_are_measured_as_shown_and_codes_are_no_sizes() -> None:
    said = (
        "  Duration: 01:02:03.45, start: 0.0\n"
        "  Stream #0:0[0x1](und): Video: h264 (High) (avc1 / 0x0021), yuv420p, 1920x1080, 30 fps\n"
        "    Side data:\n      displaymatrix: rotation of -90.00 degrees\n"
        "  Stream #0:1(und): Video: mjpeg, yuvj420p, 600x600 (attached pic)\n"
        "  Stream #0:2: Audio: aac (LC), 48000 Hz\n"
    )
    facts = facts_of(said)
    assert (facts.width, facts.height) == (1080, 1920)
    assert facts.duration_seconds == 3723.45
    assert (facts.video_codec, facts.audio_codec) == ("h264", "aac")
