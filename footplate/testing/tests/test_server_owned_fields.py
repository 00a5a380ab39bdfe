"""What the server decides, nobody can send."""

from typing import Any

from footplate.accounts.models import User
from footplate.kernel.ids import new_id
from footplate.testing.client import ApiClient
from footplate.testing.tests.call import REGRADED
from footplate.testing.tests.calls import CALLS, Call, ids_of
from footplate.testing.tests.sweeping import Checksums, client_of, send, without_consequences
from footplate.testing.world.small import SmallWorld

SERVER_OWNED: dict[str, Any] = {
    "id": str(new_id()),
    "team": "fjordline",
    "team_id": str(new_id()),
    "user_id": str(new_id()),
    "created_at": "2001-01-01T00:00:00Z",
    "updated_at": "2001-01-01T00:00:00Z",
    "status": "completed",
    "state": "published",
    "is_published": True,
    "is_operator": True,
    "is_demo": False,
    "email_verified": True,
    "score": 100,
    "score_percent": 100,
    "passed": True,
    "completed_at": "2001-01-01T00:00:00Z",
    "contents_completed": 99,
    "time_spent_seconds": 99_999,
    "certificate_number": "FP-0000-0000-0000-0000-0000-0",
    "token_sha256": "00",
    "latest_edition": str(new_id()),
    "number": 99,
    "version": 99,
}


def _writes(world: SmallWorld) -> dict[str, Call]:
    own = ids_of(world.northwind)
    calls = {operation: make(own) for operation, make in CALLS.items()}
    return {operation: call for operation, call in calls.items() if isinstance(call.body, dict)}


def _allowed(operation: str, world: SmallWorld) -> User:
    learners = ("/trainings", "/heartbeats", "/attempts", "/me/")
    is_learners = any(part in operation for part in learners)
    return world.cast.leo if is_learners else world.cast.olga


def test_server_owned_fields_are_refused_by_every_write(world: SmallWorld) -> None:
    clients = {user.pk: client_of(user) for user in (world.cast.leo, world.cast.olga)}
    checksums = Checksums()
    before = checksums.take()
    wrong = []
    writes = _writes(world)

    for operation, call in writes.items():
        client = clients[_allowed(operation, world).pk]
        for name, value in SERVER_OWNED.items():
            if name not in call.body:
                wrong += _try(client, operation, call, name, value)
        if checksums.take() != before:
            wrong.append(f"{operation}: something was stored")

    assert len(writes) > 20
    assert not wrong, "\n".join(wrong)


def _try(client: ApiClient, operation: str, call: Call, name: str, value: Any) -> list[str]:
    sent = Call(call.path, call.body | {name: value}, call.headers)
    response = send(client, operation.split(maxsplit=1)[0], sent)
    if response.status_code != 422:
        return [f"{operation} with {name}: {response.status_code}"]
    pointers = [error["pointer"] for error in response.json()["errors"]]
    return [] if f"/body/{name}" in pointers else [f"{operation} with {name}: points at {pointers}"]


def test_the_same_writes_are_good_without_them(world: SmallWorld) -> None:
    for operation, call in _writes(world).items():
        if operation in REGRADED:
            continue
        with without_consequences():
            client = client_of(_allowed(operation, world))
            response = send(client, operation.split()[0], call)
        expected = (403,) if operation == "POST /teams" else (200, 201, 202, 204)
        assert response.status_code in expected, f"{operation}: {response.status_code}"
