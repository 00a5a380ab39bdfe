"""What the folders of the demo company say: its programs and its people."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

WORLD = Path(__file__).parent
PROGRAMS = WORLD / "programs"


@dataclass(frozen=True)
class ContentFile:
    """One content of a program: its facts in `program.yaml`, and its text or questions."""

    folder: Path
    facts: dict[str, Any]

    @property
    def key(self) -> str:
        return str(self.facts["key"])

    @property
    def content_type(self) -> str:
        return str(self.facts["type"])

    @property
    def media(self) -> Path | None:
        """Return the recording, for videos and audios."""
        name = self.facts.get("asset")
        return WORLD / name if name else None

    @property
    def captions(self) -> Path | None:
        """Return the captions of the recording."""
        name = self.facts.get("captions")
        return WORLD / name if name else None

    @property
    def text(self) -> str:
        """Return the Markdown: a text's own, or the notes below a recording."""
        name = self.facts.get("notes") or self.facts.get("file")
        return (self.folder / str(name)).read_text() if name else ""

    @property
    def quiz(self) -> dict[str, Any]:
        """Return the questions and rules of a quiz, the keys in it as ids."""
        found: dict[str, Any] = yaml.safe_load((self.folder / self.facts["file"]).read_text())
        found.pop("time_limit", None)
        found["questions"] = _with_ids(found["questions"])
        return found


def _with_ids(value: Any) -> Any:
    """Return the value with every "key" named "id", at any depth."""
    if isinstance(value, list):
        return [_with_ids(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {"id" if name == "key" else name: _with_ids(each) for name, each in value.items()}


@dataclass(frozen=True)
class ProgramFile:
    """One program's folder."""

    key: str
    facts: dict[str, Any]
    sections: list[tuple[str | None, list[ContentFile]]]

    @property
    def contents(self) -> list[ContentFile]:
        """Return all contents in reading order."""
        return [content for _, contents in self.sections for content in contents]

    @property
    def editions(self) -> list[tuple[str, dict[str, Any]]]:
        """Return each edition's note and what was different in its rules, oldest first."""
        notes = self.facts["edition_notes"]
        return list(zip(notes, self.facts.get("edition_rules") or [{}] * len(notes), strict=True))


def load_program(key: str) -> ProgramFile:
    """Return the program in that folder."""
    folder = PROGRAMS / key
    facts = yaml.safe_load((folder / "program.yaml").read_text())
    sections = facts.get("sections") or [{"title": None, "contents": facts["contents"]}]
    return ProgramFile(
        key,
        facts,
        [
            (section["title"], [ContentFile(folder, content) for content in section["contents"]])
            for section in sections
        ],
    )


def load_programs() -> list[ProgramFile]:
    """Return every program, by folder name."""
    return [load_program(path.parent.name) for path in sorted(PROGRAMS.glob("*/program.yaml"))]


def load_people() -> dict[str, Any]:
    """Return groups, teams, cast and members as `people.yaml` has them."""
    found: dict[str, Any] = yaml.safe_load((WORLD / "people.yaml").read_text())
    return found
