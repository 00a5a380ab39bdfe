"""The formats, registered in one place. Nothing else knows their names."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from footplate.interop.aiken.read import read_aiken
from footplate.interop.aiken.write import write_aiken
from footplate.interop.errors import FileUnreadable
from footplate.interop.files.packages import Package
from footplate.interop.gift.read import read_gift
from footplate.interop.gift.write import write_gift
from footplate.interop.limits import FILE_BYTES, MIB
from footplate.interop.moodle.read import read_moodle
from footplate.interop.moodle.write import write_moodle
from footplate.interop.qti.read import read_qti
from footplate.interop.qti.write import write_qti
from footplate.interop.reading import Sheet
from footplate.interop.table.read import read_table
from footplate.interop.table.write import write_table
from footplate.interop.writing import FindAsset, Written
from footplate.media.errors import TooLarge
from footplate.quizzes.questions import QuestionModel

Read = Callable[[bytes, str], Sheet]


class Write(Protocol):
    """Writes a whole file."""

    def __call__(
        self, questions: Sequence[QuestionModel], *, title: str, find: FindAsset
    ) -> Written: ...


@dataclass(frozen=True)
class Format:
    """One format: its name in the API, its name for people, and how to read and write it."""

    name: str
    title: str
    hint: str
    ending: str
    media_type: str
    read: Read
    write: Write


def _qti(version: str, hint: str) -> Format:
    return Format(
        name=f"qti-{version}",
        title=f"QTI {version}",
        hint=hint,
        ending="zip",
        media_type="application/zip",
        read=read_qti,
        write=partial(write_qti, version=version),
    )


_REGISTERED = (
    Format(
        name="moodle-xml",
        title="Moodle XML",
        hint="Says most: points, feedback, tags, images. For Moodle.",
        ending="xml",
        media_type="application/xml",
        read=read_moodle,
        write=write_moodle,
    ),
    Format(
        name="gift",
        title="GIFT",
        hint="Moodle’s text format, good to write by hand. No images, no points.",
        ending="gift.txt",
        media_type="text/plain; charset=utf-8",
        read=read_gift,
        write=write_gift,
    ),
    Format(
        name="aiken",
        title="Aiken",
        hint="The plainest: questions with one right option.",
        ending="txt",
        media_type="text/plain; charset=utf-8",
        read=read_aiken,
        write=write_aiken,
    ),
    _qti("3.0", "The standard of 2022, a package with images."),
    _qti("2.2", "The standard that most test systems read, a package with images."),
    _qti("2.1", "The older standard, for Canvas and others."),
    Format(
        name="csv",
        title="CSV",
        hint="A table for spreadsheets that keeps everything but images.",
        ending="csv",
        media_type="text/csv; charset=utf-8",
        read=read_table,
        write=write_table,
    ),
)

FORMATS: dict[str, Format] = {one.name: one for one in _REGISTERED}

_AIKEN = re.compile(rb"^\s*ANSWER:[ \t]*[A-Z]\s*$", re.IGNORECASE | re.MULTILINE)
_HEAD_BYTES = 8000


def read_file(data: bytes, filename: str, name: str | None) -> tuple[Format, Sheet]:
    """Return the file's format, as named or as recognised, and everything in it.

    `TooLarge`, and `FileUnreadable` for what is of no known format or holds no questions.
    """
    if len(data) > FILE_BYTES:
        words = f"A file of questions may have {FILE_BYTES // MIB} MiB."
        raise TooLarge(words, most_bytes=FILE_BYTES)
    if not data.strip():
        raise FileUnreadable("empty", "The file is empty.")
    found = FORMATS[name or recognised(data, filename)]
    sheet = found.read(data, filename)
    if not sheet.items:
        raise FileUnreadable(
            "no_questions", f"There are no questions in it, read as {found.title}."
        )
    return found, sheet


def recognised(data: bytes, filename: str) -> str:
    """Return the name of the format that the bytes look like; the file's name only breaks ties."""
    if data.startswith(b"PK"):
        return _version(_manifest(data))
    head = data[:_HEAD_BYTES]
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "moodle-xml" if b"<quiz" in head else _version(head)
    return _text_format(data, filename.lower())


def _manifest(data: bytes) -> bytes:
    package = Package(data)
    name = "imsmanifest.xml"
    return package.read(name)[:_HEAD_BYTES] if package.has(name) else b""


def _version(head: bytes) -> str:
    if b"v3p0" in head or b"qti-" in head:
        return "qti-3.0"
    return "qti-2.2" if b"v2p2" in head else "qti-2.1"


def _text_format(data: bytes, filename: str) -> str:
    plain = data.replace(b"\x00", b"")  # UTF-16 is looked at without its zeros
    first = plain.lstrip(b"\xef\xbb\xbf\xff\xfe\r\n").partition(b"\n")[0].lower()
    if filename.endswith((".csv", ".tsv")) or re.search(rb"(^|[,;\t\"])(question|stem)", first):
        return "csv"
    if _AIKEN.search(plain) and b"{" not in plain:
        return "aiken"
    if b"{" in plain and b"}" in plain:
        return "gift"
    raise FileUnreadable("unknown_format", "It looks like none of the formats. Choose one.")
