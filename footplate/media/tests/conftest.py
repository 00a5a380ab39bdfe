"""Small real media files, a media root of its own, and an author who uploads."""

import base64
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from footplate.media.processing.ffmpeg import executable
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient, check_response

_SOUND = ["-f", "lavfi", "-i", "sine=duration=2"]
_PICTURE = ["-f", "lavfi", "-i", "testsrc=size=320x180:rate=10:duration=2"]
_H264 = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]
_RECIPES: dict[str, list[str]] = {
    "late-index.mp4": [*_PICTURE, *_SOUND, *_H264, "-c:a", "aac"],
    "fast.mp4": [*_PICTURE, *_SOUND, *_H264, "-c:a", "aac", "-movflags", "+faststart"],
    "film.mov": [*_PICTURE, *_H264],
    "film.webm": [*_PICTURE, "-c:v", "libvpx", "-b:v", "100k"],
    "old.mp4": [*_PICTURE, "-c:v", "mpeg4"],
    "talk.mp3": [*_SOUND, "-c:a", "libmp3lame"],
    "talk.m4a": [*_SOUND, "-c:a", "aac"],
    "talk.ogg": [*_SOUND, "-c:a", "libvorbis"],
    "talk.wav": [*_SOUND],
    "talk.flac": [*_SOUND],
    "drawing.png": [*_PICTURE, "-frames:v", "1"],
    "drawing.jpg": [*_PICTURE, "-frames:v", "1"],
    "drawing.gif": [*_PICTURE, "-frames:v", "1"],
    "drawing.webp": [*_PICTURE, "-frames:v", "1", "-c:v", "libwebp"],
}
_VTT = """WEBVTT

NOTE what was said

1
00:00:00.000 --> 00:00:02.500 align:start
<v Ada>Look &amp; <b>listen</b>.</v>

00:00:03.000 --> 00:01:04.250
Clip on
before you climb.
"""


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return the path of a sample file, made when it is first asked for."""
    folder = tmp_path_factory.mktemp("samples")

    def path_of(name: str) -> Path:
        path = folder / name
        if not path.exists() and name.endswith(".vtt"):
            path.write_text(_VTT)
        elif not path.exists():
            command = [executable(), "-loglevel", "error", "-y", *_RECIPES[name], str(path)]
            subprocess.run(command, check=True, timeout=60)
        return path

    return path_of


@pytest.fixture(autouse=True)
def media_root(tmp_path: Path, settings: Any) -> Path:
    """Keep the files of each test apart."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@dataclass
class Uploader:
    """A client that speaks tus."""

    client: ApiClient

    def call(self, method: str, path: str, body: bytes = b"", **headers: str) -> Any:
        """Send one request of the protocol and check the answer against the document."""
        self.client.cookies["csrftoken"] = "t" * 32
        sent = {"X-CSRFToken": "t" * 32, "Tus-Resumable": "1.0.0", **headers}
        kind = sent.pop("Content-Type", "application/offset+octet-stream")
        response = self.client.generic(
            method, path, body, content_type=kind, headers={k: v for k, v in sent.items() if v}
        )
        check_response(method, response)
        return response

    def begin(self, name: str, purpose: str, length: int, **headers: str) -> Any:
        """Create an upload."""
        named = {"filename": name, "purpose": purpose}
        metadata = ",".join(
            f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in named.items()
        )
        sent = {"Upload-Length": str(length), "Upload-Metadata": metadata, **headers}
        return self.call("POST", "/api/v1/teams/northwind/uploads", **sent)

    def append(self, where: str, offset: int, body: bytes, **headers: str) -> Any:
        """Add bytes to an upload."""
        return self.call("PATCH", where, body, **{"Upload-Offset": str(offset), **headers})

    def upload(self, path: Path, purpose: str) -> Any:
        """Upload a whole file and return the last answer."""
        body = path.read_bytes()
        begun = self.begin(path.name, purpose, len(body))
        assert begun.status_code == 201, begun.content
        return self.append(begun["Location"], 0, body)


@pytest.fixture
def ada(cast: Cast, as_: Callable[..., ApiClient]) -> Uploader:
    """Ada, who may write media."""
    return Uploader(as_(cast.ada))
