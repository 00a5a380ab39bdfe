"""Certificate numbers: 100 random bits that people can read aloud and type.

A number is ``FP-`` and twenty symbols of Crockford's base 32 with one check symbol, in groups of
four: ``FP-7K3M-Q9TX-2WBD-H5RC-NV84-J``.

The check symbol is the value of the twenty symbols modulo 37. As 37 is a prime larger than the
32 symbols, it finds *every* change of one symbol and *every* exchange of two neighbours, the
check symbol included; any other change passes with a chance of about one in 37.

Crockford writes the check values 32 to 36 as ``* ~ $ = U``. Those are poor in addresses and file
names, so a number whose check value is above 31 is never made (100 bits become 99.8), and ``U``
has no place anywhere in a number.

Source: Douglas Crockford, Base 32, https://www.crockford.com/base32.html
"""

import secrets
import unicodedata

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PREFIX = "FP"
DATA_LENGTH = 20
CHECK_MODULUS = 37
GROUP_LENGTH = 4

_BITS = 100
_LONGEST_TEXT = 100
_VALUES = {symbol: value for value, symbol in enumerate(SYMBOLS)}
_LOOK_ALIKES = str.maketrans({"O": "0", "I": "1", "L": "1"})
_SEPARATORS = frozenset({"Zs", "Pd", "Cc", "Cf"})
_MINUS = "\N{MINUS SIGN}"


def make_number() -> str:
    """Return a new certificate number in its canonical form.

    Unique by chance alone: with a thousand million numbers out, the next one is taken with a
    chance of one in 10^21. The column's unique constraint says the rest.
    """
    while True:
        data = _encode(secrets.randbits(_BITS))
        check = _check_value(data)
        if check < len(SYMBOLS):
            return _group(data + SYMBOLS[check])


def read_number(text: str) -> str | None:
    """Return the canonical form of what somebody typed, or None when it is no number.

    Forgiven: case, spaces and dashes of any kind and in any place, a missing ``FP``, full-width
    forms, ``O`` for ``0``, ``I`` and ``L`` for ``1``. Refused: another length, ``U`` and every
    other character that is no symbol, a wrong check symbol.
    """
    if len(text) > _LONGEST_TEXT:
        return None
    symbols = _without_separators(unicodedata.normalize("NFKC", text).upper())
    if len(symbols) == len(PREFIX) + DATA_LENGTH + 1 and symbols.startswith(PREFIX):
        symbols = symbols.removeprefix(PREFIX)
    symbols = symbols.translate(_LOOK_ALIKES)
    if len(symbols) != DATA_LENGTH + 1 or not set(symbols) <= _VALUES.keys():
        return None
    if _check_value(symbols[:-1]) != _VALUES[symbols[-1]]:
        return None
    return _group(symbols)


def _encode(value: int) -> str:
    return "".join(SYMBOLS[value >> shift & 31] for shift in range(5 * (DATA_LENGTH - 1), -1, -5))


def _check_value(data: str) -> int:
    value = 0
    for symbol in data:
        value = (value * len(SYMBOLS) + _VALUES[symbol]) % CHECK_MODULUS
    return value


def _group(symbols: str) -> str:
    groups = (symbols[at : at + GROUP_LENGTH] for at in range(0, len(symbols), GROUP_LENGTH))
    return "-".join((PREFIX, *groups))


def _without_separators(text: str) -> str:
    return "".join(
        character
        for character in text
        if unicodedata.category(character) not in _SEPARATORS and character != _MINUS
    )
