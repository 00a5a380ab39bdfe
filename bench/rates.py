"""How many requests a second a server answers, and how many a second PostgreSQL could at most."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bench.learners import MOMENT, HotPath, Learner
from bench.live_server import CSRF, LiveServer

AT_ONCE = 8
APPLICATION_ROLE = "-c role=footplate_app"
_GROWING = "(extract(epoch from statement_timestamp()) * 1000000)::bigint"
_SAMPLE = "987654321987654"
_ID = re.compile(r"\b[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}\b")
_REQUEST = """
local all = { %s }
local at, moment = 0, %s
request = function()
  at, moment = at %% #all + 1, moment + 1
  local one = all[at]
  local body = one[2] and one[2]:gsub("MOMENT", string.format("%%d", moment)) or nil
  return wrk.format("%s", one[1], {
    ["Cookie"] = one[3], ["X-CSRFToken"] = "%s", ["Content-Type"] = "application/json",
  }, body)
end
local bad = 0
response = function(status) if status ~= 200 then bad = bad + 1 end end
"""


def over_http(
    server: LiveServer, path: HotPath, learners: Sequence[Learner], *, seconds: int, since: int
) -> float:
    """Return requests a second, eight at a time, in turn as each learner; every one answers 200.

    `since` is where the growing number in bodies begins: above that of every round before.
    """
    wanted = []
    for learner in learners:
        address, body = path.of(learner)
        cookie = f"footplate_session={learner.cookie}; csrftoken={CSRF}"
        wanted.append(f"{{ [==[{address}]==], [==[{body}]==], [==[{cookie}]==] }}")
    script = _REQUEST % (",\n".join(wanted), since, path.method, CSRF)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "requests.lua")
        file.write_text(script)
        command = ["wrk", "-t1", f"-c{AT_ONCE}", f"-d{seconds}s", "-s", str(file), server.url]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Non-2xx" not in told, told
    assert "Socket errors" not in told, told
    found = re.search(r"Requests/sec:\s+([\d.]+)", told)
    assert found, told
    return float(found[1])


def statements_of(path: HotPath, learner: Learner) -> list[str]:
    """Return what the endpoint says to PostgreSQL for this learner, with its values written in.

    The growing number of the body becomes an expression that grows as well, so do the moment and
    ids that each request makes: repeated, the statement then does what the next request would.
    """
    said, again = _heard(path, learner), _heard(path, learner)
    return [
        _growing(one, made_now=set(_ID.findall(one)) - set(_ID.findall(another)))
        for one, another in zip(said, again, strict=True)
    ]


def _heard(path: HotPath, learner: Learner) -> list[str]:
    from django.conf import settings
    from django.db import connection
    from psycopg import ClientCursor

    from footplate.testing.client import ApiClient

    address, body = path.of(learner)
    client = ApiClient()
    client.cookies[settings.SESSION_COOKIE_NAME] = learner.cookie
    client.cookies["csrftoken"] = CSRF
    heard: list[tuple[str, Any]] = []

    def listen(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        heard.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(listen):
        answer = client.generic(
            path.method,
            address,
            body.replace(MOMENT, _SAMPLE),
            content_type="application/json",
            headers={"X-CSRFToken": CSRF},
        )
    assert answer.status_code == 200, answer.content
    writer = ClientCursor(connection.connection)
    return [writer.mogrify(sql, params) for sql, params in heard]


def _growing(statement: str, *, made_now: set[str]) -> str:
    text = re.sub(rf"'?{_SAMPLE}'?", _GROWING, statement)
    for made in made_now:
        text = text.replace(f"'{made}'", "gen_random_uuid()")
    return re.sub(
        r"'20\d\d-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00:00'(::timestamptz)?",
        "statement_timestamp()",
        text,
    )


def in_database(url: str, scripts: Sequence[Sequence[str]], *, seconds: int) -> float:
    """Return transactions a second of `pgbench -M prepared`, eight at a time, over the scripts."""
    given = urlsplit(url)
    host = given.hostname or parse_qs(given.query).get("host", [""])[0]
    environment = os.environ | {
        "PGHOST": host,
        "PGPORT": str(given.port or 5432),
        "PGUSER": given.username or "",
        "PGPASSWORD": given.password or "",
        "PGOPTIONS": APPLICATION_ROLE,
    }
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, statements in enumerate(scripts):
            file = Path(folder, f"{number}.sql")
            one_line = (" ".join(_bare(one).split()) for one in statements)
            file.write_text("".join(f"{line};\n" for line in one_line))
            files += ["-f", str(file)]
        command = ["pgbench", "-n", "-M", "prepared", f"-c{AT_ONCE}", "-j1", f"-T{seconds}"]
        done = subprocess.run(
            [*command, *files, given.path.strip("/")],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    assert done.returncode == 0, done.stderr[-2000:]
    assert found, done.stdout
    return float(found[1])


def _bare(statement: str) -> str:
    """Return the statement without its comments, which would swallow the rest of one line."""
    return re.sub(r"--[^\n]*", "", statement)
