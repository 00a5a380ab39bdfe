"""Bytes of a text file as text, by its mark, as UTF-8, or as what old Windows wrote."""

import codecs

from footplate.interop.errors import FileUnreadable
from footplate.interop.reading import Sheet

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def text_of(data: bytes, sheet: Sheet) -> str:
    """Return the text; the sheet says when its encoding had to be guessed.

    `FileUnreadable` for what is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding)
    if b"\x00" in data:
        raise FileUnreadable("not_text", "This is not a text file.")
    try:
        return data.decode()
    except UnicodeDecodeError:
        text = _decoded(data, "cp1252")
    sheet.note(
        "encoding_guessed",
        "The file is not UTF-8; it was read as Windows-1252. Look at accents and quotation marks.",
    )
    return text


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as failure:
        words = "The file is damaged: its characters cannot be read. Save it as UTF-8."
        raise FileUnreadable("encoding", words) from failure
