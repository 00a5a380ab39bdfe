"""The certificate as a document: what it says in, PDF, SVG and PNG bytes out.

Pure: no database, no clock, no network, no fonts of the machine. The same document gives the same
bytes for as long as this folder and the pinned ``typst`` stay as they are.
"""

from footplate.certificates.document.model import CertificateDocument, Signature
from footplate.certificates.document.rendering import render_pdf, render_png, render_svg
from footplate.certificates.document.writing import unprintable

__all__ = [
    "CertificateDocument",
    "Signature",
    "render_pdf",
    "render_png",
    "render_svg",
    "unprintable",
]
