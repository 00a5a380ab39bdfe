"""Makes any text printable with the fonts at hand, never with empty boxes.

Bundled are Latin, Vietnamese, Greek, Cyrillic, Arabic, Hebrew, Devanagari, kana and 10 269 Chinese
characters (fonts/README.md). What they lack is written in Latin letters where it can be (Hangul,
Thai, Georgian), and otherwise left out (emoji, private use). The certificate's record keeps the
text as it was given, and ``unprintable`` says beforehand what would be changed.
"""

import unicodedata
from itertools import groupby

from unidecode import unidecode

from footplate.certificates.document.glyphs import covered

# Zero-width joiner and non-joiner shape Arabic and Indic words. All other format characters are
# invisible and can only mislead, the overrides of direction above all.
_JOINERS = "\u200c\u200d"
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_NOTHING = "\N{EM DASH}"


def printable(text: str) -> str:
    """Return ``text`` on one line, composed, with a glyph for each of its characters.

    Runs of white space become one space. A text of which nothing can be shown becomes a dash.
    """
    words = _visible(text).split()
    shown = " ".join(filter(None, map(_shown, words)))
    return shown or _NOTHING


def unprintable(text: str) -> str:
    """Return the distinct characters of ``text`` that no font here shows, in order of appearance.

    Empty for a text that is printed as it was given.
    """
    missing = (character for character in _visible(text) if not _has_glyph(character))
    return "".join(dict.fromkeys(missing))


def reads_right_to_left(text: str) -> bool:
    """Return whether the first strong character is one of a right-to-left script (UAX 9, P2)."""
    directions = (unicodedata.bidirectional(character) for character in text)
    return next((way != "L" for way in directions if way in ("L", "R", "AL")), False)


def _visible(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        " " if character.isspace() else character
        for character in composed
        if character.isspace()
        or character in _JOINERS
        or unicodedata.category(character) not in _INVISIBLE
    )


def _has_glyph(character: str) -> bool:
    return character in _JOINERS or character == " " or ord(character) in covered()


def _shown(word: str) -> str:
    if all(map(_has_glyph, word)):
        return word
    if any(unicodedata.category(c).startswith("L") and not _has_glyph(c) for c in word):
        return _romanised(word)
    return "".join(filter(_has_glyph, word)).strip(_JOINERS)


def _romanised(word: str) -> str:
    latin = "".join(
        unidecode("".join(run)) if foreign else "".join(run)
        for foreign, run in groupby(word, key=lambda character: not _has_glyph(character))
    )
    # Scripts without capitals write names as anything else; Latin letters do not.
    return " ".join(part if part != part.lower() else _capitalised(part) for part in latin.split())


def _capitalised(part: str) -> str:
    """Return the word with a capital, where the fonts have that capital."""
    capitalised = part.capitalize()
    return capitalised if all(map(_has_glyph, capitalised)) else part
