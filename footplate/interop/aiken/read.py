"""Aiken, the plainest format: a question, lettered options, one answer.

After Moodle's documentation, "Aiken format" (docs.moodle.org). Stems may have several lines, as its
importer has allowed since 2.x.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.files.encodings import text_of
from footplate.interop.reading import Notes, Sheet
from footplate.interop.texts.escaping import clean
from footplate.interop.texts.texts import Texts

_OPTION = re.compile(r"([A-Z])[.)][ \t]+(.*)")
_ANSWER = re.compile(r"ANSWER:[ \t]*([A-Z])\s*", re.IGNORECASE)


@dataclass
class _Block:
    line: int
    stem: list[str] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)
    answer: str = ""


def read_aiken(data: bytes, filename: str) -> Sheet:
    """Return everything in the file."""
    sheet = Sheet()
    texts = Texts(sheet)
    for block in _blocks(clean(text_of(data, sheet))):
        title = " ".join(block.stem) or (block.options[0][1] if block.options else "")
        sheet.add(f"line {block.line}", title, partial(_question, block, texts))
    return sheet


def _blocks(text: str) -> Iterator[_Block]:
    """Yield what ends with an answer, or with the file."""
    block: _Block | None = None
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip(" \t")
        if not line:
            continue
        block = block or _Block(number)
        answer, option = _ANSWER.fullmatch(line), _OPTION.fullmatch(line)
        if answer:
            block.answer = answer[1].upper()
            yield block
            block = None
        elif option:
            block.options.append((option[1], option[2]))
        elif block.options:
            # A new stem before any answer: what came before was never finished.
            yield block
            block = _Block(number, [line])
        else:
            block.stem.append(line)
    if block:
        yield block


def _question(block: _Block, texts: Texts, notes: Notes) -> dict[str, Any]:
    if not block.stem:
        raise Refused("It has options but no question above them.")
    if not block.options:
        raise Refused("It has no lettered options.")
    if not block.answer:
        raise Refused("It has no line “ANSWER:” after its options.")
    if block.answer not in {letter for letter, _ in block.options}:
        raise Refused(f"Its answer is {block.answer}, but it has no such option.")
    options = [
        (texts.plain_line(text), letter == block.answer, "") for letter, text in block.options
    ]
    common = shapes.base("single", texts.plain("\n".join(block.stem)))
    return common | {"options": shapes.options_of(options)}
