"""What a file is by its first bytes; names and declared types are never believed. Pure.

The list is what browsers play or show and what can hold no script: no SVG, no HTML, no PDF.
"""

from collections.abc import Callable
from dataclasses import dataclass

from footplate.media.models import AssetKind

SNIFFED_BYTES = 4096
_QUICKTIME_BRAND = b"qt  "
_HEIF_BRANDS = {b"heic", b"heix", b"mif1", b"avif", b"avis", b"heif", b"msf1"}


@dataclass(frozen=True)
class FileType:
    """A type that may be kept: for browsers, for ffmpeg, and for which kinds it serves."""

    media_type: str
    demuxer: str
    kinds: frozenset[str]


_VIDEO, _AUDIO = AssetKind.VIDEO.value, AssetKind.AUDIO.value
_PLAYED = frozenset({_VIDEO, _AUDIO})
MP4 = FileType("video/mp4", "mov", _PLAYED)
WEBM = FileType("video/webm", "matroska", _PLAYED)
MP3 = FileType("audio/mpeg", "mp3", frozenset({_AUDIO}))
OGG = FileType("audio/ogg", "ogg", frozenset({_AUDIO}))
WAV = FileType("audio/wav", "wav", frozenset({_AUDIO}))
FLAC = FileType("audio/flac", "flac", frozenset({_AUDIO}))
AAC = FileType("audio/aac", "aac", frozenset({_AUDIO}))
_IMAGE = frozenset({AssetKind.IMAGE.value})
PNG = FileType("image/png", "png_pipe", _IMAGE)
JPEG = FileType("image/jpeg", "jpeg_pipe", _IMAGE)
GIF = FileType("image/gif", "gif", _IMAGE)
WEBP = FileType("image/webp", "webp_pipe", _IMAGE)
VTT = FileType("text/vtt", "", frozenset({AssetKind.CAPTIONS.value}))


def _is_mp4(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and head[8:12] not in _HEIF_BRANDS


def _is_webm(head: bytes) -> bool:
    return head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:64]


def _is_mp3(head: bytes) -> bool:
    """Tell MPEG layer III by its tag or by a frame header whose fields are all possible."""
    if head.startswith(b"ID3"):
        return True
    return (
        len(head) >= 3
        and head[0] == 0xFF
        and head[1] & 0xE6 == 0xE2
        and head[1] & 0x18 != 0x08
        and head[2] & 0xF0 != 0xF0
        and head[2] & 0x0C != 0x0C
    )


def _is_aac(head: bytes) -> bool:
    return len(head) >= 2 and head[0] == 0xFF and head[1] & 0xF6 == 0xF0


def _is_vtt(head: bytes) -> bool:
    text = head.removeprefix(b"\xef\xbb\xbf")
    return text.startswith(b"WEBVTT") and text[6:7] in (b"", b" ", b"\t", b"\n", b"\r")


_TESTS: tuple[tuple[Callable[[bytes], bool], FileType], ...] = (
    (_is_mp4, MP4),
    (_is_webm, WEBM),
    (_is_mp3, MP3),
    (lambda head: head.startswith(b"OggS"), OGG),
    (lambda head: head[:4] == b"RIFF" and head[8:12] == b"WAVE", WAV),
    (lambda head: head.startswith(b"fLaC"), FLAC),
    (_is_aac, AAC),
    (lambda head: head.startswith(b"\x89PNG\r\n\x1a\n"), PNG),
    (lambda head: head.startswith(b"\xff\xd8\xff"), JPEG),
    (lambda head: head[:6] in (b"GIF87a", b"GIF89a"), GIF),
    (lambda head: head[:4] == b"RIFF" and head[8:12] == b"WEBP", WEBP),
    (_is_vtt, VTT),
)
_WANTED = {
    AssetKind.VIDEO: "an MP4 or WebM video",
    AssetKind.AUDIO: "an MP3, M4A, OGG, WAV, FLAC or WebM audio",
    AssetKind.IMAGE: "a PNG, JPEG, GIF or WebP image",
    AssetKind.CAPTIONS: "a WebVTT file (.vtt)",
}


def type_of(head: bytes) -> FileType | None:
    """Return the type of a file that begins with these bytes (up to `SNIFFED_BYTES`), or None."""
    return next((found for test, found in _TESTS if test(head)), None)


def accepted_type(head: bytes, kind: str) -> FileType | None:
    """Return the file's type when it may serve as this kind of asset, else None."""
    found = type_of(head)
    return found if found is not None and kind in found.kinds else None


def is_quicktime(head: bytes) -> bool:
    """Return whether an MP4 calls itself QuickTime, which not every browser plays as it is."""
    return head[4:8] == b"ftyp" and head[8:12] == _QUICKTIME_BRAND


def wanted(kind: str) -> str:
    """Return in words what is accepted as this kind."""
    return _WANTED[AssetKind(kind)]
