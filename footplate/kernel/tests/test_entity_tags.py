"""Entity tags: nothing is sent twice, and nothing stale is taken for fresh."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footplate.kernel.http.deprecations import DEPRECATIONS
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.tests.calls import CALLS, ids_of
from footplate.testing.tests.sweeping import client_of, operations, send
from footplate.testing.world.small import SmallWorld

AsPerson = Callable[..., ApiClient]
LEARNERS = (" /me/", " /trainings", " /attempts")
# The small world's attempt is open: a receipt comes with submitting.
NOT_YET = {"GET /attempts/{attempt_id}/receipt"}


def test_every_reading_has_a_strong_tag_and_is_not_sent_again(world: SmallWorld) -> None:
    ids, swept = ids_of(world.northwind), 0
    for operation in operations().keys() & CALLS.keys():
        if not operation.startswith("GET") or operation in NOT_YET:
            continue
        learner = any(part in operation for part in LEARNERS)
        client = client_of(world.cast.leo if learner else world.cast.olga)
        call = CALLS[operation](ids)
        first = send(client, "GET", call)
        if first.status_code != 200:  # what is Ada's alone
            client = client_of(world.cast.ada)
            first = send(client, "GET", call)
        assert first.status_code == 200, operation
        if first["Content-Type"].startswith("text/csv") or operation.endswith("/question-export"):
            continue  # a file that is made while it is sent
        assert first["ETag"].startswith('"'), operation
        assert "no-store" not in first["Cache-Control"], operation
        assert first["Cache-Control"].startswith("private"), operation
        again = client.read(call.path, **{"If-None-Match": f'"x", W/{first["ETag"]}'})
        if again.status_code == 304:
            swept += 1
            assert again.content == b""
            assert (again["ETag"], again["Vary"]) == (first["ETag"], first["Vary"])
        else:  # an answer that names the present moment is another each time
            assert again["ETag"] != first["ETag"], operation
    assert swept >= 25


def test_the_tag_is_the_bodys(cast: Cast, as_: AsPerson) -> None:
    client = as_(cast.leo)
    before = client.read("/me")
    assert client.read("/me", **{"If-None-Match": before["ETag"]}).status_code == 304
    assert client.read("/me", **{"If-None-Match": "*"}).status_code == 304
    assert client.head("/api/v1/me", headers={"If-None-Match": before["ETag"]}).status_code == 304
    client.send("PATCH", "/me", {"locale": "de"})
    after = client.read("/me", **{"If-None-Match": before["ETag"]})
    assert (after.status_code, after.json()["locale"]) == (200, "de")
    assert after["ETag"] != before["ETag"]


def test_a_tag_belongs_to_whoever_read_it(cast: Cast, as_: AsPerson) -> None:
    olgas = as_(cast.olga).read("/teams/northwind")
    maxs = as_(cast.max).read("/teams/northwind", **{"If-None-Match": olgas["ETag"]})
    assert maxs.status_code == 200
    assert maxs["ETag"] != olgas["ETag"]
    nils = as_(cast.nils).read("/teams/northwind", **{"If-None-Match": olgas["ETag"]})
    assert nils.status_code == 404


def test_tags_cost_no_statement(cast: Cast, as_: AsPerson) -> None:
    client = as_(cast.leo)
    with CaptureQueriesContext(connection) as plain:
        tag = client.read("/me")["ETag"]
    with CaptureQueriesContext(connection) as conditional:
        client.read("/me", **{"If-None-Match": tag})
    assert len(conditional) == len(plain)


def test_a_list_links_to_its_next_page(cast: Cast, as_: AsPerson) -> None:
    client = as_(cast.olga)
    first = client.read("/teams/northwind/members?limit=3&state=active")
    target = first["Link"].removeprefix("<").partition(">")[0]
    assert first["Link"].endswith('; rel="next"')
    assert "limit=3" in target
    assert "state=active" in target
    second = client.read(target.removeprefix("/api/v1"))
    assert "Link" not in second
    names = [row["name"] for answer in (first, second) for row in answer.json()["items"]]
    assert len(names) == len(set(names)) == 4


def test_if_match_on_what_has_no_version_is_refused(cast: Cast, as_: AsPerson) -> None:
    client = as_(cast.leo)
    refused = client.send("PATCH", "/me", {"locale": "de"}, **{"If-Match": '"1"'})
    assert (refused.status_code, refused.json()["type"]) == (400, "/problems/bad_request")
    assert client.send("PATCH", "/me", {"locale": "de"}, **{"If-Match": "*"}).status_code == 200


def test_a_deprecated_operation_says_so(
    cast: Cast, as_: AsPerson, monkeypatch: pytest.MonkeyPatch
) -> None:
    from datetime import UTC, datetime

    from footplate.kernel.http.deprecations import Deprecation

    client = as_(cast.leo)
    assert "Deprecation" not in client.read("/roles")
    monkeypatch.setitem(
        DEPRECATIONS,
        "GET /roles",
        Deprecation(
            since=datetime(2026, 11, 1, tzinfo=UTC),
            sunset=datetime(2027, 5, 1, tzinfo=UTC),
            page="/docs/api/changes",
        ),
    )
    answer = client.read("/roles")
    assert answer["Deprecation"] == "@1793491200"
    assert answer["Sunset"] == "Sat, 01 May 2027 00:00:00 GMT"
    assert answer["Link"] == '</docs/api/changes>; rel="deprecation"; type="text/html"'
    assert "Deprecation" not in client.read("/me")
