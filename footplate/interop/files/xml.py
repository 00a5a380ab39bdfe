"""XML without entities, without document types, without the network, and of bounded size.

defusedxml refuses what attacks a parser before it is expanded (billion laughs, external entities,
external document types); depth and number of elements are counted while the tree grows.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from footplate.interop.errors import FileUnreadable
from footplate.interop.limits import XML_DEPTH, XML_ELEMENTS

_FEED_BYTES = 64 * 1024


class _Bounded(TreeBuilder):
    """Builds the tree and counts; the target of the parser."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > XML_DEPTH:
            raise FileUnreadable("too_deep", f"{self._name} is nested too deeply to be read.")
        if self._count > XML_ELEMENTS:
            raise FileUnreadable("too_many_elements", f"{self._name} has too many elements.")
        return super().start(tag, attributes)

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(tag)


def parse(data: bytes, *, name: str = "The file") -> Element:
    """Return the document's root; `FileUnreadable` says what is wrong, and on which line."""
    parser = XMLParser(
        target=_Bounded(name), forbid_dtd=True, forbid_entities=True, forbid_external=True
    )
    try:
        for start in range(0, len(data), _FEED_BYTES):
            parser.feed(data[start : start + _FEED_BYTES])
        root: Element = parser.close()
    except DefusedXmlException as refusal:
        words = f"{name} declares a document type or entities, which are never read."
        raise FileUnreadable("entities", words) from refusal
    except ParseError as failure:
        line = failure.position[0]
        words = f"{name} is not well-formed XML: look at line {line}."
        raise FileUnreadable("not_well_formed", words, position=f"line {line}") from failure
    except (ValueError, LookupError) as failure:
        raise FileUnreadable(
            "encoding", f"{name} is in an encoding that is not known."
        ) from failure
    return root


def local(element: Element) -> str:
    """Return the element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children with one of these local names, all of them without names."""
    for child in element:
        if not names or local(child) in names:
            yield child


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of this local name."""
    return None if element is None else next(children(element, name), None)


def text_in(element: Element | None, *path: str) -> str:
    """Return the text at the path of local names, "" when there is none."""
    for name in path:
        element = child(element, name)
    return "" if element is None else (element.text or "")


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """Yield all elements below with one of these local names, in document order."""
    for below in element.iter():
        if below is not element and local(below) in names:
            yield below
