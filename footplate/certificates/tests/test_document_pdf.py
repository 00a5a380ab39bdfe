"""The PDF: what it says, to whom it is readable, and that nothing said can become a program."""

import re
import threading
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from footplate.certificates.document import render_pdf, render_png, render_svg
from footplate.certificates.document.writing import printable
from footplate.certificates.tests.documents import NUMBER, document


def read(**changes) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(document(**changes))))


def words(**changes) -> str:
    text = read(**changes).pages[0].extract_text()
    return " ".join(text.replace("\u200b", "").split())


def test_says_everything():
    text = words()
    for said in (
        "Northwind Logistics",
        "Certificate of completion",
        "This is to certify that",
        "Leo Brandt",
        "has completed the training program",
        "Working safely at heights",
        "Eleven contents, final score 91 %, edition 4",
        "Ada Lindqvist",
        "Head of training",
        "Max Okafor",
        "Safety engineer",
        "Issued 27 November 2026",
        NUMBER,
        "Valid until 27 November 2028",
        "Scan to verify",
    ):
        assert said in text


def test_without_score_expiry_and_signatures():
    text = words(score_percent=None, expires_at=None, signatures=(), contents_total=1)
    assert "One content, edition 4" in text
    assert "score" not in text
    assert "Does not expire" in text
    assert "Valid until" not in text
    assert "Ada Lindqvist" not in text


def test_one_signature_leaves_no_second():
    text = words(signatures=(("Max Okafor", "Safety engineer"),))
    assert "Max Okafor" in text
    assert "Ada Lindqvist" not in text


def test_is_one_landscape_a4_page():
    reader = read()
    assert len(reader.pages) == 1
    box = reader.pages[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)


def test_claims_both_standards_and_is_tagged():
    reader = read(locale="de-AT")
    xmp = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part>3<", xmp)
    assert re.search(r"pdfaid:conformance>A<", xmp)
    assert re.search(r"pdfuaid:part>1<", xmp)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "de"
    assert root["/MarkInfo"]["/Marked"].value
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value


def test_metadata():
    info = read().metadata
    assert info.title == "Certificate of completion: Leo Brandt, Working safely at heights"
    assert info.author == "Northwind Logistics"
    assert info.creation_date == datetime(2026, 11, 27, 15, 4, tzinfo=UTC)
    assert NUMBER in info["/Keywords"]


def _tags(element):
    yield element
    children = element.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        resolved = child.get_object()
        if isinstance(resolved, dict) and "/S" in resolved:
            yield from _tags(resolved)


def test_is_read_in_order_with_a_heading_and_a_described_code():
    tree = read().trailer["/Root"]["/StructTreeRoot"]
    top = tree["/K"]
    top = (top[0] if isinstance(top, list) else top).get_object()
    tags = list(_tags(top))
    kinds = [str(tag["/S"]) for tag in tags]
    assert kinds.count("/H1") == 1
    assert kinds.index("/P") < kinds.index("/H1")
    assert kinds.count("/P") == 14
    assert kinds.count("/Figure") == 1, "the ornament is no content"
    figure = tags[kinds.index("/Figure")]
    assert figure["/Alt"] == f"QR code that leads to {document().verify_url}"


def test_fonts_are_embedded():
    fonts = read().pages[0]["/Resources"]["/Font"].values()
    assert len(fonts) >= 5
    for font in fonts:
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
        assert {"/FontFile2", "/FontFile3"} & descriptor.keys()


def test_links_lead_to_the_verification_page():
    links = [note.get_object() for note in read().pages[0]["/Annots"]]
    assert {link["/A"]["/URI"] for link in links} == {document().verify_url}
    assert len(links) == 2


def test_same_document_same_bytes():
    first = render_pdf(document())
    render_pdf(document(recipient_name="Somebody Else", locale="fr"))
    assert render_pdf(document()) == first
    assert render_pdf(document(recipient_name="Leo Brandy")) != first


def test_dates_are_those_of_the_zone():
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert "Issued 1 January 2027" in words(issued_at=late, timezone="Europe/Berlin")
    assert "Issued 31 December 2026" in words(issued_at=late, timezone="America/New_York")


@pytest.mark.parametrize(
    "hostile",
    [
        '#panic("x")',
        '"); #panic("x") //',
        '\\"}, "accent": "x',
        "$ sum_(i=0)^n $ @label <label> [content] *bold* _em_ `raw`",
        "#sys.inputs #read('/etc/passwd') #import \"@preview/x:1.0.0\"",
        "/* comment */ // comment",
        "line one\nline two\r\n\ttabbed\u2028separated",
        "{recipient} %(name)s ${name} {{7*7}}",
        "<script>alert(1)</script> &amp; ]]>",
        "a\x00b\x1bc\u202ed\ufeffe\ud800",
    ],
)
def test_what_is_said_is_shown_and_never_run(hostile):
    said = {
        "recipient_name": hostile,
        "program_title": hostile,
        "team_name": hostile,
        "signatures": ((hostile, hostile),),
    }
    shown = printable(hostile)
    text = words(**said).replace(" ", "")
    assert text.count(shown.replace(" ", "")) >= 5
    svg = render_svg(document(**said))
    assert "<script" not in svg
    render_png(document(**said), 200)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(max_size=120))
def test_any_text_gives_a_document(name, title):
    assert render_pdf(document(recipient_name=name, program_title=title)).startswith(b"%PDF-")


def test_threads_get_their_own_document():
    names = [f"Person {index}" for index in range(8)]
    expected = {name: render_pdf(document(recipient_name=name)) for name in names}
    barrier = threading.Barrier(len(names))
    made: dict[str, bytes] = {}

    def render(name: str) -> None:
        barrier.wait()
        for _ in range(3):
            made[name] = render_pdf(document(recipient_name=name))
            if made[name] != expected[name]:
                return

    threads = [threading.Thread(target=render, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == expected
