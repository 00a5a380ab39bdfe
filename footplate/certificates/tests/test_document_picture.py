"""SVG and PNG: the code can be scanned, nothing leaves its place, nothing is fetched."""

import re
from xml.etree import ElementTree

import pytest
import segno

from footplate.certificates.document import render_png, render_svg
from footplate.certificates.document.backdrop import HEIGHT, WIDTH
from footplate.certificates.document.qr import QUIET_ZONE_MODULES, dark_path
from footplate.certificates.tests.documents import NUMBER, Pixels, document

PAPER = (0xFF, 0xFE, 0xFB)
HALF = 0.5
LONG = {
    "recipient_name": "Maximiliane Theodora Freifrau von Hohenstein-Wittgenstein zu Oranienburg",
    "program_title": "Health, safety and environment induction for contractors, temporary workers "
    "and visitors at all northern sites",
    "team_name": "Northwind Logistics and Freight Forwarding International Holdings GmbH & Co. KG",
    "signatures": (
        ("Maximiliane Theodora Freifrau von Hohenstein", "Head of training, health and safety"),
        ("Maximiliane Theodora Freifrau von Hohenstein", "Head of training, health and safety"),
    ),
}
UNBROKEN = {
    "recipient_name": "W" * 250,
    "program_title": "M" * 250,
    "team_name": "Q" * 200,
    "signatures": (("W" * 150, "M" * 150), ("W" * 150, "M" * 150)),
}


def drawn(scale: float = 1, **changes) -> Pixels:
    return Pixels(render_png(document(**changes), int(WIDTH * scale)))


def rows_scanned(pixels: Pixels, modules: int) -> list[list[int]]:
    """Sample the middle of each module of the printed code, its quiet zone included."""
    size = 88 / modules
    reach = range(-QUIET_ZONE_MODULES, modules + QUIET_ZONE_MODULES)

    def dark(x: int, y: int) -> int:
        at = (914 + (x + 0.5) * size, 118 + (y + 0.5) * size)
        return int(sum(pixels.at(*at)) < 3 * 128)

    return [[dark(x, y) for x in reach] for y in reach]


@pytest.mark.parametrize(
    "url",
    [
        f"https://training.northwind.example/c/{NUMBER}",
        f"http://127.0.0.1:3210/c/{NUMBER}",
        f"https://a-rather-long-name.of-a-host.example/under/a/path/of/the/house/c/{NUMBER}",
    ],
)
def test_the_printed_code_is_the_code_of_the_address(url):
    code = segno.make(url, error="m", micro=False)
    framed = [list(row) for row in code.matrix_iter(border=QUIET_ZONE_MODULES)]
    assert rows_scanned(drawn(verify_url=url), len(code.matrix)) == framed


def test_dark_modules_are_drawn_once_each():
    matrix = segno.make("https://footplate.test/c/x", error="m", micro=False).matrix
    drawn_modules = [[0] * len(matrix) for _ in matrix]
    for found in re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", dark_path(matrix, 0)):
        x, y, width, back = map(int, found)
        assert width == back
        for at in range(x, x + width):
            drawn_modules[y][at] += 1
    assert drawn_modules == [list(row) for row in matrix]


@pytest.mark.parametrize("width_px", [1, 360, 1200, 1999])
def test_png_has_the_width_asked_for(width_px):
    png = render_png(document(), width_px)
    assert int.from_bytes(png[16:20]) == width_px
    assert abs(int.from_bytes(png[20:24]) - width_px * 210 / 297) <= 1


@pytest.mark.parametrize("width_px", [0, -1, 8001])
def test_png_refuses_odd_widths(width_px):
    with pytest.raises(ValueError, match="width_px"):
        render_png(document(), width_px)


@pytest.mark.parametrize("said", [{}, LONG, UNBROKEN], ids=["usual", "long", "unbroken"])
@pytest.mark.parametrize("locale", ["en", "es"])
def test_words_stay_inside_the_frame(said, locale):
    pixels = drawn(HALF, locale=locale, **said)
    beside = (*range(41, 63), *range(WIDTH // 2 - 45, WIDTH // 2 - 41))
    across = range(50, WIDTH // 2 - 50)
    for y in range(46, HEIGHT // 2 - 46):
        blank = y < 47 or y > HEIGHT // 2 - 52
        for x in across if blank else beside:
            assert pixels.at(x, y) == PAPER, (2 * x, 2 * y)


def test_a_longer_name_is_smaller():
    def ink_height(name: str) -> int:
        pixels = drawn(recipient_name=name, program_title="Short", signatures=())
        rows = [
            y
            for y in range(250, 380)
            if any(sum(pixels.at(x, y)) < 120 for x in range(300, 820, 2))
        ]
        return rows[-1] - rows[0]

    assert ink_height("Leo Brandt") > ink_height("Leopoldine Brandtstetter-Hofmannsthaler") * 1.2


def test_svg_is_one_self_contained_picture():
    svg = render_svg(document())
    root = ElementTree.fromstring(svg)
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert not tags & {"image", "script", "style", "text", "foreignObject", "font"}
    assert root.get("role") == "img"
    assert root.get("aria-label", "").startswith("Certificate of completion: Leo Brandt")
    fetched = set(re.findall(r'(?:href|src)="([^"#]*)', svg)) - {""}
    assert fetched == {document().verify_url}
    assert "url(http" not in svg


def test_svg_escapes_its_name():
    svg = render_svg(document(recipient_name='"><script>&'))
    label = ElementTree.fromstring(svg).get("aria-label", "")
    assert '"><script>&' in label


def test_svg_draws_the_backdrop_over_the_whole_sheet():
    root = ElementTree.fromstring(render_svg(document()))
    inner, code = (e for e in root.iter() if e is not root and e.tag.endswith("}svg"))
    assert code.get("width") == code.get("height")
    assert inner.get("viewBox") == f"0 0 {WIDTH} {HEIGHT}"
    sheet = [float(number) for number in root.get("viewBox", "").split()]
    assert [float(inner.get(side, 0)) for side in ("width", "height")] == pytest.approx(
        sheet[2:], abs=0.1
    )


def test_pictures_are_the_same_each_time():
    svg, png = render_svg(document()), render_png(document(), 300)
    render_svg(document(accent="#1d3f8f"))
    assert (render_svg(document()), render_png(document(), 300)) == (svg, png)
    assert render_svg(document(accent="#1d3f8f")) != svg
