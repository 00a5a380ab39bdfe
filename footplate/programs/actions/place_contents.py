"""Number the contents of a program in reading order."""

from collections.abc import Sequence
from uuid import UUID

from footplate.programs.models import Content, Program, Section

Place = tuple[Content, UUID | None]
"""A content and the section that it belongs in."""


def places_of(program: Program) -> list[Place]:
    """Return where the contents stand, in reading order; bodies stay unread. Statements: 1."""
    rows = Content.objects.filter(program=program).order_by("position")
    bare = rows.only("id", "position", "section_id")
    return [(content, content.section_id) for content in bare]


def section_order(program: Program) -> list[UUID | None]:
    """Return the program's sections in order, led by None for contents outside. Statements: 1."""
    rows = Section.objects.filter(program=program).order_by("position")
    return [None, *rows.values_list("id", flat=True)]


def put_at_end(
    places: Sequence[Place], content: Content, section_id: UUID | None, order: list[UUID | None]
) -> list[Place]:
    """Return the places with this content last in the section. Pure."""
    others = [place for place in places if place[0].id != content.id]
    rank = order.index(section_id)
    index = next(
        (i for i, (_, section) in enumerate(others) if order.index(section) > rank), len(others)
    )
    return [*others[:index], (content, section_id), *others[index:]]


def renumber(places: Sequence[Place]) -> None:
    """Write the places as positions from 1. Statements: 1, or none when nothing moved.

    A content that was not saved yet only gets its place; its maker saves it.
    """
    moved = []
    for position, (content, section_id) in enumerate(places, start=1):
        if (content.position, content.section_id) != (position, section_id):
            content.position, content.section_id = position, section_id
            moved.append(content)
    stored = [content for content in moved if not content._state.adding]
    if stored:
        Content.objects.bulk_update(stored, ["position", "section"])
