"""Documents that say what is there: every path that the map names exists."""

import re
from collections.abc import Iterator

from checks.finding import ROOT, Finding, relative, tracked

_PATH = re.compile(r"`([A-Za-z0-9_.\[\]()-]+(?:/[A-Za-z0-9_.\[\]()-]*)+)`")
_LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)\s#]+)")


def check() -> Iterator[Finding]:
    """Yield paths in docs/map.md and links in any document that lead nowhere."""
    map_file = ROOT / "docs" / "map.md"
    if not map_file.exists():
        yield Finding("docs/map.md", "map", "is missing")
        return
    for path in _PATH.findall(map_file.read_text()):
        if not (ROOT / path).exists():
            yield Finding("docs/map.md", "map", f"{path} does not exist")
    for document in tracked(".md"):
        for link in _LINK.findall(document.read_text()):
            if not (document.parent / link).exists():
                yield Finding(relative(document), "dead-link", link)


def rooms_without_entry() -> Iterator[Finding]:
    """Yield the rooms (top folders and server apps) that the map does not name."""
    map_file = ROOT / "docs" / "map.md"
    text = map_file.read_text() if map_file.exists() else ""
    rooms = {path.parent for path in ROOT.glob("footplate/*/__init__.py")}
    for room in sorted(rooms):
        if f"`{relative(room)}/`" not in text:
            yield Finding("docs/map.md", "map", f"does not name {relative(room)}/")
