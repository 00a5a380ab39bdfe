"""What row-level security costs on the hot paths: with and without, interleaved, as a ratio.

    python -m pytest bench/row_level_security.py -q -s --ds=footplate.config.settings

Requests of the test client, in process, on the tests' own database. The wall is taken down and put
up again by `alter table … disable row level security` between rounds, and sign-in asks by its bare
statement meanwhile, without the settings that ride in it. The same code on the same rows otherwise.
Each round asks with the wall and without, one right after the other, in changing order: what the
machine does meanwhile falls on both. The verdict is the median of the rounds' ratios, printed with
the interval that 19 of 20 resamplings of the rounds leave it in. Bounded to some minutes.
"""

import json
import random
import statistics
import time
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.accounts import authentication
from footplate.kernel import walls
from footplate.testing.database import as_owner
from footplate.testing.tests.calls import CALLS, ids_of
from footplate.testing.tests.sweeping import client_of
from footplate.testing.world.small import SmallWorld

PATHS = (
    "GET /me/trainings",
    "GET /trainings/{invitation_id}",
    "POST /heartbeats",
    "PUT /attempts/{attempt_id}/answers/{question_id}",
)
ROUNDS, REQUESTS, RESAMPLINGS = 60, 25, 1000
MOST_RATIO = 1.15
_WALLED = """
select c.relname from pg_class c
where c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace
"""


def _bare_ride(finding: str, values: Mapping[str, Any]) -> tuple[frozenset[UUID], Any] | None:
    with connection.cursor() as cursor:
        cursor.execute(finding, values)
        row = cursor.fetchone()
    return None if row is None else (frozenset(), row)


_BARE = SimpleNamespace(ride=_bare_ride, stand_behind=lambda **_: None)


def _switch(tables: list[str], *, on: bool) -> None:
    authentication.walls = walls if on else _BARE
    with as_owner(), connection.cursor() as cursor:
        for table in tables:
            word = "enable" if on else "disable"
            cursor.execute(f"alter table {table} {word} row level security")


def _milliseconds(ask: Callable[[], Any]) -> float:
    for _ in range(8):  # past PostgreSQL's custom plans
        ask()
    begun = time.perf_counter()
    for _ in range(REQUESTS):
        ask()
    return (time.perf_counter() - begun) / REQUESTS * 1000


def _interval(ratios: list[float]) -> tuple[float, float]:
    """Return where the median lies in 95 % of the bootstrap's resamplings."""
    dice = random.Random(1)  # noqa: S311 (resampling, not a secret)
    medians = sorted(
        statistics.median(dice.choices(ratios, k=len(ratios))) for _ in range(RESAMPLINGS)
    )
    return medians[RESAMPLINGS // 40], medians[-RESAMPLINGS // 40]


def _asking(world: SmallWorld, operation: str) -> Callable[[], Any]:
    client, call = client_of(world.cast.leo), CALLS[operation](ids_of(world.northwind))
    method = operation.split(maxsplit=1)[0]
    client.cookies["csrftoken"] = "t" * 32

    def ask() -> None:
        response = client.generic(
            method,
            f"/api/v1{call.path}",
            "" if call.body is None else json.dumps(call.body),
            content_type="application/json",
            headers={"X-CSRFToken": "t" * 32, **call.headers},
        )
        assert response.status_code == 200, response.content

    return ask


def test_the_wall_costs_less_than_the_budget(transactional_db: None, world: SmallWorld) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_WALLED)
        tables = [name for (name,) in cursor.fetchall()]
    ratios = {}
    for operation in PATHS:
        ask = _asking(world, operation)
        times: dict[bool, list[float]] = {True: [], False: []}
        for number in range(ROUNDS):
            for on in (True, False) if number % 2 else (False, True):
                _switch(tables, on=on)
                times[on].append(_milliseconds(ask))
        _switch(tables, on=True)
        pairs = [walled / bare for walled, bare in zip(times[True], times[False], strict=True)]
        ratios[operation] = statistics.median(pairs)
        low, high = _interval(pairs)
        print(
            f"{operation:52} {statistics.median(times[False]):6.2f} ms bare"
            f" {statistics.median(times[True]):6.2f} ms walled"
            f"  ratio {ratios[operation]:.3f} ({low:.3f} to {high:.3f})"
        )
    assert max(ratios.values()) <= MOST_RATIO, ratios
