"""The tree of an HTML text as Markdown: CommonMark with tables and strikethrough, as texts have."""

import re
from collections.abc import Callable

from footplate.interop.texts.escaping import at_line_start, escaped_with_maths
from footplate.interop.texts.tree import Node

_BLOCKS = {
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "table"),
    *("hr", "li", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "s": "~~", "del": "~~", "strike": "~~"}
_BREAK = "\\\n"
_SPACES = re.compile(r"[ \t\n\f\u00a0]+")
_LANGUAGE = re.compile(r"language-([\w+#.-]{1,40})")
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")


def write(root: Node) -> str:
    """Return the tree as Markdown."""
    return "\n\n".join(_blocks(root))


def _blocks(parent: Node) -> list[str]:
    """Return the children as blocks; loose inline children form paragraphs."""
    found: list[str] = []
    run: list[Node | str] = []

    def end_run() -> None:
        text = _inline(run)
        if text:
            found.append(text)
        run.clear()

    for child in parent.children:
        if isinstance(child, Node) and (child.tag in _BLOCKS or _holds_blocks(child)):
            end_run()
            found.extend(block for block in _block(child) if block.strip())
        else:
            run.append(child)
    end_run()
    return found


def _holds_blocks(node: Node) -> bool:
    """Return whether an inline element wraps blocks, as word processors write it."""
    return any(
        isinstance(child, Node) and (child.tag in _BLOCKS or _holds_blocks(child))
        for child in node.children
    )


def _block(node: Node) -> list[str]:
    if re.fullmatch(r"h[1-6]", node.tag):
        words = _inline(node.children).replace(_BREAK, " ")
        return ["#" * max(2, int(node.tag[1])) + f" {words}"] if words else []
    return _WRITERS.get(node.tag, _blocks)(node)


def _quoted(node: Node) -> list[str]:
    inner = "\n\n".join(_blocks(node))
    return ["\n".join(f"> {line}".rstrip() for line in inner.split("\n"))] if inner else []


def _list(node: Node) -> str:
    loose = any(
        isinstance(c, Node) and c.tag == "p" for i in _elements(node, "li") for c in i.children
    )
    start = node.attributes.get("start", "1")
    number = int(start) if start.isdigit() and len(start) < 9 else 1
    items = []
    for item in _elements(node, "li"):
        mark = f"{number}. " if node.tag == "ol" else "- "
        number += 1
        inner = ("\n\n" if loose else "\n").join(_blocks(item))
        indent = "\n" + " " * len(mark)
        items.append(mark + inner.replace("\n", indent))
    lines = ("\n\n" if loose else "\n").join(items)
    return "\n".join(line.rstrip() for line in lines.split("\n"))


def _elements(node: Node, tag: str) -> list[Node]:
    return [child for child in node.children if isinstance(child, Node) and child.tag == tag]


def _fenced(node: Node) -> str:
    code = _elements(node, "code")
    language = _LANGUAGE.search(code[0].attributes.get("class", "")) if code else None
    text = node.text().strip("\n")
    fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", text)), default=0))
    return f"{fence}{language[1] if language else ''}\n{text}\n{fence}"


def _table(node: Node) -> list[str]:
    rows = [*_elements(node, "tr")]
    for part in node.children:
        if isinstance(part, Node) and part.tag in ("thead", "tbody", "tfoot"):
            rows += _elements(part, "tr")
    cells = [[_cell(c) for c in row.children if isinstance(c, Node)] for row in rows]
    cells = [row for row in cells if row]
    if not cells:
        return []
    width = max(map(len, cells))
    full = [row + [""] * (width - len(row)) for row in cells]
    lines = ["| " + " | ".join(row) + " |" for row in full]
    return ["\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])]


def _cell(node: Node) -> str:
    return " ".join(_blocks(node)).replace("|", r"\|").replace(_BREAK, " ").replace("\n", " ")


_WRITERS: dict[str, Callable[[Node], list[str]]] = {
    "ul": lambda node: [_list(node)],
    "ol": lambda node: [_list(node)],
    "blockquote": _quoted,
    "pre": lambda node: [_fenced(node)],
    "table": _table,
    "hr": lambda node: ["***"],
}


def _inline(children: list[Node | str]) -> str:
    """Return inline children as one paragraph's Markdown."""
    text = "".join(_piece(child) for child in children)
    lines = [at_line_start(_SPACES.sub(" ", line).strip()) for line in text.split(_BREAK)]
    # Two breaks in a row are what others write for a new paragraph.
    return (
        re.sub(r"\n{2,}", "\n\n", "\n".join(lines))
        .strip("\n")
        .replace("\n", _BREAK)
        .replace(_BREAK + _BREAK, "\n\n")
    )


def _piece(child: Node | str) -> str:
    if isinstance(child, str):
        return escaped_with_maths(_SPACES.sub(" ", child), starts_line=False)
    if child.tag == "br":
        return _BREAK
    if child.tag in ("img", "code"):
        return _image(child) if child.tag == "img" else _code(child.text())
    return _element(child, "".join(_piece(one) for one in child.children))


def _element(child: Node, inner: str) -> str:
    if child.tag in ("sub", "sup"):
        return _shifted(child.tag, inner)
    if child.tag == "a" and child.attributes.get("href") and inner.strip():
        return f"[{inner}]({_address(child.attributes['href'])})"
    return _marked(_MARKS.get(child.tag, ""), inner)


def _image(child: Node) -> str:
    alt = _SPACES.sub(" ", child.attributes.get("alt", "")).strip()
    if not child.attributes.get("src"):
        return escaped_with_maths(alt, starts_line=False)
    alt = re.sub(r"[\[\]\\`$*_]", r"\\\g<0>", alt)
    return f"![{alt}]({_address(child.attributes.get('src', ''))})"


def _marked(mark: str, inner: str) -> str:
    """Return the words between marks, with the spaces at their ends outside."""
    words = inner.strip()
    if not mark or not words or _BREAK in words:
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    return f"{before}{mark}{words}{mark}{after}"


def _code(text: str) -> str:
    flat = _SPACES.sub(" ", text).strip()
    if not flat:
        return ""
    fence = "`" * (1 + max(map(len, re.findall(r"`+", flat)), default=0))
    pad = " " if flat.startswith("`") or flat.endswith("`") else ""
    return f"{fence}{pad}{flat}{pad}{fence}"


def _shifted(tag: str, inner: str) -> str:
    table = _RAISED if tag == "sup" else _LOWERED
    plain = inner.strip()
    return plain.translate(table) if all(ord(char) in table for char in plain) else inner


def _address(address: str) -> str:
    bare = address.strip().replace("<", "%3C").replace(">", "%3E").replace("\n", "")
    return f"<{bare}>" if re.search(r"[\s()]", bare) else bare
