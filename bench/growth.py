"""Whether the hot paths stay as quick when a house has grown: ten million rows of progress.

    python -m bench.growth [rows of the large one]

Two databases alike but for their size, ten thousand rows of progress and ten million, each with a
server of its own; every path is asked in turn at one and at the other, round by round, so that what
the machine does meanwhile falls on both. The cost is the median of the rounds' ratios. Wants `wrk`;
takes some minutes and 8 GiB of disk, given back at the end.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg

from bench.learners import HOT_PATHS, HotPath, Learner, make_learners
from bench.live_server import LiveServer, own_database, prepared_world
from bench.rates import APPLICATION_ROLE, over_http

SMALL, LARGE = 10_000, int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
CONTENTS, TRAININGS = 10, 10
LEARNERS, ROUNDS, SECONDS, MOST_RATIO = 16, 9, 2, 1.2

# People with ten trainings each, of ten contents each: copies of a row that is there, in which
# every id is made anew. Checks of foreign keys are left out meanwhile, for time.
_TABLES = {
    "users": ("{people} as p(person)", {"id": "p.person", "email": "p.person || '@bench.test'"}),
    "memberships": (
        "{people} as p(person)",
        {"id": "gen_random_uuid()", "user_id": "p.person", "email": "p.person || '@bench.test'"},
    ),
    "training_invitations": (
        "{trainings} as p(person, training, program)",
        {
            "id": "p.training",
            "invitee_id": "p.person",
            "email": "p.person || '@bench.test'",
            "program_id": "p.program",
            "token_sha256": "sha256(p.training::text::bytea)",
        },
    ),
    "training_progress": (
        "{trainings} as p(person, training, program), generate_series(1, {contents})",
        {
            "id": "gen_random_uuid()",
            "user_id": "p.person",
            "invitation_id": "p.training",
            "training_program_id": "p.program",
            "training_content_id": "gen_random_uuid()",
        },
    ),
}
_TRAININGS = """
create unlogged table bench_trainings as
select person, gen_random_uuid() as training, gen_random_uuid() as program
from (select gen_random_uuid() as person from generate_series(1, {count})) people,
  generate_series(1, {each})
"""


def main() -> int:
    with own_database() as url, prepared_world(url, FOOTPLATE_REQUESTS_PER_MINUTE="0") as world:
        from django.db import connections

        from footplate.kernel import clock
        from footplate.testing.database import become_the_application

        learners = make_learners(world, LEARNERS, now=clock.now())
        become_the_application()
        connections.close_all()
        fill(url, SMALL)
        with copy_of(url) as large:
            began = time.monotonic()
            rows = fill(large, LARGE - SMALL)
            print(f"{rows} rows of progress in {time.monotonic() - began:.0f} s", flush=True)
            with serving(url) as small_house, serving(large) as large_house:
                ratios = [measure(path, small_house, large_house, learners) for path in HOT_PATHS]
    met = max(ratios) <= MOST_RATIO
    print(f"at most {MOST_RATIO} times the cost: {'met' if met else 'NOT MET'}")
    return 0 if met else 1


def measure(
    path: HotPath, small_house: LiveServer, large_house: LiveServer, learners: list[Learner]
) -> float:
    """Return how many times as long a request takes in the large house. Prints it."""
    found = []
    for number in range(ROUNDS):
        rates = {}
        houses = (small_house, large_house) if number % 2 else (large_house, small_house)
        for house in houses:
            since = time.time_ns() // 1000
            rates[house.port] = over_http(house, path, learners, seconds=SECONDS, since=since)
        found.append((rates[small_house.port], rates[large_house.port]))
    ratio = statistics.median(small / large for small, large in found)
    small, large = (statistics.median(column) for column in zip(*found, strict=True))
    print(f"{path.name:14} {small:7.0f} requests/s small {large:7.0f} large  cost x {ratio:.3f}")
    return ratio


def fill(url: str, rows: int) -> int:
    """Add so many rows of progress with their trainings, members and people; return all there are.

    Indexes are built after the rows; the planner then knows of them.
    """
    people = rows // CONTENTS // TRAININGS
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute("set session_replication_role = replica")
        owner.execute("set maintenance_work_mem = '1GB'")
        owner.execute("set synchronous_commit = off")
        owner.execute(_TRAININGS.format(count=people, each=TRAININGS))
        for table, (source, others) in _TABLES.items():
            parts = {
                "people": "(select distinct person from bench_trainings)",
                "trainings": "(select person, training, program from bench_trainings)",
                "contents": CONTENTS,
            }
            _copy_rows(owner, table, source.format(**parts), others)
        owner.execute("drop table bench_trainings")
        owner.execute("vacuum analyze")
        (count,) = owner.execute("select count(*) from training_progress").fetchone() or (0,)
    return int(count)


def _copy_rows(owner: psycopg.Connection, table: str, source: str, others: dict[str, str]) -> None:
    rows = owner.execute(
        "select column_name from information_schema.columns where table_schema = 'public'"
        " and table_name = %s and is_generated = 'NEVER' order by ordinal_position",
        (table,),
    ).fetchall()
    columns = [name for (name,) in rows]
    values = ", ".join(others.get(name, f't."{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    later = _drop_plain_indexes(owner, table)
    # One of the learners' rows: in the middle of a training, in a team that stays.
    pick = {
        "users": "email like 'learner0@%'",
        "memberships": "email like 'learner0@%'",
        "training_invitations": "email like 'learner0@%'",
        "training_progress": "content_type = 'text' and status = 'in_progress'",
    }[table]
    owner.execute(
        f'insert into "{table}" ({names}) select {values}'  # noqa: S608
        f' from (select * from "{table}" where {pick} limit 1) t, {source}'
    )
    for definition in later:
        owner.execute(definition)


def _drop_plain_indexes(owner: psycopg.Connection, table: str) -> list[str]:
    """Drop the indexes that no constraint stands on; return what makes them again."""
    found = owner.execute(
        "select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i"
        " where i.indrelid = %s::regclass and not exists"
        " (select from pg_constraint c where c.conindid = i.indexrelid)",
        (table,),
    ).fetchall()
    for name, _ in found:
        owner.execute(f"drop index {name}")
    return [definition for _, definition in found]


@contextmanager
def copy_of(url: str) -> Iterator[str]:
    """Make a copy of the database, which nobody uses meanwhile; drop it at the end."""
    given = urlsplit(url)
    name = given.path.strip("/")
    with psycopg.connect(urlunsplit(given._replace(path="/postgres")), autocommit=True) as admin:
        admin.execute(f'create database "{name}_large" template "{name}"')
        try:
            yield urlunsplit(given._replace(path=f"/{name}_large"))
        finally:
            admin.execute(f'drop database "{name}_large" with (force)')


@contextmanager
def serving(url: str) -> Iterator[LiveServer]:
    """Run a server on this database, as the role that the wall holds."""
    before = os.environ["DATABASE_URL"]
    os.environ |= {"DATABASE_URL": url, "PGOPTIONS": APPLICATION_ROLE}
    server = LiveServer()
    try:
        server.start()
    finally:
        os.environ["DATABASE_URL"] = before
        del os.environ["PGOPTIONS"]
    try:
        yield server
    finally:
        server.kill()


if __name__ == "__main__":
    sys.exit(main())
