"""Where the contents of a program stand: read, changed in memory, written back."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from footplate.programs.models import Program

# Hand-written: sections and contents in one statement each way, bodies left unread.
_READ = """
select null::uuid, id, position from training_sections where program_id = %(program)s
union all
select id, section_id, position from training_contents where program_id = %(program)s
"""
_WRITE = """
with sections as (
  update training_sections s set position = w.position
  from unnest(%(sections)s::uuid[], %(section_positions)s::int[]) as w(id, position)
  where s.id = w.id
)
update training_contents c set position = w.position, section_id = w.section_id
from unnest(%(contents)s::uuid[], %(positions)s::int[], %(homes)s::uuid[])
     as w(id, position, section_id)
where c.id = w.id
"""


@dataclass(frozen=True)
class Place:
    """A content and the section it belongs in; None is outside sections."""

    content_id: UUID
    section_id: UUID | None


@dataclass(frozen=True)
class Arrangement:
    """Sections and contents in reading order; contents outside sections come first."""

    sections: Sequence[UUID]
    places: Sequence[Place]

    def rank(self, section_id: UUID | None) -> int:
        """Return how many sections stand before this one; `ValueError` for an unknown one."""
        return -1 if section_id is None else self.sections.index(section_id)

    def knows(self, section_id: UUID | None) -> bool:
        """Return whether the section is one of the program's."""
        return section_id is None or section_id in self.sections

    def with_last(self, content_id: UUID, section_id: UUID | None) -> "Arrangement":
        """Return the same with this content last in the section, wherever it stood."""
        others = [place for place in self.places if place.content_id != content_id]
        rank = self.rank(section_id)
        end = next(
            (i for i, place in enumerate(others) if self.rank(place.section_id) > rank),
            len(others),
        )
        places = [*others[:end], Place(content_id, section_id), *others[end:]]
        return Arrangement(self.sections, places)

    def without(self, content_id: UUID) -> "Arrangement":
        """Return the same without this content."""
        places = [place for place in self.places if place.content_id != content_id]
        return Arrangement(self.sections, places)

    def position_of(self, content_id: UUID) -> int:
        """Return the content's position, from 1."""
        ids = [place.content_id for place in self.places]
        return ids.index(content_id) + 1


def read_arrangement(program: Program) -> Arrangement:
    """Return how the program is arranged. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_READ, {"program": program.id})
        rows = sorted(cursor.fetchall(), key=lambda row: row[2])
    return Arrangement(
        sections=[section_id for content_id, section_id, _ in rows if content_id is None],
        places=[Place(content, section) for content, section, _ in rows if content is not None],
    )


def write_arrangement(wanted: Arrangement) -> None:
    """Write the arrangement as positions from 1. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(
            _WRITE,
            {
                "sections": list(wanted.sections),
                "section_positions": list(range(1, len(wanted.sections) + 1)),
                "contents": [place.content_id for place in wanted.places],
                "positions": list(range(1, len(wanted.places) + 1)),
                "homes": [place.section_id for place in wanted.places],
            },
        )
