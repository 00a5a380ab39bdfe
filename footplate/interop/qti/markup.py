"""What stands in an item as HTML, without what QTI puts between."""

import html
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

Replace = Callable[[Element], str | None]
"""Returns what stands for an element in the HTML; None leaves the element as it is."""

_UNSHOWN = {
    *("rubricBlock", "feedbackBlock", "feedbackInline", "modalFeedback", "templateBlock"),
    *("templateInline", "stylesheet", "printedVariable", "infoControl", "companionMaterialsInfo"),
}


def inner_html(element: Element, replace: Replace) -> str:
    """Return the element's inside; depth is bounded by the parser."""
    parts = [html.escape(element.text or "", quote=False)]
    for child in element:
        parts.append(_outer(child, replace))
        parts.append(html.escape(child.tail or "", quote=False))
    return "".join(parts)


def _outer(element: Element, replace: Replace) -> str:
    tag = str(element.tag)
    replaced = replace(element)
    if replaced is not None:
        return replaced
    if tag in _UNSHOWN:
        return ""
    if tag == "object":
        return _object(element)
    attributes = "".join(f' {name}="{html.escape(value)}"' for name, value in element.items())
    if tag in ("img", "br", "hr"):
        return f"<{tag}{attributes}>"
    # QTI's own blocks, such as prompts, are paragraphs to HTML; anything else is not ours to name.
    name = "div" if tag == "prompt" else tag
    return f"<{name}{attributes}>{inner_html(element, replace)}</{name}>"


def _object(element: Element) -> str:
    """Return a picture that is embedded as an object as an image; of others only their words."""
    if not element.get("type", "").startswith("image/"):
        return "<object></object>"
    words = " ".join("".join(element.itertext()).split())
    return f'<img src="{html.escape(element.get("data", ""))}" alt="{html.escape(words)}">'


def nothing(_: Element) -> None:
    """Replace nothing."""


def shown(element: Element) -> str:
    """Return an option's or another part's inside as HTML."""
    return inner_html(element, nothing)


def interactions(body: Element) -> Iterator[Element]:
    """Yield everything that a learner answers, in document order."""
    for element in body.iter():
        if str(element.tag).endswith("Interaction"):
            yield element


def parents(root: Element) -> dict[Element, Element]:
    """Return every element's parent."""
    return {child: parent for parent in root.iter() for child in parent}


def stands_alone(element: Element, above: dict[Element, Element]) -> bool:
    """Return whether nothing else is said in the block in which an inline interaction stands."""
    block = above[element]
    while str(block.tag) in ("span", "strong", "em", "b", "i", "label") and block in above:
        block = above[block]
    if str(block.tag) in ("itemBody", "div", "td", "li", "blockquote"):
        return not (element.tail or "").strip() and not _words_before(element, block)
    return not "".join(block.itertext()).strip()


def _words_before(element: Element, block: Element) -> str:
    """Return the loose words right before an element in a block that may hold other blocks."""
    before = block.text or ""
    for child in block:
        if child is element:
            return before.strip()
        before = child.tail or ""
    return ""
