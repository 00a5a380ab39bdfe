"""What a document accepts, and how each language says it."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from footplate.certificates.document import Signature
from footplate.certificates.document.payload import payload_of
from footplate.certificates.document.phrases import phrases_for
from footplate.certificates.tests.documents import document

NAIVE = datetime(2026, 11, 27, tzinfo=UTC).replace(tzinfo=None)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"issued_at": NAIVE}, "issued_at has no time zone"),
        ({"expires_at": NAIVE}, "expires_at has no time zone"),
        ({"accent": "red"}, "accent is not #rrggbb"),
        ({"accent": "#17654a\n"}, "accent is not #rrggbb"),
        ({"score_percent": 101}, "score_percent"),
        ({"score_percent": -0.5}, "score_percent"),
        ({"verify_url": "javascript:alert(1)"}, "verify_url"),
        ({"number": "FP-0000-0000-0000-0000-000Z-0"}, "number"),
        ({"number": "0000000000000000000ZZ"}, "number is not in canonical form"),
        ({"signatures": (("A", "a"),) * 3}, "more than 2 signatures"),
        ({"design": "../standard"}, "unknown design"),
        ({"timezone": "Mars/Olympus"}, "unknown time zone"),
        ({"timezone": "../../etc/passwd"}, "unknown time zone"),
        ({"timezone": ""}, "unknown time zone"),
    ],
)
def test_refuses(changes, problem):
    with pytest.raises(ValueError, match=problem):
        document(**changes)


def test_signatures_are_named_pairs():
    assert document(signatures=[["Ada", "Author"]]).signatures == (Signature("Ada", "Author"),)


@pytest.mark.parametrize(
    ("share", "locale", "shown"),
    [
        (91, "en", "91\u202f%"),
        (Decimal("87.50"), "en", "87.5\u202f%"),
        (87.5, "de", "87,5\u202f%"),
        (100.0, "fr", "100\u202f%"),
        (Decimal("66.67"), "es", "66,7\u202f%"),
        (0, "en", "0\u202f%"),
    ],
)
def test_scores(share, locale, shown):
    assert phrases_for(locale).percent(share) == shown


@pytest.mark.parametrize(
    ("locale", "day", "shown"),
    [
        ("en", date(2026, 3, 1), "1 March 2026"),
        ("de-CH", date(2026, 3, 1), "1. März 2026"),
        ("fr", date(2026, 8, 1), "1er août 2026"),
        ("fr_CA", date(2026, 8, 2), "2 août 2026"),
        ("es", date(2026, 12, 24), "24 de diciembre de 2026"),
        ("xx", date(2026, 12, 24), "24 December 2026"),
    ],
)
def test_dates(locale, day, shown):
    assert phrases_for(locale).date(day) == shown


@pytest.mark.parametrize(
    ("total", "shown"), [(1, "One content"), (12, "Twelve contents"), (13, "13 contents")]
)
def test_contents(total, shown):
    assert phrases_for("en").contents(total) == shown


def test_the_language_told_is_the_language_written():
    assert payload_of(document(locale="pl"))["language"] == "en"
    assert payload_of(document(locale="ES-mx"))["language"] == "es"


@pytest.mark.parametrize("locale", ["en", "de", "fr", "es"])
def test_every_language_says_all(locale):
    said = payload_of(document(locale=locale))
    for name in ("heading", "lead_in", "lead_out", "summary", "issued", "expires", "scan"):
        assert said[name].strip()
    assert "2026" in said["issued"]
    assert "2028" in said["expires"]
    for_ever = payload_of(document(locale=locale, expires_at=None))
    assert not any(character.isdigit() for character in for_ever["expires"])


def test_a_moment_is_written_in_the_zone():
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert payload_of(document(issued_at=late))["issued"] == "Issued 1 January 2027"
