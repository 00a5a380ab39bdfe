"""Formulas in LaTeX as MathML, which browsers show without any script.

The converter's own text output undoes XML's escaping, and it knows macros, which can grow without
bounds. So macros are refused, and the tree is written here, by the rules of XML; the sanitiser of
`markdown` cleans it again by its allow-list.
"""

import functools
import html
import re
from xml.etree.ElementTree import Element, tostring

from latex2mathml.converter import Converter

LONGEST = 1000
_NAMESPACE = "http://www.w3.org/1998/Math/MathML"
# What defines macros, sets links or loads things. A formula needs none of them.
_REFUSED = re.compile(
    r"\\(?:(?:re|provide)?newcommand|(?:re)?newenvironment|[egx]?def|let|futurelet|csname"
    r"|DeclareMathOperator|href|url|input|include|require|class|cssId|style)\b",
)
_DEEPEST = 40

TAGS = {
    *("math", "mrow", "mi", "mn", "mo", "ms", "mtext", "mspace", "mstyle", "mpadded", "mphantom"),
    *("mfrac", "msqrt", "mroot", "msub", "msup", "msubsup", "munder", "mover", "munderover"),
    *("mmultiscripts", "mprescripts", "none", "mtable", "mtr", "mtd", "merror"),
}
"""MathML Core's elements, without those that hold HTML, links or styles."""

_LAYOUT = {"mathvariant", "displaystyle", "scriptlevel", "dir"}
ATTRIBUTES = {tag: set(_LAYOUT) for tag in TAGS}
ATTRIBUTES["math"] |= {"display", "alttext"}
ATTRIBUTES["mo"] |= {
    *("form", "fence", "separator", "stretchy", "symmetric", "largeop", "movablelimits", "accent"),
    *("lspace", "rspace", "minsize", "maxsize"),
}
ATTRIBUTES["mspace"] |= {"width", "height", "depth"}
ATTRIBUTES["mpadded"] |= {"width", "height", "depth", "lspace", "voffset"}
ATTRIBUTES["mfrac"] |= {"linethickness"}
ATTRIBUTES["munder"] |= {"accentunder"}
ATTRIBUTES["mover"] |= {"accent"}
ATTRIBUTES["munderover"] |= {"accent", "accentunder"}
ATTRIBUTES["mtable"] |= {"columnalign", "rowspacing", "columnspacing", "columnlines", "rowlines"}
ATTRIBUTES["mtd"] |= {"columnalign", "columnspan", "rowspan"}


@functools.lru_cache(maxsize=1024)
def mathml(latex: str, *, display: bool) -> str | None:
    """Return the formula as a `math` element, or None when it cannot be read.

    A command that the converter does not know makes a formula unreadable.

    `display` stands on a line of its own. `alttext` holds the LaTeX, for those who have no MathML.
    """
    if len(latex) > LONGEST or _REFUSED.search(latex) or not _is_balanced(latex):
        return None
    try:
        tree = Converter(_NAMESPACE, "block" if display else "inline").convert_to_element(latex)
    except Exception:  # the converter raises whatever its parser stumbles over
        return None
    if any((element.text or "").startswith("\\") for element in tree.iter("mi")):
        return None
    tree.attrib.pop("xmlns", None)
    tree.set("alttext", latex)
    for element in tree.iter():
        _as_text(element)
    return tostring(tree, encoding="unicode")


def _as_text(element: Element) -> None:
    """Turn the character references that the converter writes into the characters themselves."""
    if element.text:
        element.text = html.unescape(element.text)
    for name, value in element.attrib.items():
        if name != "alttext":
            element.set(name, html.unescape(value))


def _is_balanced(latex: str) -> bool:
    """Return whether every group that is opened is closed, and none lies too deep."""
    depth = 0
    for brace in re.findall(r"(?<!\\)[{}]", latex.replace("\\\\", "")):
        depth += 1 if brace == "{" else -1
        if not 0 <= depth <= _DEEPEST:
            return False
    return depth == 0
