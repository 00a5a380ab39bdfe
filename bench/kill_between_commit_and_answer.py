"""Kill the whole server between commit and answer, fifty times, and ask again with the same key.

Half of the kills fall exactly between commit and answer; the others at any moment of the request,
so that the transaction is cut as well. Each retry must be answered 201 with what the database
holds, and in the end every act is there once.
"""

from __future__ import annotations

import random
import sys
import threading
import time
from collections import Counter
from typing import Any

import httpx

from bench.live_server import LiveServer, client_for, own_database, prepared_world

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 50
PEOPLE = 20


def main() -> int:
    with own_database() as url, prepared_world(url) as world:
        server = LiveServer(application="bench.dying_server:application", workers=1)
        server.start()
        try:
            return run(server, world)
        finally:
            server.kill()


def run(server: LiveServer, world: Any) -> int:
    ada = client_for(server, world.cast.ada)
    olga = client_for(server, world.cast.olga)
    before = counts()
    ends: Counter[str] = Counter()
    waited_seconds: list[float] = []
    for number in range(KILLS):
        exact = number % 2 == 0
        send = begin_program(ada, number) if number % 4 < 2 else invite(olga, world, number)
        cut = cut_after_commit if exact else cut_anywhere
        lost = cut(server, send)
        server.kill()
        server.start()
        began = time.perf_counter()
        answer = send({})
        waited_seconds.append(time.perf_counter() - began)
        assert answer.status_code == 201, (number, answer.status_code, answer.text[:300])
        replayed = answer.headers.get("Idempotency-Replayed") == "true"
        assert replayed or not exact, f"kill {number}: committed, but not replayed"
        assert lost is None or lost.content == answer.content, f"kill {number}: another answer"
        assert send({}).content == answer.content
        ends["replayed" if replayed else "done by the retry"] += 1
    gained = {name: after - before[name] for name, after in counts().items()}
    programs, rounds = _acts()
    expected = {"programs": programs, "invitations": rounds * PEOPLE}
    assert KILLS > 0
    print(f"kills: {KILLS}, of them {KILLS // 2} exactly between commit and answer")
    print(f"retries: {dict(ends)}; slowest {max(waited_seconds) * 1000:.0f} ms")
    print(f"rows gained: {gained}; expected {expected}")
    assert all(gained[name] == number for name, number in expected.items())
    assert gained["distinct titles"] == programs
    assert gained["distinct addresses"] == rounds * PEOPLE
    assert gained["keys"] == KILLS
    print("nothing lost, nothing doubled")
    return 0


def _acts() -> tuple[int, int]:
    """Return how many rounds began a program, and how many invited."""
    programs = sum(1 for number in range(KILLS) if number % 4 < 2)
    return programs, KILLS - programs


def begin_program(client: httpx.Client, number: int) -> Any:
    path, body = "/teams/northwind/programs", {"title": f"Kill {number}"}
    return lambda more: client.post(path, json=body, headers={**_key(number), **more})


def invite(client: httpx.Client, world: Any, number: int) -> Any:
    path = f"/programs/{world.northwind.program.id}/invitations"
    body = {"emails": [f"kill{number}-{person}@example.test" for person in range(PEOPLE)]}
    return lambda more: client.post(path, json=body, headers={**_key(number), **more})


def _key(number: int) -> dict[str, str]:
    return {"Idempotency-Key": f"kill-{number}"}


def cut_after_commit(server: LiveServer, send: Any) -> httpx.Response | None:
    """Have the server die when it has committed and not answered."""
    try:
        answer: httpx.Response = send({"X-Die-After-Commit": "1"})
    except httpx.TransportError:
        return None
    raise AssertionError(f"the server lives: {answer.status_code}")


def cut_anywhere(server: LiveServer, send: Any) -> httpx.Response | None:
    """Kill the server at some moment within the request; return the answer if it was too late."""
    killer = threading.Timer(random.uniform(0, 0.05), server.kill)  # noqa: S311
    killer.start()
    try:
        answer: httpx.Response | None = send({})
    except httpx.TransportError:
        answer = None
    killer.join()
    return answer


def counts() -> dict[str, int]:
    """Return what there is of everything that the acts make."""
    from footplate.invitations.models import Invitation
    from footplate.kernel.models import IdempotencyKey
    from footplate.programs.models import Program

    return {
        "programs": Program.objects.count(),
        "distinct titles": Program.objects.values("team", "title").distinct().count(),
        "invitations": Invitation.objects.count(),
        "distinct addresses": Invitation.objects.filter(email__startswith="kill")
        .values("email")
        .distinct()
        .count(),
        "keys": IdempotencyKey.objects.count(),
    }


if __name__ == "__main__":
    sys.exit(main())
