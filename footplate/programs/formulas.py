"""Formulas in Markdown: `$…$` in a line, `$$…$$` as a block of its own or in a line.

A dollar beside a space on its inner side, or a digit on its outer, is a dollar: prices stay prices.
"""

import re
from collections.abc import Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

from footplate.programs.mathematics import mathml

RULES = ("math_inline", "math_inline_double", "math_block")
_BODY = r"((?:\\.|[^\\$])+?)"
_IN_LINE = re.compile(rf"(?<!\d)\$(?![\s$]){_BODY}(?<!\s)\$(?![\d$])", re.DOTALL)
_DOUBLE = re.compile(rf"\$\$(?!\$){_BODY}\$\$", re.DOTALL)


def _inline(state: StateInline, silent: bool) -> bool:
    """Take the formula at the place where the parser is, if there is one.

    Instead of the plugin's own rule, which reads the text's last character as the one before its
    first: a formula at the start of a line that ends in a digit would be none.
    """
    if state.src[state.pos] != "$":
        return False
    double = _DOUBLE.match(state.src, state.pos)
    found = double or _IN_LINE.match(state.src, state.pos)
    if found is None or not found[1].strip():
        return False
    if not silent:
        token = state.push("math_inline_double" if double else "math_inline", "math", 0)
        token.content = found[1]
        token.markup = "$$" if double else "$"
    state.pos = found.end()
    return True


def _render(self: Any, tokens: Sequence[Token], index: int, options: Any, env: Any) -> str:
    """Write a formula as MathML, or as it was typed when nobody can read it."""
    token = tokens[index]
    latex = token.content.strip()
    markup = mathml(latex, display=token.type != "math_inline")
    markup = markup or f"<code>{escapeHtml(latex)}</code>"
    return f"<p>{markup}</p>\n" if token.block else markup


def with_formulas(parser: MarkdownIt) -> MarkdownIt:
    """Teach the parser formulas, and return it."""
    dollarmath_plugin(parser, allow_labels=False, allow_blank_lines=False)
    parser.inline.ruler.at("math_inline", _inline)
    for rule in RULES:
        parser.add_render_rule(rule, _render)
    return parser


def formulas_in(tokens: Sequence[Token]) -> list[str]:
    """Return the formulas of a parsed text in LaTeX, in order."""
    return [
        token.content.strip()
        for block in tokens
        for token in (block, *(block.children or []))
        if token.type in RULES
    ]
