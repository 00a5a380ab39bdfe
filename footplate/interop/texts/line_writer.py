"""The tree of an HTML text as the Markdown of a line: code, images and formulas, nothing else."""

import re

from footplate.interop.reading import Notes
from footplate.interop.texts.escaping import in_line_with_maths
from footplate.interop.texts.tree import Node

_ENDS_LINE = {
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "li"),
    *("table", "tr", "hr"),
}
_FORMATTED = {*_ENDS_LINE, "strong", "b", "em", "i", "s", "del", "strike", "a", "sub", "sup"} - {
    *("p", "div"),
}
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def write_line(root: Node, notes: Notes) -> str:
    """Return the tree's words; blocks end lines, and formatting that is lost is noted."""
    text = "".join(_pieces(root, notes))
    lines = (_SPACES.sub(" ", line).strip() for line in text.split("\x1e"))
    return "\n".join(line for line in lines if line)


def _pieces(node: Node, notes: Notes) -> list[str]:
    found: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            found.append(in_line_with_maths(child))
        elif child.tag == "br":
            found.append("\x1e")
        elif child.tag == "img":
            found.append(_image(child))
        elif child.tag == "code" and node.tag != "pre":
            found.append(_code(child.text()))
        else:
            found += _element(child, notes)
    return found


def _element(node: Node, notes: Notes) -> list[str]:
    if node.tag in _FORMATTED and node.tag not in ("sub", "sup"):
        words = "Formatting in an option or another short text is left out; its words stay."
        notes.add("formatting_dropped", words)
    inner = _pieces(node, notes)
    if node.tag in ("sub", "sup"):
        table = _RAISED if node.tag == "sup" else _LOWERED
        plain = "".join(inner).strip()
        return [plain.translate(table)] if all(ord(c) in table for c in plain) else inner
    return ["\x1e", *inner, "\x1e"] if node.tag in _ENDS_LINE else inner


def _image(node: Node) -> str:
    source = node.attributes.get("src", "").strip()
    alt = _SPACES.sub(" ", node.attributes.get("alt", "")).strip()
    if not source:
        return in_line_with_maths(alt)
    alt = re.sub(r"[\[\]\\`$]", r"\\\g<0>", alt)
    return f"![{alt}](<{source}>)" if re.search(r"[\s()]", source) else f"![{alt}]({source})"


def _code(text: str) -> str:
    flat = _SPACES.sub(" ", text).strip()
    fence = "`" * (1 + max(map(len, re.findall(r"`+", flat)), default=0))
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}" if flat else ""
