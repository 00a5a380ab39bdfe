"""A GIFT file as its entries: one between blank lines, comments read for their tags.

After Moodle's documentation, "GIFT format" (docs.moodle.org), and its importer
(question/format/gift/format.php), whose reading is the format's definition.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TAG = re.compile(r"\[tag:((?:\\.|[^\]\\]){1,200})\]")
_ESCAPED = "~=#{}:\\n"
# Control characters are gone from every text that is read, so they can stand for escaped signs.
_HIDDEN = {sign: chr(0x0E + at) for at, sign in enumerate(_ESCAPED)}
_SHOWN = {hidden: "\n" if sign == "n" else sign for sign, hidden in _HIDDEN.items()}
_TABLE = str.maketrans(_SHOWN)


@dataclass
class Entry:
    """One question as it stands in the file, and the line on which it begins."""

    line: int
    text: str
    tags: list[str] = field(default_factory=list)


def entries(text: str) -> Iterator[Entry]:
    """Yield what stands between blank lines, with escaped signs hidden."""
    lines: list[str] = []
    tags: list[str] = []
    begin = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        bare = line.strip()
        if bare.startswith("//"):
            tags += [re.sub(r"\\(.)", r"\1", match[1]) for match in _TAG.finditer(bare)]
        elif bare and not bare.startswith("$CATEGORY:"):
            begin = begin or number
            lines.append(line)
        elif lines:
            yield Entry(begin, hide("\n".join(lines).strip()), tags)
            lines, tags, begin = [], [], 0


def hide(text: str) -> str:
    """Return the text with its escaped signs replaced by what no syntax is."""
    return re.sub(r"\\([~=#{}:\\n])", lambda match: _HIDDEN[match[1]], text)


def show(text: str) -> str:
    """Return the text with the signs that `hide` hid."""
    return text.translate(_TABLE)


def escape(text: str) -> str:
    """Return text so that GIFT takes it for nothing but text."""
    return re.sub(r"[~=#{}:\\]", r"\\\g<0>", text).replace("\n", "\\n")
