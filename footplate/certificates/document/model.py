"""What a certificate says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

MOST_SIGNATURES = 2
DESIGNS = ("standard",)

_ACCENT = re.compile(r"#[0-9a-fA-F]{6}")


class Signature(NamedTuple):
    """A person who signs, and as what."""

    name: str
    title: str


@dataclass(frozen=True, kw_only=True)
class CertificateDocument:
    """One certificate as issued.

    ``score_percent`` is None where no content was scored; ``expires_at`` is None when it is
    valid for ever. ``timezone`` is the IANA name in which the two moments are written as dates;
    ``locale`` a BCP 47 tag. ``number`` is in canonical form and ``verify_url`` absolute.

    Raises ValueError for a naive moment, an unknown zone or design, an accent that is not
    ``#rrggbb``, a score outside 0 to 100, an address that is not http(s), or more than two
    signatures.
    """

    recipient_name: str
    program_title: str
    team_name: str
    score_percent: int | float | Decimal | None
    contents_total: int
    edition_number: int
    issued_at: datetime
    expires_at: datetime | None
    number: str
    verify_url: str
    signatures: tuple[Signature, ...] = ()
    accent: str = "#17654a"
    locale: str = "en"
    timezone: str = "UTC"
    design: str = "standard"

    def __post_init__(self) -> None:
        signatures = tuple(Signature(*signature) for signature in self.signatures)
        object.__setattr__(self, "signatures", signatures)
        for problem in _problems(self):
            raise ValueError(problem)


def _problems(document: CertificateDocument) -> Iterator[str]:
    for name in ("issued_at", "expires_at"):
        moment = getattr(document, name)
        if moment is not None and moment.utcoffset() is None:
            yield f"{name} has no time zone"
    if not _ACCENT.fullmatch(document.accent):
        yield f"accent is not #rrggbb: {document.accent!r}"
    if document.score_percent is not None and not 0 <= document.score_percent <= 100:
        yield f"score_percent is outside 0 to 100: {document.score_percent}"
    if not document.verify_url.startswith(("https://", "http://")):
        yield f"verify_url is not an http(s) address: {document.verify_url!r}"
    if len(document.signatures) > MOST_SIGNATURES:
        yield f"more than {MOST_SIGNATURES} signatures"
    if document.design not in DESIGNS:
        yield f"unknown design: {document.design!r}"
    yield from _zone_problems(document.timezone)


def _zone_problems(timezone: str) -> Iterator[str]:
    try:
        ZoneInfo(timezone)
    except (KeyError, OSError, ValueError):  # not found, a folder, outside of the zones
        yield f"unknown time zone: {timezone!r}"
