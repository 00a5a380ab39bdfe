"""The access sweep with the application's checks switched off: row-level security alone.

Whoever asks is taken for somebody of the team who may do everything there, and no statement asks
for a membership any more. What still stands is the wall, which knows who really signed in.
"""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import Q

from footplate.accounts import authentication
from footplate.accounts.models import User
from footplate.kernel.caller import Caller
from footplate.media import policies as media_policies
from footplate.progress import policies as progress_policies
from footplate.progress.queries import dashboard, heartbeat, training
from footplate.quizzes import policies as quiz_policies
from footplate.quizzes.actions import save_answer
from footplate.teams import policies as team_policies
from footplate.teams.abilities import abilities_of
from footplate.teams.roles import ROLES as BUILT_IN
from footplate.testing.tests import sweeping
from footplate.testing.tests.calls import CALLS, ids_of, missing_ids
from footplate.testing.tests.sweeping import client_of, send, without_consequences
from footplate.testing.tests.test_access import ROLES, TABLE, _named, _people
from footplate.testing.world.small import SmallTeam, SmallWorld

_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_WALLED = """
select c.relname, exists (select from pg_attribute a where a.attrelid = c.oid
                          and a.attname = 'id' and not a.attisdropped)
from pg_class c where c.relforcerowsecurity and c.relnamespace = 'public'::regnamespace
"""
# Each join or condition that asks for an active membership, in every hand-written statement.
_MEMBER = """
    join memberships m
      on m.team_id = i.team_id and m.user_id = i.invitee_id and m.state = 'active'
"""
_CLAUSES: list[tuple[Any, str, str]] = [
    (heartbeat, "_BEAT", _MEMBER),
    (training, "_TRAINING", _MEMBER),
    (training, "_CONTENT", _MEMBER),
    (
        dashboard,
        "_DASHBOARD",
        "join memberships m\n"
        "  on m.team_id = t.id and m.user_id = %(user)s::uuid and m.state = 'active'\n",
    ),
    (
        save_answer,
        "_SAVE",
        "    and exists (select 1 from memberships m\n"
        "                where m.team_id = t.team_id and m.user_id = t.user_id"
        " and m.state = 'active')\n",
    ),
]
# Open to whoever holds the link, as the public ones are to everybody.
BY_SECRET = ("POST /member-links/{token}",)
# A person's own and no team's: no wall can tell, and nothing of a team can leak.
OF_NO_TEAM = ("DELETE /me/oauth-grants/{grant_id}",)
Fooled = list[User]


@pytest.fixture
def fooled(monkeypatch: pytest.MonkeyPatch) -> Fooled:
    """Switch the checks off; the application takes every caller for the one in this list."""
    taken_for: Fooled = []
    really_find = authentication.find_caller

    def find_caller(session_key: str) -> Caller | None:
        caller = really_find(session_key)
        if caller is None or not taken_for:
            return caller
        [user] = taken_for
        return dataclasses.replace(caller, user_id=user.id, email=user.email)

    monkeypatch.setattr(authentication, "find_caller", find_caller)
    everything = abilities_of(BUILT_IN)
    monkeypatch.setattr(team_policies, "_abilities", lambda caller, **told: everything)
    for module in (media_policies, progress_policies, quiz_policies):
        monkeypatch.setattr(module, "Exists", lambda rows: Q())
    for module, name, clause in _CLAUSES:
        statement = getattr(module, name)
        assert statement.count(clause) == 1, f"{module.__name__}.{name} asks in other words now"
        monkeypatch.setattr(module, name, statement.replace(clause, "\n"))
    monkeypatch.setattr(sweeping, "check_response", lambda method, response: None)
    return taken_for


class Belongings:
    """What a team has: the ids of its rows, and a checksum over them."""

    def __init__(self, team_id: UUID) -> None:
        with connection.cursor() as cursor:
            cursor.execute(_WALLED)
            tables = [(name, has_id) for name, has_id in cursor.fetchall()]
        self._team_id = team_id
        self._sums = " union all ".join(
            f"select '{name}', md5(string_agg(md5(t::text), '' order by md5(t::text)))"
            f' from "{name}" t where t.{_team_column(name)} = %(team)s'
            for name, _ in tables
        )
        self.ids = self._ids([name for name, has_id in tables if has_id])

    def _ids(self, tables: list[str]) -> set[str]:
        statement = " union all ".join(
            f'select id::text from "{name}" where {_team_column(name)} = %(team)s'
            for name in tables
        )
        with connection.cursor() as cursor:
            cursor.execute(statement, {"team": self._team_id})
            return {value for (value,) in cursor.fetchall()}

    def sums(self) -> dict[str, str]:
        with connection.cursor() as cursor:
            cursor.execute(self._sums, {"team": self._team_id})
            return dict(cursor.fetchall())


def _team_column(table: str) -> str:
    return "id" if table == "teams" else "team_id"


def _cells() -> Iterator[tuple[str, str, str]]:
    """Yield operation, who asks, and whose record: never of a team that they are a member of."""
    for operation, row in TABLE.items():
        if "public" in row or operation in (*BY_SECRET, *OF_NO_TEAM):
            continue
        for who in ("anonymous", "outsider", "former"):
            yield operation, who, "own"
        if _named(operation):
            yield from ((operation, who, "foreign") for who in ROLES)
            yield from ((operation, who, "missing") for who in ("outsider", "former", "admin"))


def _who_may(operation: str, team: SmallTeam) -> User:
    """Return somebody of the team whom the table lets do it; the learner where all may."""
    people = team.people
    allowed = [role for role in ROLES if TABLE[operation].get(role, 404) < 400]
    return getattr(people, allowed[0] if allowed else "learner")


def test_the_wall_alone_keeps_every_team_to_itself(
    world: SmallWorld, fooled: Fooled, capsys: pytest.CaptureFixture[str]
) -> None:
    teams = {"own": world.northwind, "foreign": world.fjordline, "missing": world.northwind}
    belongings = {whose: Belongings(team.team.id) for whose, team in teams.items()}
    before = {whose: found.sums() for whose, found in belongings.items()}
    ids = {whose: ids_of(team) for whose, team in teams.items()} | {"missing": missing_ids()}
    clients = {who: client_of(user) for who, user in _people(world).items()}
    leaks, answers = [], Counter[int]()
    for operation, who, whose in _cells():
        cell = f"{operation} by {who} on {whose}"
        call = CALLS[operation](ids[whose])
        fooled[:] = [_who_may(operation, teams[whose])]
        with without_consequences():
            response = send(clients[who], operation.split()[0], call)
            answers[response.status_code] += 1
            changed = [
                name
                for name, checksum in belongings[whose].sums().items()
                if before[whose][name] != checksum
            ]
        asked = set(_UUID.findall(f"{call.path} {call.body}"))
        shown = set(_UUID.findall(_text(response))) & belongings[whose].ids - asked
        if _named(operation) and response.status_code < 400:
            leaks.append(f"{cell}: answered {response.status_code}")
        if shown:
            leaks.append(f"{cell}: shows {len(shown)} ids")
        if changed:
            leaks.append(f"{cell}: changed {changed}")
    with capsys.disabled():
        total = sum(answers.values())
        print(f"\naccess sweep, the wall alone: {total} cells, {len(leaks)} leaks, {answers}")
    assert not leaks, "\n".join(leaks)


def _text(response: Any) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return str(body, "utf-8", "replace")


def test_with_the_wall_open_the_same_sweep_would_find_leaks(
    world: SmallWorld, fooled: Fooled, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sweep that cannot fail shows nothing: here the wall is opened as well."""
    monkeypatch.setattr(authentication.walls, "stand_behind", lambda **told: _open_everything())
    operation = "GET /programs/{program_id}"
    fooled[:] = [world.cast.ada]

    response = send(client_of(world.cast.nils), "GET", CALLS[operation](ids_of(world.northwind)))

    assert response.status_code == 200


def _open_everything() -> None:
    from footplate.kernel.walls import standing

    standing._standing.set(standing.Standing(opened=frozenset({"*"})))
