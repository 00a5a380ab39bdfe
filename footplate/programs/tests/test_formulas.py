"""Formulas become MathML that can do no harm; what is no formula stays as it was typed."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from footplate.programs.formula_problems import formula_problems
from footplate.programs.markdown import plain_text, render, render_inline, unreadable_formulas
from footplate.programs.mathematics import ATTRIBUTES, LONGEST, TAGS

ALLOWED = {"p", "code", "br", "img", *TAGS}


class _Elements(HTMLParser):
    """What a browser would make of it: every element with the names of its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, set[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name for name, _ in attrs}))


def is_inert(html: str) -> bool:
    """Return whether nothing is there that is not on the list."""
    elements = _Elements()
    elements.feed(html)
    return all(
        tag in ALLOWED and names <= ATTRIBUTES.get(tag, set()) | {"src", "alt"}
        for tag, names in elements.found
    )


def test_a_formula_in_a_line_is_mathml_with_its_latex() -> None:
    html = render("Area $\\pi r^2$.")
    assert html == (
        '<p>Area <math display="inline" alttext="\\pi r^2"><mrow><mi>π</mi><msup><mi>r</mi>'
        "<mn>2</mn></msup></mrow></math>.</p>\n"
    )
    assert render_inline("$\\pi r^2$") in html


@pytest.mark.parametrize("text", ["$$\n\\frac{a}{b}\n$$", "$$\\frac{a}{b}$$"])
def test_two_dollars_stand_on_a_line_of_their_own(text: str) -> None:
    html = render(text)
    assert '<math display="block"' in html
    assert "<mfrac>" in html


@pytest.mark.parametrize(
    "text",
    [
        "costs $5 and $10",
        "from $5-$10",
        "a $ b $ c",
        r"\$x\$",
        "`$x$`",
        "$",
        "$$",
        "1$x$",
        "$x$1",
        "US$ and C$",
    ],
)
def test_dollars_that_are_none_stay(text: str) -> None:
    assert "<math" not in render(text)
    assert "<math" not in render_inline(text)


def test_a_formula_may_begin_a_line_that_ends_in_a_digit() -> None:
    assert render("$x$ is 5").startswith("<p><math")


@pytest.mark.parametrize(
    "latex",
    [
        r"\nothingknown",
        r"\frac{a}{b",
        "a}",
        "{" * 41 + "}" * 41,
        "x" * (LONGEST + 1),
        r"\newcommand{\a}{\a\a}\a",
        r"\def\a{b}",
        r"\href{javascript:alert(1)}{x}",
        r"\style{color:red}{x}",
        r"\class{a}{x}",
    ],
)
def test_what_cannot_be_read_is_shown_as_it_is_and_said(latex: str) -> None:
    assert render(f"${latex}$").startswith("<p><code>")
    assert unreadable_formulas(f"See ${latex}$.") == [latex]
    (problem,) = formula_problems(f"See ${latex}$ and $x$.")
    assert (problem.severity, problem.code) == ("warning", "formula_unreadable")


@pytest.mark.parametrize(
    "latex",
    [
        r"\text{<script>alert(1)</script>}",
        r"\text{&lt;script&gt;alert(1)&lt;/script&gt;}",
        r"\text{&#60;img src=x onerror=alert(1)&#62;}",
        r"\mathrm{</math><img src=x onerror=1>}",
        r"\color{red" + '" onclick="x' + r"}{a}",
        r"\mbox{<style>*{}</style>}",
        r"<annotation-xml encoding='text/html'><img src=x>",
    ],
)
def test_attacks_in_formulas_are_words(latex: str) -> None:
    for html in (render(f"${latex}$"), render_inline(f"$${latex}$$")):
        assert is_inert(html)
        assert "<img" not in html


_TEX = st.sampled_from(
    [
        *"abx12+-=<>&\"'^_{}()[]|~% \n",
        *("\\frac", "\\text{", "\\sqrt", "\\left", "\\right", "\\\\", "\\sum", "\\hat"),
        *("\\begin{matrix}", "\\end{matrix}", "\\color{", "\\mathbb", "&lt;"),
    ]
)


@given(st.lists(_TEX, max_size=40).map("".join))
@settings(deadline=None)
def test_only_what_is_allowed_ever_comes_out(latex: str) -> None:
    html = render_inline(f"${latex}$")
    assert is_inert(html)


def test_words_of_a_formula_are_its_latex() -> None:
    assert plain_text("Is $a^2$ so?\n\n$$\nb\n$$") == "Is a^2 so?\nb"


def test_a_short_text_knows_code_pictures_and_formulas_alone() -> None:
    assert render_inline("2*3*4 and _a_ `x<y`") == "2*3*4 and _a_ <code>x&lt;y</code>"
    assert render_inline("# no heading\n- no list") == "# no heading<br>- no list"
    assert render_inline("[no](https://example.org) <b>link</b>").startswith("[no](https")
    assert render_inline("![A hook](/media/assets/1)") == (
        '<img src="/media/assets/1" alt="A hook">'
    )
    assert render_inline("![x](javascript:alert(1))").startswith("![x]")
    assert render_inline("![x](http://example.org/a.png)") == "x"
