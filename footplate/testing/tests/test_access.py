"""Every operation, by everybody, on one's own, another team's and a missing record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from footplate.accounts.models import User
from footplate.testing.tests.calls import CALLS, Ids, ids_of, missing_ids
from footplate.testing.tests.sweeping import (
    Checksums,
    client_of,
    operations,
    send,
    without_consequences,
)
from footplate.testing.world.small import SmallWorld

ROLES = ("learner", "author", "manager", "admin")
TABLE: dict[str, dict[str, int]] = yaml.safe_load(
    (Path(__file__).parent / "access.yaml").read_text()
)


@dataclass(frozen=True)
class Cell:
    """Somebody who asks for something, and what they must be answered."""

    operation: str
    who: str
    whose: str
    expected: int

    def __str__(self) -> str:
        return f"{self.operation} by {self.who} on {self.whose}"


def _expected(row: dict[str, int], who: str, whose: str, *, named: bool) -> int:
    """Return the status for one cell; `named` says that the operation names a record."""
    if "public" in row:
        return 404 if named and whose == "missing" else row["public"]
    if who == "anonymous":
        return 401
    if not named or (whose == "foreign" and "everyone" in row):
        return row["everyone"]
    if whose != "own":
        return 404
    return row.get("everyone") or row.get(who, 404)


def _named(operation: str) -> bool:
    """Return whether the operation's call changes with the records that it is about."""
    make = CALLS[operation]
    return make(missing_ids()) != make(missing_ids())


def cells() -> Iterator[Cell]:
    for operation, row in TABLE.items():
        named = _named(operation)
        for who in ("anonymous", "outsider", "former", *ROLES):
            for whose in ("own", "foreign", "missing") if named else ("own",):
                # To Nils the other team is his own: Northwind's records are the foreign ones.
                if not (who == "outsider" and whose == "foreign"):
                    expected = _expected(row, who, whose, named=named)
                    yield Cell(operation, who, whose, expected)


def _people(world: SmallWorld) -> dict[str, User | None]:
    cast = world.cast
    return {
        "anonymous": None,
        "outsider": cast.nils,
        "former": world.former,
        "learner": cast.leo,
        "author": cast.ada,
        "manager": cast.max,
        "admin": cast.olga,
    }


def test_every_operation_has_a_row_and_a_call() -> None:
    known = set(operations())

    assert set(TABLE) == known
    assert set(CALLS) == known


def test_everybody_gets_what_the_table_says_and_refusals_change_nothing(
    world: SmallWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = {"own": ids_of(world.northwind), "foreign": ids_of(world.fjordline)}
    ids["missing"] = missing_ids()
    clients = {who: client_of(user) for who, user in _people(world).items()}
    checksums = Checksums()
    before = checksums.take()
    wrong, absent = [], {}
    swept = list(cells())
    for cell in swept:
        method = cell.operation.split()[0]
        with without_consequences():
            response = send(clients[cell.who], method, CALLS[cell.operation](ids[cell.whose]))
            if response.status_code != cell.expected:
                wrong.append(f"{cell}: {response.status_code}, not {cell.expected}")
            if response.status_code >= 400 and (changed := _changed(before, checksums.take())):
                wrong.append(f"{cell}: refused, but changed {changed}")
        if response.status_code == 404 and method != "HEAD":
            absent.setdefault(cell.operation, {})[str(cell)] = _body(response)
    wrong += [f"{key}: several kinds of 404" for key, found in absent.items() if _differ(found)]

    with capsys.disabled():
        print(f"\naccess sweep: {len(swept)} cells of {len(TABLE)} operations")
    assert not wrong, "\n".join(wrong)


def test_a_training_shows_no_content_of_another_team(world: SmallWorld) -> None:
    own, foreign = ids_of(world.northwind), ids_of(world.fjordline)
    mixed: Ids = replace(own, text=foreign.text, quiz=foreign.quiz, program=foreign.program)
    client = client_of(world.cast.leo)

    for operation in CALLS:
        if "{content_id}" in operation and "/trainings/" in operation:
            with without_consequences():
                response = send(client, operation.split()[0], CALLS[operation](mixed))
            assert response.status_code == 404, operation


def _body(response: Any) -> dict[str, Any]:
    return {name: value for name, value in response.json().items() if name != "instance"}


def _differ(found: dict[str, dict[str, Any]]) -> bool:
    return any(body != next(iter(found.values())) for body in found.values())


def _changed(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [name for name in before if before[name] != after[name]]
