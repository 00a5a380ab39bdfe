"""Text that must read in Markdown exactly as it stands, with as few backslashes as possible."""

import re

# TeX between signs that no author means otherwise; a single dollar is far too often a price.
MATHS = re.compile(r"\\\((.+?)\\\)|\\\[(.+?)\\\]|\$\$(.+?)\$\$", re.DOTALL)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_ALWAYS = re.compile(r"[\\*`$]")
_IN_LINE = re.compile(r"[\\`$]|(?<=!)\[")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
_LINK = re.compile(r"\]\(|\]:|\[\[|\]\]|!\[|\]\[")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|=+\s*$|-{2,}|~{2,}|\|)")
_NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")


def clean(text: str) -> str:
    """Return the text without control characters and with plain line ends."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escaped(text: str, *, starts_line: bool = True) -> str:
    """Return one line of plain text as inline Markdown that shows the same."""
    text = _ALWAYS.sub(r"\\\g<0>", text)
    text = _UNDERSCORE.sub(r"\_", text)
    if _LINK.search(text):
        text = text.replace("[", r"\[").replace("]", r"\]")
    text = _ENTITY.sub(r"\&", _TAG.sub(r"\<", text)).replace("~~", r"\~\~")
    return at_line_start(text) if starts_line else text


def at_line_start(text: str) -> str:
    """Return inline Markdown so that its beginning starts no list, heading or quotation."""
    text = _LINE_START.sub(r"\1\\\2", text)
    return _NUMBERED.sub(r"\1\\\2", text)


def escaped_with_maths(text: str, *, starts_line: bool = True) -> str:
    """Return the text as Markdown; TeX in `\\(…\\)`, `\\[…\\]` and `$$…$$` becomes maths."""
    parts: list[str] = []
    end = 0
    for match in MATHS.finditer(text):
        first = starts_line and not parts
        parts.append(escaped(text[end : match.start()], starts_line=first))
        inline, block, dollars = match.groups()
        parts.append(f"${inline.strip()}$" if inline else f"$${(block or dollars).strip()}$$")
        end = match.end()
    parts.append(escaped(text[end:], starts_line=starts_line and not parts))
    return "".join(parts)


def from_plain(text: str) -> str:
    """Return plain text as Markdown: empty lines part paragraphs, other line ends stay."""
    lines = [" ".join(line.split()) for line in clean(text).strip().split("\n")]
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line:
            paragraphs[-1].append(escaped_with_maths(line))
        elif paragraphs[-1]:
            paragraphs.append([])
    return "\n\n".join("\\\n".join(paragraph) for paragraph in paragraphs if paragraph)


def escaped_in_line(text: str) -> str:
    """Return plain text as a line's Markdown: code, images and formulas are all that it knows."""
    return _IN_LINE.sub(r"\\\g<0>", text)


def in_line_with_maths(text: str) -> str:
    """Return the text as a line's Markdown; TeX as in `escaped_with_maths` becomes maths."""
    parts: list[str] = []
    end = 0
    for match in MATHS.finditer(text):
        parts.append(escaped_in_line(text[end : match.start()]))
        inline, block, dollars = match.groups()
        parts.append(f"${inline.strip()}$" if inline else f"$${(block or dollars).strip()}$$")
        end = match.end()
    return "".join([*parts, escaped_in_line(text[end:])])


def in_line_from_plain(text: str) -> str:
    """Return plain text as a line's Markdown; line ends stay, empty lines do not."""
    lines = (" ".join(line.split()) for line in clean(text).split("\n"))
    return "\n".join(in_line_with_maths(line) for line in lines if line)


def line_of(text: str) -> str:
    """Return plain text as one line of plain text, for what is no Markdown here."""
    return " ".join(clean(text).split())


def split_unescaped(text: str, sign: str, *, most: int = -1) -> list[str]:
    """Return the parts between the signs that no backslash escapes; escapes stay as they are."""
    parts = [""]
    for token in re.findall(r"\\.|[^\\]|\\$", text, re.DOTALL):
        if token == sign and most != 0:
            parts.append("")
            most -= 1
        else:
            parts[-1] += token
    return parts
