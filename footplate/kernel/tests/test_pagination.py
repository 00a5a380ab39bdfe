"""Cursors: what a list gave works, what somebody made up is a 422 and never a failure."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footplate.kernel.ids import new_id
from footplate.kernel.pagination import decode_cursor, encode_cursor
from footplate.kernel.problems import InvalidInput
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

AsPerson = Callable[..., ApiClient]
UUID_TEXT = "01a20443-0ffc-776f-9228-d9a2c6e13fb4"


def made_up(plain: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def test_what_was_encoded_comes_back_with_its_types() -> None:
    values = [datetime(2026, 11, 23, 9, tzinfo=UTC), new_id(), 7, 1.5, "Ünï|code", True]
    assert decode_cursor(encode_cursor(values), length=6) == values


@given(st.text(max_size=60))
def test_any_text_is_a_cursor_or_a_422(text: str) -> None:
    with pytest.raises(InvalidInput):
        decode_cursor(text, length=9)


@pytest.mark.parametrize("path", ["/teams/northwind/members", "/teams/northwind/groups"])
@pytest.mark.parametrize(
    "plain",
    [
        [["str", "a\x00b"], ["UUID", UUID_TEXT]],
        [["str", "\ud800"], ["UUID", UUID_TEXT]],
        [["str", "a"], ["str", "not an id"]],
        [["str", "a"], ["int", "1" * 40]],
        [["str", "a"]],
        [["str", "a"], ["UUID", UUID_TEXT], ["int", "1"]],
        [["bool", "True"], ["float", "nan"]],
        {"a": 1},
        None,
        [[[[[[]]]]]],
    ],
)
def test_a_cursor_that_no_list_gave_is_422(
    cast: Cast, as_: AsPerson, path: str, plain: Any
) -> None:
    answer = as_(cast.olga).read(f"{path}?cursor={made_up(plain)}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/query/cursor"


@pytest.mark.parametrize("first", [["int", "5"], ["datetime", "2026-11-23T09:00:00+00:00"]])
def test_a_cursor_of_another_list_is_no_failure(
    cast: Cast, as_: AsPerson, first: list[str]
) -> None:
    path = f"/teams/northwind/members?cursor={made_up([first, ['UUID', UUID_TEXT]])}"
    assert as_(cast.olga).read(path).status_code in (200, 422)
