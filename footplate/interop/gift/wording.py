"""The texts of one GIFT question in the format that it names: html, markdown, plain or moodle."""

import re

from footplate.interop.gift.entries import show
from footplate.interop.reading import Notes
from footplate.interop.texts.escaping import line_of
from footplate.interop.texts.texts import Gapped, Texts

_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_HTML = re.compile(r"</?[a-z][^<>]*>|&#?\w{2,10};", re.IGNORECASE)
BLANK = "_____"


class Wording:
    """Turns the pieces of one question into our texts."""

    def __init__(self, texts: Texts, kind: str, notes: Notes) -> None:
        self._texts = texts
        self._kind = kind
        self.notes = notes

    def text(self, piece: str) -> str:
        """Return a stem or an explanation."""
        kind, words = self._read(piece)
        if kind == "html":
            return self._texts.html(words, self.notes)
        return words.strip() if kind == "markdown" else self._texts.plain(words)

    def line(self, piece: str) -> str:
        """Return an option or one side of a pair."""
        kind, words = self._read(piece)
        if kind == "html":
            return self._texts.line(words, self.notes)
        return words.strip() if kind == "markdown" else self._texts.plain_line(words)

    def bare(self, piece: str) -> str:
        """Return an answer that is typed, as plain text."""
        kind, words = self._read(piece)
        return self._texts.bare(words, self.notes) if kind == "html" else line_of(words)

    def gapped(self, before: str, mark: str, after: str) -> Gapped:
        """Return a text with a gap in its middle."""
        kind, words = self._read(f"{before}{mark}{after}")
        if kind != "html":
            paragraphs = re.split(r"\n\s*\n", words)
            words = "".join(f"<p>{_escaped(one)}</p>" for one in paragraphs)
        return self._texts.gaps(words, self.notes)

    def _read(self, piece: str) -> tuple[str, str]:
        own = _FORMAT.match(piece)
        kind = own[1].lower() if own else self._kind
        words = show(piece[own.end() :] if own else piece)
        if kind == "moodle" and _HTML.search(words):
            return "html", words.strip().replace("\n", "<br>")
        return kind, words


def _escaped(text: str) -> str:
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return safe.strip().replace("\n", "<br>")
