"""A question's texts as Markdown, whatever they were in the file, with notes on what was lost."""

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from footplate.interop.errors import Refused
from footplate.interop.limits import IMAGE_BYTES, TEXT_CHARACTERS, TEXT_TAGS
from footplate.interop.reading import Notes, Sheet
from footplate.interop.shapes import Gap
from footplate.interop.texts.escaping import (
    MATHS,
    clean,
    from_plain,
    in_line_from_plain,
    line_of,
)
from footplate.interop.texts.line_writer import write_line
from footplate.interop.texts.markdown_writer import write
from footplate.interop.texts.mathml import with_tex
from footplate.interop.texts.tree import Node, tree_of
from footplate.programs.markdown import plain_text

IMPORTED = "import-image:"
"""How a text names an image of its file until the image is an asset."""

_DATA = re.compile(r"data:image/[\w.+-]{1,40};base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)
_IMAGE = re.compile(r"(<img\b[^>]*?\bsrc\s*=\s*)(\"[^\"]*\"|'[^']*')", re.IGNORECASE)
_TAG = re.compile(r"</?([A-Za-z][\w:-]*)")
_QUIET = {
    *("p", "div", "span", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote", "pre"),
    *("code", "ul", "ol", "li", "strong", "b", "em", "i", "s", "del", "strike", "a", "img"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "sub", "sup", "section", "article"),
    *("html", "body", "head", "title", "wbr", "colgroup", "col", "font", "prompt", "small"),
}
_MEDIA = {"audio", "video", "object", "embed", "iframe", "source"}
_ACTIVE = {"script", "style", "form", "input", "button", "select", "textarea"}

GAP_MARK = re.compile("\ue000([0-9]{1,4})\ue001")

FindImage = Callable[[str], bytes | None]


def no_images(_: str) -> None:
    """Find no image: for formats whose files hold none."""


@dataclass(frozen=True)
class Gapped:
    """A question above a text, and the text's pieces: every second one is a gap's number."""

    stem: str
    pieces: list[str]

    def with_gaps(self, gaps: Sequence[Gap]) -> list[str | Gap]:
        """Return the pieces with the gaps in their places."""
        numbered = enumerate(self.pieces)
        return [gaps[int(piece)] if at % 2 else piece for at, piece in numbered]


def gap_mark(number: int) -> str:
    """Return what stands for a gap while its text is HTML."""
    return f"\ue000{number}\ue001"


def without_marks(text: str) -> str:
    """Return a file's text so that nothing in it looks like a gap of ours."""
    return text.replace("\ue000", "").replace("\ue001", "")


class Texts:
    """Reads the texts of one file; images that texts show are kept in the sheet."""

    def __init__(self, sheet: Sheet, find_image: FindImage = no_images) -> None:
        self._sheet = sheet
        self._find = find_image

    def html(self, html: str, notes: Notes, *, find_image: FindImage | None = None) -> str:
        """Return HTML as Markdown; `Refused` for one that is too large to be looked into."""
        tree = self._tree(html, notes, find_image or self._find)
        markdown, shown = write(tree), _shown(tree)
        if not MATHS.search(shown) and _letters(plain_text(markdown)) != _letters(shown):
            notes.add("formatting_dropped", "Formatting was left out to keep the words whole.")
            return from_plain(shown)
        return markdown

    def line(self, html: str, notes: Notes, *, find_image: FindImage | None = None) -> str:
        """Return HTML as the Markdown of a line, as options and gaps' texts have it."""
        return write_line(self._tree(html, notes, find_image or self._find), notes)

    def gaps(self, html: str, notes: Notes, *, find_image: FindImage | None = None) -> "Gapped":
        """Return a text with gaps from HTML in which `gap_mark` stands for each of them.

        What stands above the paragraph of the first gap is the question, the rest the text.
        """
        tree = self._tree(html, notes, find_image or self._find)
        at = next((n for n, c in enumerate(tree.children) if GAP_MARK.search(_words(c))), 0)
        above, below = Node("root", children=tree.children[:at]), tree.children[at:]
        line = write_line(Node("root", children=below), notes).replace("[[", r"[\[")
        return Gapped(write(above), GAP_MARK.split(line))

    def plain(self, text: str) -> str:
        """Return plain text as Markdown that shows the same."""
        return from_plain(text)

    def plain_line(self, text: str) -> str:
        """Return plain text as the Markdown of a line that shows the same."""
        return in_line_from_plain(text)

    def _tree(self, html: str, notes: Notes, find: FindImage) -> Node:
        html = self._with_images(clean(html), notes, find)
        if len(html) > TEXT_CHARACTERS or html.count("<") > TEXT_TAGS:
            raise Refused("One of its texts is too long or too deeply formatted to be read.")
        _note_lost(html, notes)
        return tree_of(with_tex(html, notes))

    def bare(self, html: str, notes: Notes) -> str:
        """Return HTML as one line of plain text, for texts that hold no formatting here."""
        if "<" not in html and "&" not in html:
            return line_of(html)
        return line_of(_shown(self._tree(html, notes, self._find)))

    def _with_images(self, html: str, notes: Notes, find: FindImage) -> str:
        def named(match: re.Match[str]) -> str:
            address = self._kept(match[2][1:-1], notes, find)
            return f'{match[1]}"{address}"' if address else f'{match[1]}""'

        return _IMAGE.sub(named, html)

    def _kept(self, source: str, notes: Notes, find: FindImage) -> str:
        """Return the address under which the image is kept, or "" when it is left out."""
        source = source.strip()
        data = _DATA.fullmatch(source)
        try:
            found = base64.b64decode(data[1]) if data else find(source)
        except (binascii.Error, ValueError):
            found = None
        if found is None and re.match(r"https://", source, re.IGNORECASE):
            notes.add("image_elsewhere", "An image stays on another site and may vanish there.")
            return source
        if found is None and source.startswith(("/media/assets/", IMPORTED)):
            return source if source.startswith("/media/") else ""
        if found is None or len(found) > IMAGE_BYTES:
            words = "An image is missing in the file" if found is None else "An image is too large"
            notes.add("image_left_out", f"{words}; it is left out.")
            return ""
        key = hashlib.sha256(found).hexdigest()
        self._sheet.images[key] = found
        return IMPORTED + key


def _note_lost(html: str, notes: Notes) -> None:
    tags = {match[1].lower() for match in _TAG.finditer(html)} - _QUIET
    if tags & _MEDIA:
        notes.add("media_dropped", "A video, recording or other object in its text is left out.")
    if tags & _ACTIVE:
        notes.add("active_dropped", "Scripts, styles or form fields in its text are left out.")
    lost = sorted(tag for tag in tags - _MEDIA - _ACTIVE if tag in ("u", "mark", "ins", "center"))
    if lost:
        words = ", ".join(f"<{tag}>" for tag in lost)
        notes.add("formatting_dropped", f"Formatting that Markdown has not is left out: {words}.")


def _words(child: Node | str) -> str:
    return child if isinstance(child, str) else child.text()


def _shown(node: Node) -> str:
    """Return the words that a reader meets, with line ends where blocks end."""
    parts = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag == "img":
            parts.append(child.attributes.get("alt", ""))
        else:
            parts.append(_shown(child))
            parts.append("\n" if child.tag in ("p", "li", "br", "div", "tr", "pre") else "")
    return "".join(parts)


def _letters(text: str) -> str:
    """Return what two texts must share to say the same: letters, digits and no stray marks."""
    flat = unicodedata.normalize("NFKC", text)
    return "".join(char for char in flat if char.isalnum() or char in "*`~_")
