"""The same key at the same moment: one act, and nobody told anything else."""

import threading
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from footplate.kernel.models import IdempotencyKey
from footplate.programs.models import Program
from footplate.testing.cast import make_cast
from footplate.testing.client import ApiClient

AsPerson = Callable[..., ApiClient]
ROUNDS, AT_ONCE = 1_000, 2
_TOKEN = "t" * 32


def _post(client: ApiClient, number: int) -> Any:
    """Begin the program of this round; the cookies stay as they are."""
    client.cookies["csrftoken"] = _TOKEN
    return client.generic(
        "POST",
        "/api/v1/teams/northwind/programs",
        f'{{"title": "Round {number}"}}',
        content_type="application/json",
        headers={"X-CSRFToken": _TOKEN, "Idempotency-Key": f"round-{number}"},
    )


@pytest.mark.django_db(transaction=True)
def test_two_with_one_key_do_one_thing(as_: AsPerson, capsys: pytest.CaptureFixture[str]) -> None:
    ada = make_cast().ada
    barrier = threading.Barrier(AT_ONCE, timeout=30)
    answers: list[list[Any]] = [[] for _ in range(ROUNDS)]
    clients = [as_(ada) for _ in range(AT_ONCE)]

    def run(client: ApiClient) -> None:
        for number in range(ROUNDS):
            barrier.wait()
            answers[number].append(_post(client, number))
        connection.close()

    threads = [threading.Thread(target=run, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    ends: Counter[str] = Counter()
    for number, pair in enumerate(answers):
        assert len(pair) == AT_ONCE, f"round {number}"
        ends[_judge(pair)] += 1
    assert Program.objects.count() == ROUNDS
    assert Program.objects.values("title").distinct().count() == ROUNDS
    assert IdempotencyKey.objects.count() == ROUNDS
    with capsys.disabled():
        print(f"\nthe same key twice at once, {ROUNDS} rounds: {dict(ends)}")


def _judge(pair: list[Any]) -> str:
    """Return how the round ended: one did it, the other was given its answer or told to wait."""
    done = [one for one in pair if one.status_code == 201 and "Idempotency-Replayed" not in one]
    assert len(done) == 1, [one.content[:200] for one in pair]
    (other,) = [one for one in pair if one is not done[0]]
    if other.status_code == 201:
        assert other.content == done[0].content
        return "replayed"
    assert (other.status_code, other["Retry-After"]) == (409, "1")
    assert other.json()["type"] == "/problems/idempotency_key_in_use"
    return "told to wait"


@pytest.mark.django_db(transaction=True)
def test_who_finds_the_first_at_work_for_long_is_told_to_come_back(as_: AsPerson) -> None:
    ada = make_cast().ada
    client, other = as_(ada), as_(ada)
    entered, leave = threading.Event(), threading.Event()
    found: list[Any] = []

    def slow() -> None:
        from footplate.programs.api import programs as api

        keep = api.program_shape

        def shape(*args: Any, **named: Any) -> Any:
            entered.set()
            leave.wait(10)
            return keep(*args, **named)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(api, "program_shape", shape)
            found.append(_post(client, 1))
        connection.close()

    thread = threading.Thread(target=slow)
    thread.start()
    assert entered.wait(10)
    told = _post(other, 1)
    leave.set()
    thread.join()
    assert (told.status_code, told["Retry-After"]) == (409, "1")
    assert told.json()["retry_after_seconds"] == 1
    assert found[0].status_code == 201
    again = _post(other, 1)
    assert (again.status_code, again["Idempotency-Replayed"]) == (201, "true")
