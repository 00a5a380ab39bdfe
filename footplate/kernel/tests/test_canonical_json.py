"""Canonical JSON, by the examples of RFC 8785."""

import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as some

from footplate.kernel.audit.canonical import canonical_bytes


@pytest.mark.parametrize(
    ("value", "text"),
    [
        # Appendix B.
        (0.0, "0"),
        (-0.0, "0"),
        (5e-324, "5e-324"),
        (-5e-324, "-5e-324"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
        (9007199254740992.0, "9007199254740992"),
        (295147905179352830000.0, "295147905179352830000"),
        (9.999999999999997e22, "9.999999999999997e+22"),
        (1e23, "1e+23"),
        (1.0000000000000001e23, "1.0000000000000001e+23"),
        (999999999999999700000.0, "999999999999999700000"),
        (999999999999999900000.0, "999999999999999900000"),
        (1e21, "1e+21"),
        (9.999999999999997e-7, "9.999999999999997e-7"),
        (0.000001, "0.000001"),
        (333333333.3333332, "333333333.3333332"),
        (-0.0000033333333333333333, "-0.0000033333333333333333"),
        (1424953923781206.2, "1424953923781206.2"),
        (4.50, "4.5"),
        (2e-3, "0.002"),
        (10**22, "1e+22"),
        (2**53 + 1, "9007199254740992"),
        (True, "true"),
        (None, "null"),
        # Section 3.2.3: keys by UTF-16 code units.
        (
            {"€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\x80": 6, "ö": 7},
            '{"\\r":2,"1":4,"\x80":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
        ),
        ('€$\x0f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'),
        ([56, {"d": True, "10": None}], '[56,{"10":null,"d":true}]'),
        (
            [UUID(int=1), datetime(2026, 11, 23, 9, tzinfo=UTC)],
            '["00000000-0000-0000-0000-000000000001","2026-11-23T09:00:00.000000+00:00"]',
        ),
    ],
)
def test_is_written_one_way(value: Any, text: str) -> None:
    assert canonical_bytes(value).decode() == text


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, b"bytes"])
def test_what_is_not_json_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_bytes(value)


_JSON = some.recursive(
    some.none()
    | some.booleans()
    | some.integers(-(2**53), 2**53)
    | some.floats(allow_nan=False, allow_infinity=False)
    | some.text(some.characters(exclude_characters="\x00", exclude_categories=["Cs"])),
    lambda inner: some.lists(inner) | some.dictionaries(some.text("abcé€😀\ufb33"), inner),
    max_leaves=8,
)


@given(value=_JSON)
def test_says_the_same_value(value: Any) -> None:
    assert json.loads(canonical_bytes(value), parse_int=float) == value


def test_is_the_same_after_a_journey_through_the_database(db: None) -> None:
    @given(value=_JSON)
    def journey(value: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("select %s::jsonb::text", [json.dumps(value)])
            [back] = cursor.fetchone()
        assert canonical_bytes(json.loads(back)) == canonical_bytes(value)

    journey()
