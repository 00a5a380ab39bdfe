"""Look into an uploaded file and make it ready to be played or shown."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from footplate.media.files import sha256_of_file, sync_file, sync_folder
from footplate.media.models import AssetKind
from footplate.media.processing.captions import CaptionsError, CueDict, cues_of
from footplate.media.processing.ffmpeg import ToolError, convert
from footplate.media.processing.mp4_layout import index_comes_first
from footplate.media.processing.probe import Facts, probe
from footplate.media.sniffing import MP4, SNIFFED_BYTES, FileType, accepted_type, is_quicktime

# What the browsers of today play without help, in the containers that are accepted.
_VIDEO_CODECS = frozenset({"h264", "vp8", "vp9", "av1"})
_AUDIO_CODECS = frozenset({"aac", "mp3", "opus", "vorbis", "flac", "pcm_s16le", "pcm_s24le"})
_SPOKEN = MappingProxyType({"hevc": "H.265 (HEVC)", "mpeg4": "MPEG-4 Part 2", "prores": "ProRes"})
_POSTER_WIDTH = 1280
REMUXED, POSTER = "play.mp4", "poster.jpg"


class UnusableError(Exception):
    """The file cannot be used; the message says why and what to do, for people."""


@dataclass(frozen=True, kw_only=True)
class Prepared:
    """What an asset is. File names are relative to its folder."""

    filename: str
    media_type: str
    size_bytes: int
    sha256: str
    poster_filename: str = ""
    duration_seconds: float | None = None
    width: int | None = None
    height: int | None = None
    cues: list[CueDict] | None = None


def prepare(path: Path, kind: str) -> Prepared:
    """Return what the file is, with a poster and a quick-starting copy beside it where needed.

    `UnusableError` when browsers could not play or show it. Doing it again does the same.
    """
    with path.open("rb") as file:
        found = accepted_type(file.read(SNIFFED_BYTES), kind)
    if found is None:
        raise UnusableError("The file is not what it was when it was uploaded.")
    try:
        return _PREPARERS[AssetKind(kind)](path, found)
    except ToolError as failure:
        raise UnusableError("The file is damaged, or not what its first bytes say.") from failure


def _captions(path: Path, found: FileType) -> Prepared:
    try:
        cues = cues_of(path)
    except CaptionsError as failure:
        raise UnusableError(str(failure)) from failure
    return replace(_described(path, found), cues=cues, duration_seconds=cues[-1]["to_seconds"])


def _image(path: Path, found: FileType) -> Prepared:
    facts = probe_image(path, found)
    if not facts.width or not facts.height:
        raise UnusableError("The picture is damaged or too large. Save it again and upload that.")
    return replace(_described(path, found), width=facts.width, height=facts.height)


def probe_image(path: Path, found: FileType) -> Facts:
    """Return the facts of a picture; how long it would be shown means nothing."""
    return replace(probe(path, found.demuxer), duration_seconds=None)


def _audio(path: Path, found: FileType) -> Prepared:
    facts = probe(path, found.demuxer)
    if facts.video_codec:
        raise UnusableError("The file has pictures. Upload it as a video.")
    _demand_codec(facts.audio_codec, _AUDIO_CODECS, "sound")
    played = _playable_copy(path, found, ["-map", "0:a:0"])
    media_type = found.media_type.replace("video/", "audio/")
    return replace(
        _described(played, found), media_type=media_type, duration_seconds=_length(facts)
    )


def _video(path: Path, found: FileType) -> Prepared:
    facts = probe(path, found.demuxer)
    _demand_codec(facts.video_codec, _VIDEO_CODECS, "pictures")
    if facts.audio_codec:
        _demand_codec(facts.audio_codec, _AUDIO_CODECS, "sound")
    length = _length(facts)
    played = _playable_copy(path, found, ["-map", "0:v:0", "-map", "0:a:0?"])
    return replace(
        _described(played, found),
        poster_filename=_poster(path, found, length),
        duration_seconds=length,
        width=facts.width,
        height=facts.height,
    )


_PREPARERS: MappingProxyType[AssetKind, Callable[[Path, FileType], Prepared]] = MappingProxyType(
    {
        AssetKind.VIDEO: _video,
        AssetKind.AUDIO: _audio,
        AssetKind.IMAGE: _image,
        AssetKind.CAPTIONS: _captions,
    }
)


def _described(path: Path, found: FileType) -> Prepared:
    return Prepared(
        filename=path.name,
        media_type=found.media_type,
        size_bytes=path.stat().st_size,
        sha256=sha256_of_file(path),
    )


def _demand_codec(codec: str | None, known: frozenset[str], what: str) -> None:
    if codec is None:
        raise UnusableError(f"The file has no {what}, or is damaged.")
    if codec not in known:
        said = _SPOKEN.get(codec, codec)
        raise UnusableError(
            f"Its {what} are stored as {said}, which many browsers cannot play. "
            "Export it as MP4 with H.264 and AAC and upload that."
        )


def _length(facts: Facts) -> float:
    if not facts.duration_seconds:
        raise UnusableError("The file does not tell how long it plays. Export it again.")
    return facts.duration_seconds


def _playable_copy(path: Path, found: FileType, streams: list[str]) -> Path:
    """Return the file to play: an MP4 whose index comes last is written anew, without loss."""
    if found is not MP4:
        return path
    with path.open("rb") as file:
        quicktime = is_quicktime(file.read(12))
    if index_comes_first(path) and not quicktime:
        return path
    copy = path.with_name(REMUXED)
    arguments = [*streams, "-c", "copy", "-movflags", "+faststart", "-f", "mp4", f"file:{copy}"]
    convert(path, found.demuxer, arguments)
    sync_file(copy)
    sync_folder(copy.parent)
    return copy


def _poster(path: Path, found: FileType, length_seconds: float) -> str:
    """Return the name of a still from early in the video; empty when none could be taken."""
    poster = path.with_name(POSTER)
    moment = f"{min(3.0, length_seconds / 10):.2f}"
    scale = f"scale='min({_POSTER_WIDTH},iw)':-2"
    still = ["-map", "0:v:0", "-frames:v", "1", "-vf", scale, "-q:v", "4", "-update", "1"]
    try:
        convert(
            path,
            found.demuxer,
            [*still, "-f", "image2", f"file:{poster}"],
            before_input=["-ss", moment],
            timeout_seconds=120,
        )
    except ToolError:
        return ""
    if not poster.exists():
        return ""
    sync_file(poster)
    return poster.name
