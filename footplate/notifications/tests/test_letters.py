"""Letters: what they say as text they say as HTML, and nobody writes into them what they want."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footplate.notifications.letters import html_of, links_of, one_line, quote, tidy
from footplate.notifications.wording import counted, moment_words


class Reader(HTMLParser):
    """Collects the words, links and elements of a letter."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.elements: list[str] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words += data


TEXT = """Somebody invites you.
It goes on here.

- one thing
- another

Open it: https://example.com/i/abc

K7D-4QX

https://example.com/c/1

> their own words
> https://evil.example/

--\x20
Footplate
https://example.com
"""


def test_a_letter_has_all_its_parts_in_html() -> None:
    letter = Reader(html_of(subject="Hello & welcome", text=TEXT))
    assert letter.links == ["https://example.com/i/abc", "https://example.com/c/1"]
    for words in (
        "Hello & welcome",
        "Somebody invites you. It goes on here.",
        "another",
        "K7D-4QX",
        "their own words",
    ):
        assert words in letter.words


def test_nothing_is_loaded_from_anywhere() -> None:
    elements = set(Reader(html_of(subject="A", text=TEXT)).elements)
    assert not elements & {"img", "script", "link", "iframe", "style", "form"}


@pytest.mark.parametrize(
    "written",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        '"><a href="https://evil.example/">here</a>',
        "https://evil.example/",
        "Click here: https://evil.example/",
    ],
)
def test_what_a_person_wrote_is_only_words(written: str) -> None:
    for text in (f"{one_line(written)} invites you.", quote(written)):
        letter = Reader(html_of(subject=one_line(written), text=text))
        assert letter.links == []
        assert not {"script", "img"} & set(letter.elements)


def test_a_quotation_cannot_be_left() -> None:
    message = "Dear all,\n\nClick here: https://evil.example/\n\n-- \nThe bank"
    letter = Reader(html_of(subject="A", text=f"{quote(message)}\n\n-- \nFootplate\n"))
    assert letter.links == []
    assert letter.elements.count("blockquote") == 1


@given(st.text())
def test_a_subject_is_always_one_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1


def test_tidying_leaves_the_mark_of_the_signature() -> None:
    assert tidy("\n\nA   \n\n\n\nB\n\n-- \nC\n\n") == "A\n\nB\n\n-- \nC\n"


def test_links_are_found_once_each_in_order() -> None:
    text = (
        "See https://b.example/x, https://a.example. (https://b.example/x) http://c.example/?q=1;"
    )
    assert links_of(text) == [
        "https://b.example/x",
        "https://a.example",
        "http://c.example/?q=1",
    ]


@pytest.mark.parametrize(
    ("moment", "zone", "words"),
    [
        (
            datetime(2026, 11, 27, 13, 30, tzinfo=UTC),
            "Europe/Berlin",
            "Friday 27 November 2026, 14:30 (Europe/Berlin)",
        ),
        (
            datetime(2026, 11, 27, 22, 59, 59, tzinfo=UTC),
            "Europe/Berlin",
            "Friday 27 November 2026",
        ),
        (
            datetime(2026, 7, 1, 23, 30, tzinfo=UTC),
            "Asia/Tokyo",
            "Thursday 2 July 2026, 08:30 (Asia/Tokyo)",
        ),
    ],
)
def test_moments_are_said_in_the_teams_zone(moment: datetime, zone: str, words: str) -> None:
    assert moment_words(moment, zone) == words


def test_numbers_agree_with_their_words() -> None:
    assert [counted(number, "part", "parts") for number in (0, 1, 2)] == [
        "0 parts",
        "1 part",
        "2 parts",
    ]
