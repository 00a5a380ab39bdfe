"""Markdown becomes HTML that can do no harm."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footplate.programs.markdown import images, plain_text, render, word_count

ACTIVE = re.compile(r"<(script|style|iframe|object|embed|form|svg|math|link|meta|base)\b", re.I)


def test_tables_strikethrough_and_code() -> None:
    html = render("| a | b |\n|:--|--:|\n| ~~1~~ | 2 |\n\n```py\nx < 1\n```\n")
    assert '<th align="left">a</th>' in html
    assert '<td align="right">2</td>' in html
    assert "<s>1</s>" in html
    assert '<pre><code class="language-py">x &lt; 1\n</code></pre>' in html


def test_the_title_keeps_the_only_h1() -> None:
    assert render("# One\n\n## Two") == "<h2>One</h2>\n<h2>Two</h2>\n"


def test_links_leak_nothing_and_go_only_to_the_web() -> None:
    assert render("[a](https://example.org)") == (
        '<p><a href="https://example.org" rel="noopener noreferrer">a</a></p>\n'
    )
    assert "href" not in render("[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)")


@pytest.mark.parametrize(
    "source",
    [
        "http://example.org/a.png",
        "//example.org/a.png",
        "/api/v1/me",
        "/media/../api/v1/me",
        "/media/..\\x",
        "data:image/svg+xml;base64,PHN2Zz4=",
        "a.png",
    ],
)
def test_images_come_from_our_media_or_by_https_only(source: str) -> None:
    assert render(f"![words](<{source}>)") in (
        "<p>words</p>\n",
        f"<p>![words](&lt;{source}&gt;)</p>\n",
    )


def test_images_that_may_stay() -> None:
    assert render("![a *b*](/media/assets/1)") == '<p><img src="/media/assets/1" alt="a b"></p>\n'
    assert 'src="https://example.org/a.png"' in render("![a](https://example.org/a.png)")
    assert images("![a *b*](/media/x) and ![](https://y.z/w)")[0].alt == "a b"


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "[x](<javascript:alert(1)>)",
        "[x](&#106;avascript:alert(1))",
        "`<script>`<script>x</script>",
        '![x](https://a.b/"onerror=alert(1))',
        "<a href='java\nscript:x'>",
        '```"onload=x\n```',
    ],
)
def test_attacks_are_words(attack: str) -> None:
    html = render(attack)
    assert not ACTIVE.search(html)
    assert not re.search(r"<[^>]*\son\w+\s*=", html)
    assert not re.search(r"""(href|src)=["']?\s*javascript:""", html, re.I)


@given(
    st.text(
        st.sampled_from("<>\"'=/&;:![]()`*_~#|- \nabconsrcjavascript\u0000\u202e"), max_size=120
    )
)
def test_nothing_active_ever_comes_out(markdown: str) -> None:
    html = render(markdown)
    assert not ACTIVE.search(html)
    assert not re.search(r"<\w[^>]*\son\w+\s*=", html)


def test_words_are_counted_as_people_read_them() -> None:
    assert word_count("# Know your *clearance*\n\n- don’t fall\n- re-check\n") == 6
    assert word_count("漢字 and かな") == 5
    assert word_count("[a link](https://example.org/not/counted)") == 2
    assert word_count("") == 0
    assert plain_text("a\n\n```\nb c\n```") == "a\nb c"
