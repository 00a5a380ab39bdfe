"""Numbers: canonical form, forgiveness, and what the check symbol finds."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footplate.certificates import number as number_module
from footplate.certificates.number import SYMBOLS, make_number, read_number

CANONICAL = re.compile(rf"FP(-[{SYMBOLS}]{{4}}){{5}}-[{SYMBOLS}]")


def _numbers() -> st.SearchStrategy[str]:
    """Every canonical number, drawn from its 100 bits (not from the machine's randomness)."""

    def build(value: int) -> str | None:
        data = number_module._encode(value)
        check = number_module._check_value(data)
        return number_module._group(data + SYMBOLS[check]) if check < len(SYMBOLS) else None

    return st.integers(0, 2**100 - 1).map(build).filter(lambda made: made is not None)


def _symbols(number: str) -> str:
    return number.removeprefix("FP").replace("-", "")


def test_made_numbers_are_canonical_and_differ():
    made = {make_number() for _ in range(500)}
    assert len(made) == 500
    assert all(CANONICAL.fullmatch(number) for number in made)
    assert all(read_number(number) == number for number in made)


def test_a_known_number_is_read():
    data = "G" + "0" * 19
    value = 16 * 32**19 % 37
    assert read_number(data + SYMBOLS[value]) == f"FP-G000-0000-0000-0000-0000-{SYMBOLS[value]}"


def test_all_hundred_bits_are_used(monkeypatch):
    asked = []

    def ones(bits: int) -> int:
        asked.append(bits)
        return (1 << bits) - 1 - len(asked)

    monkeypatch.setattr(number_module.secrets, "randbits", ones)
    assert make_number().startswith("FP-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZ")
    assert set(asked) == {100}


def test_a_check_value_without_an_ordinary_symbol_is_drawn_again(monkeypatch):
    # 36 is its own remainder, so its check symbol would be U; 31 has Z.
    draws = iter([36, 35, 31])
    monkeypatch.setattr(number_module.secrets, "randbits", lambda bits: next(draws))
    assert make_number() == "FP-0000-0000-0000-0000-000Z-Z"


@given(_numbers(), st.data())
def test_every_single_symbol_error_is_found(number, data):
    symbols = _symbols(number)
    at = data.draw(st.integers(0, len(symbols) - 1))
    wrong = data.draw(st.sampled_from([s for s in SYMBOLS + "U" if s != symbols[at]]))
    assert read_number(symbols[:at] + wrong + symbols[at + 1 :]) is None


@given(_numbers())
def test_every_exchange_of_neighbours_is_found(number):
    symbols = _symbols(number)
    for at in range(len(symbols) - 1):
        left, right = symbols[at], symbols[at + 1]
        if left != right:
            assert read_number(symbols[:at] + right + left + symbols[at + 2 :]) is None


@given(_numbers(), st.data())
def test_a_lost_or_doubled_symbol_is_found(number, data):
    symbols = _symbols(number)
    at = data.draw(st.integers(0, len(symbols) - 1))
    assert read_number(symbols[:at] + symbols[at + 1 :]) is None
    assert read_number(symbols[:at] + symbols[at] + symbols[at:]) is None


@given(_numbers(), st.data())
def test_forgives_case_separators_prefix_and_look_alikes(number, data):
    symbols = _symbols(number)
    typed = "".join(
        data.draw(st.sampled_from({"0": "0Oo", "1": "1IiLl"}.get(s, s + s.lower())))
        + data.draw(st.sampled_from(["", "", " ", "-", "\u2013", "\u2011", "\u2212", "\u00a0"]))
        for s in symbols
    )
    prefix = data.draw(st.sampled_from(["", "FP", "fp-", " Fp - "]))
    assume(len(prefix + typed) <= 100)
    assert read_number(prefix + typed) == number


@given(st.text(max_size=120))
def test_whatever_is_read_is_canonical(text):
    read = read_number(text)
    assert read is None or (CANONICAL.fullmatch(read) and read_number(read) == read)


def test_full_width_forms_are_forgiven():
    number = "FP-0000-0000-0000-0000-000Z-Z"
    assert read_number("".join(chr(ord(c) + 0xFEE0) for c in number)) == number


@pytest.mark.parametrize(
    "text",
    ["", "FP", "FP-", "U" * 21, "0" * 20, "0" * 22, "0" * 5000, "FPFP" + "0" * 21, "\x00" * 21],
)
def test_what_is_no_number_is_refused(text):
    assert read_number(text) is None
