"""The texts of a Moodle XML question: each says its format and carries its own files."""

import base64
import binascii
from collections.abc import Callable
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from footplate.interop.files.xml import child, children, text_in
from footplate.interop.reading import Notes
from footplate.interop.texts.escaping import from_plain, in_line_from_plain, line_of
from footplate.interop.texts.texts import Gapped, Texts, without_marks

_PLUGIN = "@@PLUGINFILE@@"


class MoodleTexts:
    """Turns the text elements of one question into our texts."""

    def __init__(self, texts: Texts, notes: Notes) -> None:
        self._texts = texts
        self.notes = notes

    def text(self, element: Element | None) -> str:
        """Return a stem or an explanation."""
        kind, words = _read(element)
        if kind == "html":
            return self._texts.html(words, self.notes, find_image=_files_of(element))
        return words.strip() if kind == "markdown" else from_plain(words)

    def line(self, element: Element | None) -> str:
        """Return an option, an item or one side of a pair."""
        kind, words = _read(element)
        if kind == "html":
            return self._texts.line(words, self.notes, find_image=_files_of(element))
        return words.strip() if kind == "markdown" else in_line_from_plain(words)

    def bare(self, element: Element | None) -> str:
        """Return an answer that is typed; Moodle keeps those as plain text whatever it says."""
        return line_of(text_in(element, "text"))

    def gapped(self, element: Element | None, mark: Callable[[str], str]) -> Gapped:
        """Return a text with gaps, which `mark` puts into its raw words."""
        kind, words = _read(element)
        words = mark(without_marks(words))
        if kind != "html":
            words = "<p>" + words.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>"
        return self._texts.gaps(words, self.notes, find_image=_files_of(element))

    def line_of_words(self, words: str) -> str:
        """Return HTML that stands inside another text, as plain words."""
        return self._texts.bare(words, self.notes)


def _read(element: Element | None) -> tuple[str, str]:
    words = text_in(element, "text")
    kind = (element.get("format") or "html") if element is not None else "html"
    if kind in ("moodle_auto_format", "html"):
        has_tags = kind == "html" or "</" in words or "<br" in words
        if kind == "moodle_auto_format" and has_tags:
            words = words.replace("\n", "<br>")
        return ("html" if has_tags else "plain"), words
    return ("markdown" if kind == "markdown" else "plain"), words


def _files_of(element: Element | None) -> Callable[[str], bytes | None]:
    """Return what finds the files that the element carries, by the names its text uses."""
    held = [] if element is None else list(children(element, "file"))

    def find(source: str) -> bytes | None:
        if not source.startswith(_PLUGIN):
            return None
        name = unquote(source.removeprefix(_PLUGIN).partition("?")[0]).lstrip("/")
        for file in held:
            path = (file.get("path") or "/").lstrip("/") + (file.get("name") or "")
            if name in (path, file.get("name")):
                return _decoded(file)
        return None

    return find


def _decoded(file: Element) -> bytes | None:
    try:
        return base64.b64decode("".join((file.text or "").split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def feedback_of(element: Element) -> Element | None:
    """Return an answer's feedback."""
    return child(element, "feedback")
