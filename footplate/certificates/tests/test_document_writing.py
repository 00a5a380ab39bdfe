"""Names in any script: shown, romanised or left out, but never as empty boxes."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from footplate.certificates.document import render_pdf, unprintable
from footplate.certificates.document.glyphs import FONTS, code_points, covered
from footplate.certificates.document.writing import printable, reads_right_to_left
from footplate.certificates.tests.documents import document


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("Łukasz Żółć", "SourceSerif4Display"),
        ("Nguyễn Thị Ánh", "SourceSerif4Display"),
        ("Þórunn Ægisdóttir", "SourceSerif4Display"),
        ("Ελένη Παπαδοπούλου", "SourceSerif4Display"),
        ("Олександра Петренко", "SourceSerif4Display"),
        ("محمد الخوارزمي", "NotoNaskhArabic"),
        ("יעל בן־דוד", "NotoSerifHebrew"),
        ("आशा शर्मा", "NotoSerifDevanagari"),
        ("王小明", "NotoSerifSC"),
        ("黃麗華", "NotoSerifSC"),
        ("田中 さくら", "NotoSerifSC"),
    ],
)
def test_names_in_bundled_scripts_are_printed_as_given(name, font):
    assert unprintable(name) == ""
    assert printable(name) == name
    # A missing glyph is an error of PDF/A: had one been needed, there would be no document.
    page = PdfReader(BytesIO(render_pdf(document(recipient_name=name)))).pages[0]
    fonts = [entry.get_object()["/BaseFont"] for entry in page["/Resources"]["/Font"].values()]
    assert any(font in used for used in fonts)


@pytest.mark.parametrize(
    ("given_text", "shown", "missing"),
    [
        ("김철수", "Gimceolsu", "김철수"),
        ("Leo 🚀 Brandt", "Leo Brandt", "🚀"),
        ("🚀", "—", "🚀"),
        ("", "—", ""),
        ("  Leo \n\t Brandt ", "Leo Brandt", ""),
        ("Leo\u202eBrandt\u200b", "LeoBrandt", ""),
        ("Zoe\u0308", "Zoë", ""),
        ("\x00\ue000", "—", ""),
        ("می\u200cخواهم", "می\u200cخواهم", ""),
    ],
)
def test_what_cannot_be_shown(given_text, shown, missing):
    assert printable(given_text) == shown
    assert unprintable(given_text) == missing


@given(st.text(max_size=80))
def test_printable_text_has_glyphs_and_stays_as_it_is(text):
    shown = printable(text)
    assert shown
    assert "\n" not in shown
    assert shown == shown.strip()
    assert unprintable(shown) == ""
    assert printable(shown) == shown


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("Leo", False), ("", False), ("12 יעל", True), ("محمد", True), ("Leo محمد", False)],
)
def test_direction_is_that_of_the_first_strong_character(text, rtl):
    assert reads_right_to_left(text) is rtl


def test_fonts_cover_what_they_are_bundled_for():
    serif = code_points((FONTS / "SourceSerif4Display-Regular.otf").read_bytes())
    assert {ord(c) for c in "ABCxyzÄßłőŞאЖЯґΩπ₴€„“’" if c != "א"} <= serif
    assert ord("א") not in serif
    assert ord("王") not in serif
    assert {ord("א"), ord("ش"), ord("आ"), ord("王"), ord("鷗")} <= covered()
    assert ord("🚀") not in covered()


def test_a_file_that_is_no_font_is_refused():
    with pytest.raises(ValueError, match="character map"):
        code_points(b"OTTO" + bytes(20))


def test_every_font_has_its_licence_and_is_small():
    licences = "".join(path.read_text() for path in FONTS.glob("LICENSE-*"))
    assert licences.count("SIL OPEN FONT LICENSE") >= 6
    for path in (*FONTS.glob("*.ttf"), *FONTS.glob("*.otf")):
        family = path.name.partition("-")[0].removesuffix("Display")
        assert list(FONTS.glob(f"LICENSE-{family}.*")), path.name
        assert path.stat().st_size < 2**20


def test_no_capital_is_made_that_no_font_shows():
    # The capital of this turned t is in Unicode but not in the fonts; the other letter is in
    # neither, and has no Latin writing.
    assert printable("\N{LATIN SMALL LETTER TURNED T}\N{CYRILLIC CAPITAL LETTER KOMI DE}") == (
        "\N{LATIN SMALL LETTER TURNED T}"
    )
