"""Letters: written once as plain text, of which the HTML is made, so that both say the same.

The text's conventions are those of a careful plain-text mail:

- a blank line ends a paragraph;
- `Label: https://…` alone in a paragraph becomes a button with the address below it, and an
  address alone becomes a link; nothing else does, so that no name or title can;
- a lone code (letters and digits, perhaps with a dash) becomes large;
- lines that begin with `- ` become a quiet list, lines that begin with `> ` a quotation, in which
  nothing becomes a link: what people write themselves is only ever quoted.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string

_BUTTON = re.compile(r"^(?P<label>[^:\n]{1,60}): (?P<url>https?://\S+)$")
_CODE = re.compile(r"^[A-Z0-9]{3,8}(-[A-Z0-9]{3,8})?$")
_LINK = re.compile(r"https?://[^\s<>\"]+")


@dataclass(frozen=True)
class Letter:
    """What is sent: one line of subject, plain text, and the same as HTML."""

    subject: str
    text: str
    html: str


def compose(name: str, context: Mapping[str, Any]) -> Letter:
    """Return the letter of the templates `<name>_subject.txt` and `<name>_message.txt`.

    Values are put in as they are: the HTML is made from the finished text and escaped there.
    """
    context = {**context, "site_name": settings.SITE_NAME, "base_url": settings.BASE_URL}
    subject = one_line(render_to_string(f"{name}_subject.txt", context))
    text = tidy(render_to_string(f"{name}_message.txt", context))
    return Letter(subject=subject, text=text, html=html_of(subject=subject, text=text))


def html_of(*, subject: str, text: str) -> str:
    """Return the HTML that says what the text says."""
    body, _, foot = text.partition("\n-- \n")
    blocks = [_block(part) for part in body.split("\n\n") if part.strip()]
    return render_to_string(
        "notifications/letter.html",
        {"subject": subject, "blocks": blocks, "foot": foot.strip().splitlines()},
    )


def links_of(text: str) -> list[str]:
    """Return the addresses in the text, each once, in order."""
    found = (link.rstrip(".,;)") for link in _LINK.findall(text))
    return list(dict.fromkeys(found))


def one_line(text: str) -> str:
    """Return the text on one line, so that it cannot add headers to a mail."""
    return " ".join(text.split())


def tidy(text: str) -> str:
    """Return the text with at most one blank line in a row and one line break at its end.

    The space of the signature's mark ("-- ", RFC 3676 section 4.3) stays.
    """
    lines = [line if line == "-- " else line.rstrip() for line in text.strip().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def quote(text: str) -> str:
    """Return a person's own words as a quotation, each line marked."""
    return "\n".join(f"> {line.strip()}".rstrip() for line in text.strip().splitlines())


def _block(part: str) -> dict[str, Any]:
    """Return how the paragraph is shown. Quotations and lists come first: they hold words of
    people, which must not become buttons."""
    part = part.strip()
    lines = part.splitlines()
    if all(line.startswith(">") for line in lines):
        return {"kind": "quote", "lines": [line[1:].strip() for line in lines]}
    if all(line.startswith("- ") for line in lines):
        return {"kind": "list", "lines": [line[2:] for line in lines]}
    if button := _BUTTON.match(part):
        return {"kind": "button", "label": button["label"], "url": button["url"]}
    if _LINK.fullmatch(part):
        return {"kind": "link", "url": part}
    if _CODE.match(part):
        return {"kind": "code", "text": part}
    return {"kind": "paragraph", "text": " ".join(lines)}
