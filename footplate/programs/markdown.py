"""Markdown to HTML that is safe to show: CommonMark with tables, strikethrough and formulas.

A formula stands between dollars, `$x^2$` in a line and `$$…$$` on lines of its own. A dollar beside
a digit or a space on its inner side is a dollar, so that prices stay prices.

Two walls: the parser passes no HTML through, and what it writes is cleaned by an allow-list.
"""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token

from footplate.programs import mathematics
from footplate.programs.formulas import formulas_in, with_formulas

_TAGS = {
    *("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code"),
    *("ul", "ol", "li", "strong", "em", "s", "a", "img"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *mathematics.TAGS,
}
_ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "code": {"class"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    **mathematics.ATTRIBUTES,
}
_INLINE_TAGS = {"code", "img", *mathematics.TAGS}
_SCHEMES = {"http", "https", "mailto", "tel"}
_LANGUAGE = re.compile(r"language-[\w+#.-]{1,40}")
# Scripts written without spaces count a word a character; a hyphen or apostrophe joins words.
_SPACELESS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_WORD = re.compile(rf"[{_SPACELESS}]|[^\W{_SPACELESS}]+(?:['’-][^\W{_SPACELESS}]+)*")


@dataclass(frozen=True)
class Image:
    """An image that a text shows: its address and the words that stand for it."""

    source: str
    alt: str


def image_allowed(source: str) -> bool:
    """Return whether an image may come from there: our own media, or another site by HTTPS."""
    ours = source.startswith("/media/") and ".." not in source and "\\" not in source
    return ours or source.startswith("https://")


def _image(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    token = tokens[index]
    alt = self.renderInlineAsText(token.children or [], options, env)
    if not image_allowed(str(token.attrGet("src") or "")):
        return escapeHtml(alt)
    token.attrSet("alt", alt)
    return str(self.renderToken(tokens, index, options, env))


def _heading(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Write `#` as h2: the page's only h1 is the content's title."""
    if tokens[index].tag == "h1":
        tokens[index].tag = "h2"
    return str(self.renderToken(tokens, index, options, env))


def _cell(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Align a cell by an attribute: the pages' content security policy refuses inline styles."""
    style = str(tokens[index].attrs.pop("style", ""))
    if style:
        tokens[index].attrSet("align", style.removeprefix("text-align:"))
    return str(self.renderToken(tokens, index, options, env))


def _line_parser() -> MarkdownIt:
    """A line of text: code, images and formulas; every other sign is what it is."""
    parser = MarkdownIt("zero", {"html": False}).enable(["backticks", "image", "escape"])
    parser.add_render_rule("image", _image)
    return with_formulas(parser)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.add_render_rule("image", _image)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading)
    parser.add_render_rule("th_open", _cell)
    parser.add_render_rule("td_open", _cell)
    return with_formulas(parser)


_PARSER = _parser()
_LINE_PARSER = _line_parser()


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Return the attribute's value as it may stay, or None to drop it."""
    if tag == "img" and name == "src":
        return value if image_allowed(value) else None
    if name == "class":
        return value if _LANGUAGE.fullmatch(value) else None
    return value


@functools.lru_cache(maxsize=512)
def render(markdown: str) -> str:
    """Return safe HTML. The same text is rendered once while it stays among the last 512."""
    return nh3.clean(
        _PARSER.render(markdown),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )


@functools.lru_cache(maxsize=4096)
def render_inline(text: str) -> str:
    """Return a short text as safe HTML for the middle of a line: code, images and formulas.

    Anything else stays as it was typed, so that 2*3*4 is no emphasis; line breaks are kept.
    """
    html = _LINE_PARSER.renderInline(text).replace("\n", "<br>")
    return nh3.clean(
        html,
        tags=_INLINE_TAGS | {"br"},
        attributes=_ATTRIBUTES,
        attribute_filter=_attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


def unreadable_formulas(markdown: str) -> list[str]:
    """Return the formulas that cannot be read, in order, as they were typed."""
    latex = formulas_in(_PARSER.parse(markdown))
    return [each for each in latex if mathematics.mathml(each, display=False) is None]


def images(markdown: str) -> list[Image]:
    """Return the images that the text shows, in order."""
    return [
        Image(
            source=str(token.attrGet("src") or ""),
            alt=_words_of(token.children or []),
        )
        for block in _PARSER.parse(markdown)
        for token in block.children or []
        if token.type == "image"
    ]


def plain_text(markdown: str) -> str:
    """Return the words alone, blocks separated by line breaks."""
    lines = []
    for token in _PARSER.parse(markdown):
        if token.type == "inline":
            lines.append(_words_of(token.children or []))
        elif token.content:
            lines.append(token.content.strip())
    return "\n".join(lines)


def _words_of(tokens: Sequence[Token]) -> str:
    """Return the text of inline tokens; an image counts with the words that stand for it."""
    parts = []
    for token in tokens:
        if token.type in ("text", "code_inline", "math_inline", "math_inline_double"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif token.type == "image":
            parts.append(_words_of(token.children or []))
    return "".join(parts)


def word_count(markdown: str) -> int:
    """Return how many words a reader meets."""
    return len(_WORD.findall(plain_text(markdown)))
