"""Nobody overwrites what they have not seen: teams, groups, memberships and media alike."""

from dataclasses import replace
from typing import Any

import pytest

from footplate.teams.models import Group
from footplate.testing.client import ApiClient
from footplate.testing.tests.calls import CALLS, Call, ids_of
from footplate.testing.tests.sweeping import client_of, operations, send
from footplate.testing.world.small import SmallWorld

WRITES = (
    "PATCH /teams/{team}",
    "PATCH /groups/{group_id}",
    "PUT /groups/{group_id}/members",
    "DELETE /groups/{group_id}",
    "PATCH /memberships/{membership_id}",
    "DELETE /memberships/{membership_id}",
    "PATCH /assets/{asset_id}",
    "DELETE /assets/{asset_id}",
    "PATCH /programs/{program_id}",
    "PUT /programs/{program_id}/outline",
    "PATCH /contents/{content_id}",
    "DELETE /contents/{content_id}",
)
CHANGES = {
    "/teams/": {"name": "Northwind Freight"},
    "/groups/": {"name": "Night shift"},
    "/memberships/": {"roles": ["learner", "manager"]},
    "/assets/": {"title": "Yard at night"},
    "/programs/": {"title": "Another title"},
    "/contents/": {"title": "Another title"},
}


@pytest.fixture
def olga(world: SmallWorld) -> ApiClient:
    return client_of(world.cast.olga)


def _call(world: SmallWorld, operation: str, **headers: str) -> tuple[str, Call]:
    call = CALLS[operation](ids_of(world.northwind))
    return operation.partition(" ")[0], replace(call, headers=headers)


def _change(client: ApiClient, call: Call) -> Any:
    """Have somebody else change the same thing meanwhile."""
    base = "/" + "/".join(call.path.split("/")[1:3])
    body = next(body for place, body in CHANGES.items() if base.startswith(place))
    answer = client.send("PATCH", base, body)
    assert answer.status_code == 200, answer.content
    return answer


@pytest.mark.parametrize("operation", WRITES)
def test_a_version_read_before_somebody_elses_change_is_refused(
    world: SmallWorld, olga: ApiClient, operation: str
) -> None:
    method, call = _call(world, operation)
    changed = _change(olga, call)
    version = changed.json()["version"]
    stale = send(olga, method, replace(call, headers={"If-Match": f'"{version - 1}"'}))
    assert (stale.status_code, stale.json()["type"]) == (412, "/problems/stale_version")
    assert stale.json()["current_version"] == version
    assert changed["ETag"].startswith(f'"{version}-')
    fresh = send(olga, method, replace(call, headers={"If-Match": changed["ETag"]}))
    # An asset that is shown is kept for that reason, and for no other.
    expected = 409 if operation == "DELETE /assets/{asset_id}" else 200
    assert fresh.status_code in (expected, 204), fresh.content


@pytest.mark.parametrize(
    "operation", ["PATCH /teams/{team}", "PATCH /groups/{group_id}", "PATCH /assets/{asset_id}"]
)
def test_the_refusal_says_who_changed_it_and_when(
    world: SmallWorld, olga: ApiClient, operation: str
) -> None:
    method, call = _call(world, operation, **{"If-Match": '"1"'})
    _change(olga, call)
    stale = send(olga, method, call).json()
    assert stale["changed_by"] == {"id": str(world.cast.olga.id), "name": "Olga Petrenko"}
    assert stale["changed_at"].endswith("Z")


@pytest.mark.parametrize("tag", ['"{}"', 'W/"{}"', "{}", '"{}-AbC_d-9"', "*"])
def test_a_version_is_named_as_the_tag_or_the_body_gave_it(
    world: SmallWorld, olga: ApiClient, tag: str
) -> None:
    version = Group.objects.get(pk=world.northwind.group.pk).version
    headers = {"If-Match": tag.format(version)}
    method, call = _call(world, "PATCH /groups/{group_id}", **headers)
    assert send(olga, method, call).status_code == 200


@pytest.mark.parametrize("tag", ['"x"', '"1", "2"', "1.5", '"-1"', '"²"', "9" * 12])
def test_what_is_no_version_is_400(world: SmallWorld, olga: ApiClient, tag: str) -> None:
    method, call = _call(world, "PATCH /groups/{group_id}", **{"If-Match": tag})
    assert send(olga, method, call).status_code == 400


def test_the_document_names_if_match_where_it_is_understood() -> None:
    documented = {
        key
        for key, operation in operations().items()
        if any(one.get("name") == "If-Match" for one in operation.get("parameters", []))
    }
    assert set(WRITES) <= documented
