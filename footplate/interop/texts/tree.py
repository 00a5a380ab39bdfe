"""HTML as a small tree whose depth is bounded; nh3 makes it well-formed and inert first."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3

MAX_DEPTH = 24
_VOID = {"br", "hr", "img"}
_KEPT = {
    *("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote", "pre", "code"),
    *("ul", "ol", "li", "strong", "b", "em", "i", "s", "del", "strike", "a", "img"),
    *("table", "thead", "tbody", "tfoot", "tr", "th", "td", "sub", "sup"),
}
_ATTRIBUTES = {"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}, "code": {"class"}}
_SCHEMES = {"http", "https", "mailto", "tel", "import-image", "import-maths"}


@dataclass
class Node:
    """An element; texts among the children are plain strings."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: "list[Node | str]" = field(default_factory=list)

    def text(self) -> str:
        """Return all text inside, as it stands."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("root")
        self._stack = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        # Deeper elements lose their tags, never their words.
        if len(self._stack) <= MAX_DEPTH or tag in _VOID:
            self._stack[-1].children.append(node)
        else:
            node.children = self._stack[-1].children
        if tag not in _VOID:
            self._stack.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID and len(self._stack) > 1:
            self._stack.pop()

    def handle_data(self, data: str) -> None:
        self._stack[-1].children.append(data)


def tree_of(html: str) -> Node:
    """Return the HTML's inert part as a tree of at most `MAX_DEPTH` levels."""
    cleaned = nh3.clean(
        html,
        tags=_KEPT,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
    )
    builder = _Builder()
    builder.feed(cleaned)
    builder.close()
    return builder.root
