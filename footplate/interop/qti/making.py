"""Elements of one version of QTI, and our texts as elements between them."""

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from footplate.interop.qti.names import Version
from footplate.interop.texts.escaping import clean
from footplate.interop.texts.exporting import html_of, line_html_of
from footplate.interop.writing import Loss

_VOID = {"br", "hr", "img"}
# What QTI's part of XHTML has (QTI 2.1 Information Model, section 7); other attributes go.
_ATTRIBUTES = {
    *("href", "src", "alt", "class", "xmlns", "display", "encoding", "mathvariant", "stretchy"),
    *("fence", "separator", "form", "columnalign", "accent", "accentunder", "linethickness"),
}
_UNKNOWN = {"s": "span"}


class Maker:
    """Makes elements under the names of one version."""

    def __init__(
        self, version: Version, loss: Loss, name_image: Callable[[str], str | None]
    ) -> None:
        self.version = version
        self.loss = loss
        self._name_image = name_image

    def make(
        self,
        name: str,
        attributes: Mapping[str, str] | None = None,
        *inside: Element,
        text: str = "",
    ) -> Element:
        """Return an element of QTI with these children, or with this text."""
        named = {self.version.attribute(key): value for key, value in (attributes or {}).items()}
        element = Element(self.version.element(name), {k: clean(v) for k, v in named.items()})
        element.text = clean(text) or None
        element.extend(inside)
        return element

    def blocks(self, markdown: str) -> list[Element]:
        """Return a text as blocks of HTML."""
        html = html_of(markdown, formulas="mathml", name_image=self._name_image)
        made = _elements(html, self.loss)
        return [one for one in made if isinstance(one, Element)]

    def fill(self, element: Element, markdown: str) -> Element:
        """Put a line's Markdown into the element, before what is in it, and return it."""
        html = line_html_of(markdown, formulas="mathml", name_image=self._name_image)
        held = list(element)
        for one in held:
            element.remove(one)
        append(element, _elements(html, self.loss))
        element.extend(held)
        return element


def append(element: Element, pieces: list[Element | str]) -> None:
    """Add texts and elements at the element's end."""
    for piece in pieces:
        if isinstance(piece, Element):
            element.append(piece)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + piece
        else:
            element.text = (element.text or "") + piece


class _Builder(HTMLParser):
    """Builds elements from HTML that our own sanitiser wrote, so it is well-formed."""

    def __init__(self, loss: Loss) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("root")
        self._stack = [self.root]
        self._loss = loss

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNKNOWN:
            self._loss.lose("QTI has no struck-through text.")
        if tag == "ol" and dict(attrs).get("start", "1") != "1":
            self._loss.lose("QTI numbers lists from one.")
        kept = {name: clean(value or "") for name, value in attrs if name in _ATTRIBUTES}
        element = Element(_UNKNOWN.get(tag, tag), kept)
        self._stack[-1].append(element)
        if tag not in _VOID:
            self._stack.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._stack.pop()

    def handle_data(self, data: str) -> None:
        append(self._stack[-1], [clean(data)])


def _elements(html: str, loss: Loss) -> list[Element | str]:
    """Return the HTML's top level: texts and elements, which keep no tails."""
    builder = _Builder(loss)
    builder.feed(html)
    builder.close()
    found: list[Element | str] = [builder.root.text] if builder.root.text else []
    for element in builder.root:
        tail, element.tail = element.tail, None
        found.append(element)
        if tail:
            found.append(tail)
    return found
