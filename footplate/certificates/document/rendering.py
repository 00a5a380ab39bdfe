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

PAGE_WIDTH_POINTS, PAGE_HEIGHT_POINTS = 297 / 25.4 * 72, 210 / 25.4 * 72
PDF_STANDARDS = ["a-3a", "ua-1"]
WIDEST_PNG_PX = 8000
SEAL_MIDDLE_X, SEAL_BESIDE_X = 560, 280  # beside: where the second signature would be

_FOLDER = Path(__file__).parent
_lock = threading.Lock()
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
    """Put the backdrop, which Typst writes as a picture in base64, into the SVG as itself.

    A third smaller, and shown where a content policy or a viewer refuses ``data:`` pictures.
    """
    found = _PICTURE.search(svg)
    if found is None:
        raise RuntimeError("the SVG has no backdrop")
    picture = base64.b64decode(found["base64"]).decode()
    _, _, rest = picture.partition(" viewBox=")
    sized = (
        f'<svg width="{PAGE_WIDTH_POINTS:.3f}" height="{PAGE_HEIGHT_POINTS:.3f}" '
        f'preserveAspectRatio="none" viewBox={rest}'
    )
    return svg[: found.start()] + sized + svg[found.end() :]


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
