"""Keyed POSTs: done once, answered as often as asked."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footplate.accounts.models import User
from footplate.kernel import clock
from footplate.kernel.jobs import sweep_expired
from footplate.kernel.models import IdempotencyKey, RateWindow
from footplate.programs.models import Program
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.tests.call import REGRADED
from footplate.testing.tests.calls import CALLS, Call, ids_of
from footplate.testing.tests.sweeping import Checksums, client_of, send, without_consequences
from footplate.testing.world.small import SmallWorld

AsPerson = Callable[..., ApiClient]
PATH = "/teams/northwind/programs"
BODY = {"title": "Forklifts"}
# Whoever looks through others' eyes may send nothing, this request again included.
ONCE_ONLY = {"POST /teams/{team}/see-as"} | REGRADED


def post(client: ApiClient, key: str, body: Any = BODY, path: str = PATH) -> Any:
    return client.send("POST", path, body, **{"Idempotency-Key": key})


@pytest.fixture
def ada(cast: Cast, as_: AsPerson) -> ApiClient:
    return as_(cast.ada)


class TestTheSameKeyAndBody:
    def test_is_done_once_and_answered_the_same(self, ada: ApiClient) -> None:
        first, again = post(ada, "k1"), post(ada, "k1")
        assert (first.status_code, again.status_code) == (201, 201)
        assert first.content == again.content
        assert "Idempotency-Replayed" not in first
        assert again["Idempotency-Replayed"] == "true"
        assert again["Content-Type"] == first["Content-Type"]
        assert again["X-Request-Id"] != first["X-Request-Id"]
        assert Program.objects.filter(title="Forklifts").count() == 1

    def test_quotes_around_a_key_mean_nothing(self, ada: ApiClient) -> None:
        first, again = post(ada, '"k1"'), post(ada, "k1")
        assert again["Idempotency-Replayed"] == "true"
        assert first.json()["id"] == again.json()["id"]

    def test_is_done_again_after_a_day_and_swept(self, ada: ApiClient) -> None:
        first = post(ada, "k1").json()["id"]
        with time_machine.travel(clock.now() + timedelta(hours=23, minutes=59), tick=False):
            assert post(ada, "k1").json()["id"] == first
            sweep_expired(0)
            assert IdempotencyKey.objects.count() == 1
        with time_machine.travel(clock.now() + timedelta(hours=24, minutes=1), tick=False):
            assert post(ada, "k1").json()["id"] != first
            assert IdempotencyKey.objects.count() == 1
        with time_machine.travel(clock.now() + timedelta(days=3), tick=False):
            sweep_expired(0)
        assert not IdempotencyKey.objects.exists()

    def test_a_refusal_for_good_reasons_is_remembered(self, ada: ApiClient) -> None:
        program_id = ada.send("POST", PATH, BODY).json()["id"]
        path = f"/programs/{program_id}/invitations"
        first = post(ada, "k1", {}, f"/programs/{program_id}/editions")
        assert first.status_code == 409
        again = post(ada, "k1", {}, f"/programs/{program_id}/editions")
        assert (again.status_code, again["Idempotency-Replayed"]) == (409, "true")
        assert again["Content-Type"] == "application/problem+json"
        assert first.content == again.content
        assert post(ada, "k1", {"emails": ["a@b.test"]}, path).status_code == 403

    def test_input_that_is_not_valid_uses_no_key_up(self, ada: ApiClient) -> None:
        assert post(ada, "k1", {"title": ""}).status_code == 422
        assert post(ada, "k1").status_code == 201

    def test_a_failure_of_ours_leaves_nothing_and_is_not_remembered(
        self, ada: ApiClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ada.raise_request_exception = False
        checksums = Checksums()
        before = checksums.take()
        with monkeypatch.context() as broken:
            broken.setattr("footplate.programs.api.programs.program_shape", _fail)
            with pytest.raises(AssertionError, match="answered 500"):  # no document says 500
                post(ada, "k1")
        assert checksums.take() == before
        assert post(ada, "k1").status_code == 201


def _fail(*anything: object, **named: object) -> None:
    raise RuntimeError("broken")


class TestAnotherRequestUnderTheKey:
    def test_another_body_is_refused(self, ada: ApiClient) -> None:
        post(ada, "k1")
        other = post(ada, "k1", {"title": "Cranes"})
        assert other.status_code == 422
        assert other.json()["type"] == "/problems/idempotency_key_reused"
        assert not Program.objects.filter(title="Cranes").exists()

    def test_another_key_person_or_address_is_another_act(
        self, cast: Cast, as_: AsPerson, ada: ApiClient
    ) -> None:
        ids = {post(ada, "k1").json()["id"], post(ada, "k2").json()["id"]}
        ids.add(post(as_(cast.olga), "k1").json()["id"])
        assert len(ids) == 3
        assert "Idempotency-Replayed" not in post(as_(cast.ada), "k1", BODY, f"{PATH}?x=1")

    def test_a_stranger_is_not_given_somebody_elses_answer(
        self, cast: Cast, as_: AsPerson, ada: ApiClient
    ) -> None:
        post(ada, "k1")
        assert post(as_(None), "k1").status_code == 401
        assert post(as_(cast.nils), "k1").status_code == 404

    @pytest.mark.parametrize("key", ["", " ", "a" * 256, "a\tb", "é", "a\x7f"])
    def test_a_key_that_is_none_is_422(self, ada: ApiClient, key: str) -> None:
        refused = post(ada, key)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["pointer"] == "/header/Idempotency-Key"
        assert not Program.objects.filter(title="Forklifts").exists()

    @pytest.mark.parametrize("key", ["a", "a" * 255, "a b", '"quoted'])
    def test_any_printable_key_will_do(self, ada: ApiClient, key: str) -> None:
        assert post(ada, key).status_code == 201


class TestWhatIsKept:
    def test_is_sealed(self, world: SmallWorld) -> None:
        ids = ids_of(world.northwind)
        body = {"name": "Vera New", "password": "a long enough passphrase"}
        client = client_of(None)
        path = f"/invitation-links/{ids.link}/account"
        first = post(client, "the-key", body, path)
        assert first.status_code == 201
        row = IdempotencyKey.objects.get()
        for secret in (b"Vera", b"passphrase", ids.link.encode(), b"the-key", b"footplate_session"):
            assert secret not in bytes(row.sealed)
            assert secret.decode() not in row.key
        elsewhere = client_of(None)
        again = post(elsewhere, "the-key", body, path)
        assert (again.status_code, again["Idempotency-Replayed"]) == (201, "true")
        # The retry of a sign-up whose answer was lost is signed in like the first.
        assert elsewhere.read("/me").json()["email"] == first.json()["email"]
        guess = post(client_of(None), "the-key", body | {"password": "another passphrase"}, path)
        assert guess.json()["type"] == "/problems/idempotency_key_reused"

    def test_without_the_header_nothing_is_asked(self, ada: ApiClient) -> None:
        with CaptureQueriesContext(connection) as plain:
            ada.send("POST", PATH, BODY)
        assert not any("idempotency" in one["sql"] or "advisory" in one["sql"] for one in plain)
        with CaptureQueriesContext(connection) as keyed:
            post(ada, "k1")
        asked = [one["sql"] for one in keyed if "SAVEPOINT" not in one["sql"].upper()]
        before = [one["sql"] for one in plain if "SAVEPOINT" not in one["sql"].upper()]
        assert len(asked) == len(before) + 3

    def test_a_refused_try_counts_under_a_key_as_without_one(self, world: SmallWorld) -> None:
        client = client_of(None)
        for number in range(3):
            answer = post(client, f"k{number}", {"decision": "decline"}, "/invitation-links/none")
            assert answer.status_code == 404
        assert max(row.used for row in RateWindow.objects.all()) >= 3


def test_every_post_can_be_keyed(world: SmallWorld, capsys: pytest.CaptureFixture[str]) -> None:
    """Send every POST twice under one key: the second is the first's answer, and does nothing."""
    cast = world.cast
    cast.olga.is_operator = True
    cast.olga.save()
    people = (cast.olga, cast.ada, cast.leo, cast.nils, None)
    checksums, swept = Checksums(), 0
    for operation, make in CALLS.items():
        if not operation.startswith("POST") or operation in ONCE_ONLY:
            continue
        call = make(ids_of(world.northwind))
        call.headers["Idempotency-Key"] = json.dumps(operation)
        with without_consequences():
            client, first = _first_to_succeed(people, call)
            after = checksums.take()
            again = send(client, "POST", call)
            changed = {name for name, now in checksums.take().items() if now != after[name]}
        assert not changed, f"{operation} did something again: {changed}"
        assert again["Idempotency-Replayed"] == "true", operation
        assert (again.status_code, again.content) == (first.status_code, first.content), operation
        assert again.get("Location") == first.get("Location"), operation
        swept += 1
    with capsys.disabled():
        print(f"\nkeyed sweep: {swept} operations")
    assert swept >= 20


def _first_to_succeed(people: tuple[User | None, ...], call: Call) -> tuple[ApiClient, Any]:
    for person in people:
        client = client_of(person)
        answer = send(client, "POST", call)
        if answer.status_code < 300:
            return client, answer
    raise AssertionError(f"nobody may {call.path}: {answer.content[:300]!r}")
