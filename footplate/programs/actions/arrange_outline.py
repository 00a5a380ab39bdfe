"""Put sections and contents of a draft into a new order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.problems import InputError, InvalidInput
from footplate.kernel.versions import demand_version
from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.actions.place_contents import (
    Arrangement,
    Place,
    read_arrangement,
    write_arrangement,
)
from footplate.programs.models import Program


@dataclass(frozen=True)
class WantedSection:
    """One group of the wanted order; `id` is None for contents outside sections."""

    id: UUID | None
    content_ids: Sequence[UUID]


@transaction.atomic
def arrange_outline(
    *,
    program_id: UUID,
    wanted: Sequence[WantedSection],
    expected_version: int | None,
    now: datetime,
) -> Program:
    """Return the program, its outline in exactly this order.

    Every section and every content of the program must be named once, and nothing else; contents
    outside sections come first. Otherwise `InvalidInput` tells every difference. Statements: 4.
    """
    program = lock_draft(program_id)
    demand_version(program.version, expected_version)
    known = read_arrangement(program)
    errors = [
        *_order_errors(wanted),
        *_section_errors(wanted, set(known.sections)),
        *_content_errors(wanted, {place.content_id for place in known.places}),
    ]
    if errors:
        raise InvalidInput("The order does not fit the program’s contents.", errors=errors)
    write_arrangement(
        Arrangement(
            sections=[group.id for group in wanted if group.id is not None],
            places=[Place(key, group.id) for group in wanted for key in group.content_ids],
        )
    )
    touch(program, now=now, bump=True)
    return program


def _error(pointer: str, code: str, detail: str) -> InputError:
    return {"pointer": pointer, "code": code, "detail": detail}


def _order_errors(wanted: Sequence[WantedSection]) -> list[InputError]:
    return [
        _error(f"/body/sections/{i}/id", "order", "Contents outside sections come first, once.")
        for i, group in enumerate(wanted)
        if group.id is None and i > 0
    ]


def _section_errors(wanted: Sequence[WantedSection], known: set[UUID]) -> list[InputError]:
    seen: Counter[UUID] = Counter()
    errors = []
    for i, group in enumerate(wanted):
        if group.id is None:
            continue
        seen[group.id] += 1
        if group.id not in known:
            errors.append(_error(f"/body/sections/{i}/id", "missing", "There is no such section."))
        elif seen[group.id] > 1:
            errors.append(_error(f"/body/sections/{i}/id", "twice", "This section is named twice."))
    left_out = known - seen.keys()
    return errors + [
        _error("/body/sections", "left_out", f"Section {key} is left out.")
        for key in sorted(left_out)
    ]


def _content_errors(wanted: Sequence[WantedSection], known: set[UUID]) -> list[InputError]:
    seen: Counter[UUID] = Counter()
    errors = []
    for i, group in enumerate(wanted):
        for j, key in enumerate(group.content_ids):
            seen[key] += 1
            pointer = f"/body/sections/{i}/content_ids/{j}"
            if key not in known:
                errors.append(_error(pointer, "missing", "There is no such content here."))
            elif seen[key] > 1:
                errors.append(_error(pointer, "twice", "This content is named twice."))
    left_out = known - seen.keys()
    return errors + [
        _error("/body/sections", "left_out", f"Content {key} is left out.")
        for key in sorted(left_out)
    ]
