"""A document as its design is told it: words ready to print, in one language."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from footplate.certificates.document.colour import PAPER, readable
from footplate.certificates.document.model import CertificateDocument
from footplate.certificates.document.phrases import Phrases, phrases_for
from footplate.certificates.document.qr import qr_picture
from footplate.certificates.document.writing import printable, reads_right_to_left


def payload_of(document: CertificateDocument) -> dict[str, Any]:
    """Return what every design is told, ready for JSON: the seam between Python and Typst.

    Names are ``{text, rtl}``; all of their characters have glyphs in the fonts of this folder.
    """
    phrases = phrases_for(document.locale)
    recipient = _name(document.recipient_name)
    program = _name(document.program_title)
    return {
        "language": phrases.language,
        "title": phrases.document_title(recipient["text"], program["text"]),
        "description": _summary(document, phrases),
        "heading": phrases.heading,
        "lead_in": phrases.lead_in,
        "lead_out": phrases.lead_out,
        "team": _name(document.team_name),
        "recipient": recipient,
        "program": program,
        "summary": _summary(document, phrases),
        "signatures": [
            {"name": _name(signature.name), "title": _name(signature.title)}
            for signature in document.signatures
        ],
        **_foot(document, phrases),
        "verify_url": document.verify_url,
        "scan": phrases.scan,
        "code": qr_picture(document.verify_url, paper=PAPER),
        "code_alternative": phrases.code_alternative(document.verify_url),
        "accent": readable(document.accent),
        "paper": PAPER,
    }


def _foot(document: CertificateDocument, phrases: Phrases) -> dict[str, str]:
    def day(moment: datetime) -> str:
        return phrases.date(moment.astimezone(ZoneInfo(document.timezone)).date())

    expires_at = document.expires_at
    return {
        "issued": phrases.issued(day(document.issued_at)),
        "number": document.number,
        "expires": phrases.valid_until(day(expires_at)) if expires_at else phrases.valid_for_ever,
    }


def _summary(document: CertificateDocument, phrases: Phrases) -> str:
    """``Eleven contents, final score 91 %, edition 4``; without a score two parts."""
    parts = [phrases.contents(document.contents_total)]
    if document.score_percent is not None:
        parts.append(phrases.score(phrases.percent(document.score_percent)))
    parts.append(phrases.edition(document.edition_number))
    return ", ".join(parts)


def _name(text: str) -> dict[str, Any]:
    words = printable(text)
    return {"text": words, "rtl": reads_right_to_left(words)}
