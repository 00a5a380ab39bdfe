"""Draws a certificate with Typst, in this process, from this folder alone.

One compiler serves the process: it keeps the parsed design, the fonts and the ornament between
certificates (20 times faster than starting anew). It holds one set of inputs at a time, so a lock
lets one thread in; Typst itself uses one core for a one-page document.

What is said goes in as one JSON input and is shown as text. None of it ever becomes Typst source.
"""

import base64
import html
import json
import re
import threading
from functools import cache
from pathlib import Path
from typing import Any

import typst

from footplate.certificates.document.backdrop import backdrop
from footplate.certificates.document.model import CertificateDocument
from footplate.certificates.document.payload import payload_of

PAGE_WIDTH_POINTS = 297 / 25.4 * 72
PDF_STANDARDS = ["a-3a", "ua-1"]
WIDEST_PNG_PX = 8000
SEAL_MIDDLE_X, SEAL_BESIDE_X = 560, 280  # beside: where the second signature would be

_FOLDER = Path(__file__).parent
_lock = threading.Lock()
_PICTURES = 2  # the backdrop and the QR code
_PICTURE = re.compile(
    r'<image\b[^>]*?"data:image/svg\+xml;base64,(?P<base64>[A-Za-z0-9+/=]+)"[^>]*/>'
)


def render_pdf(document: CertificateDocument) -> bytes:
    """Return one A4 landscape page as PDF/A-3a and PDF/UA-1, its fonts embedded.

    The same document gives the same bytes; the file says it was made at ``issued_at``.
    """
    return _compile(
        document,
        format="pdf",
        pdf_standards=PDF_STANDARDS,
        timestamp=int(document.issued_at.timestamp()),
    )


def render_svg(document: CertificateDocument) -> str:
    """Return the page as one self-contained SVG: text as outlines, no script, no font, no picture.

    It is read aloud as one image with the document's title for its name; its number and QR code
    are links. The same document gives the same text.
    """
    svg = _inlined(_compile(document, format="svg").decode())
    label = html.escape(payload_of(document)["title"])
    return svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)


def render_png(document: CertificateDocument, width_px: int) -> bytes:
    """Return the page as an opaque PNG, ``width_px`` wide and 210/297 of that high.

    Raises ValueError for a width outside 1 to 8 000.
    """
    if not 1 <= width_px <= WIDEST_PNG_PX:
        raise ValueError(f"width_px is outside 1 to {WIDEST_PNG_PX}: {width_px}")
    return _compile(document, format="png", ppi=width_px / PAGE_WIDTH_POINTS * 72)


def _compile(document: CertificateDocument, **options: Any) -> bytes:
    payload = payload_of(document)
    inputs = {
        "document": json.dumps(payload, ensure_ascii=False),
        "backdrop": _backdrop_of(document, payload),
    }
    with _lock:
        made = _compiler(document.design).compile(sys_inputs=inputs, **options)
    if not isinstance(made, bytes):
        raise RuntimeError(f"the design {document.design!r} did not give exactly one page")
    return made


def _inlined(svg: str) -> str:
    """Put the pictures, which Typst writes in base64, into the SVG as themselves.

    A third smaller, and shown where a content policy or a viewer refuses ``data:`` pictures.
    """
    inlined, count = _PICTURE.subn(_as_element, svg)
    if count != _PICTURES:
        raise RuntimeError(f"the SVG has {count} pictures instead of {_PICTURES}")
    return inlined


def _as_element(found: re.Match[str]) -> str:
    """The picture with the place and size of the ``image`` around it instead of its own."""
    _, _, content = base64.b64decode(found["base64"]).decode().partition(" viewBox=")
    place = re.search(r'transform="[^"]*"', found[0])
    size = re.search(r'width="[^"]*" height="[^"]*"', found[0])
    if size is None:
        raise RuntimeError("a picture without a size")
    return (
        f"<g {place[0] if place else ''}>"
        f'<svg {size[0]} preserveAspectRatio="none" viewBox={content}</g>'
    )


def _backdrop_of(document: CertificateDocument, payload: dict[str, Any]) -> str:
    seal_x = SEAL_BESIDE_X if len(document.signatures) == 1 else SEAL_MIDDLE_X
    return backdrop(accent=payload["accent"], paper=payload["paper"], seal_x=seal_x)


@cache
def _compiler(design: str) -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[_FOLDER / "fonts"],
    )
    designs = _FOLDER / "designs"
    return typst.Compiler(input=designs / f"{design}.typ", root=designs, font_paths=fonts)
