"""What a certificate says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple
from zoneinfo import ZoneInfo

from footplate.certificates.number import read_number

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
    ``#rrggbb``, a score outside 0 to 100, a number that is not canonical, an address that is not
    http(s), or more than two signatures.
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
    """Return what is wrong, one sentence each."""
    score = document.score_percent
    checks = (
        (_is_aware(document.issued_at), "issued_at has no time zone"),
        (_is_aware(document.expires_at), "expires_at has no time zone"),
        (_ACCENT.fullmatch(document.accent), f"accent is not #rrggbb: {document.accent!r}"),
        (score is None or 0 <= score <= 100, f"score_percent is outside 0 to 100: {score}"),
        (
            read_number(document.number) == document.number,
            f"number is not in canonical form: {document.number!r}",
        ),
        (
            document.verify_url.startswith(("https://", "http://")),
            f"verify_url is not an http(s) address: {document.verify_url!r}",
        ),
        (len(document.signatures) <= MOST_SIGNATURES, f"more than {MOST_SIGNATURES} signatures"),
        (document.design in DESIGNS, f"unknown design: {document.design!r}"),
        (_is_zone(document.timezone), f"unknown time zone: {document.timezone!r}"),
    )
    return (problem for holds, problem in checks if not holds)


def _is_aware(moment: datetime | None) -> bool:
    return moment is None or moment.utcoffset() is not None


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # not found, a folder, outside of the zones
        return False
    return True
