"""Making, listing, rotating and revoking tokens."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection

from footplate.kernel import clock
from footplate.kernel.audit.tables import AuditEvent
from footplate.teams.models import Membership
from footplate.testing.bearer import TokenClient, personal_token, team_token
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.tokens.models import AccessToken

GOOD = {"name": "Laptop", "scopes": ["me.read", "groups.read"], "expires_in_days": 30}
TEAM_GOOD = {**GOOD, "roles": ["manager"], "scopes": ["groups.write"]}
TEAM = "/teams/northwind/tokens"


@pytest.fixture
def max_(cast: Cast) -> ApiClient:
    return ApiClient().sign_in(cast.max)


@pytest.fixture
def olga(cast: Cast) -> ApiClient:
    return ApiClient().sign_in(cast.olga)


def _errors(response: Any) -> list[tuple[str, str]]:
    assert response.status_code == 422, response.content
    return [(error["pointer"], error["code"]) for error in response.json()["errors"]]


def test_a_token_is_made_and_its_secret_told_once(max_: ApiClient) -> None:
    made = max_.send("POST", "/me/tokens", GOOD)
    assert made.status_code == 201
    secret, token = made.json()["secret"], made.json()["token"]
    assert secret.startswith("fp_pat_")
    assert (token["last_four"], token["state"]) == (secret[-4:], "active")
    assert TokenClient(secret).read("/me").json()["email"] == "max@footplate.test"
    listed = max_.read("/me/tokens")
    assert [row["id"] for row in listed.json()["items"]] == [token["id"]]
    assert secret not in listed.content.decode()


@pytest.mark.parametrize(
    ("changes", "pointer"),
    [
        ({"expires_in_days": 0}, "/body/expires_in_days"),
        ({"expires_in_days": 367}, "/body/expires_in_days"),
        ({"expires_in_days": None}, "/body/expires_in_days"),
        ({"scopes": []}, "/body/scopes"),
        ({"scopes": ["me.read", "tokens.write"]}, "/body/scopes/1"),
        ({"scopes": ["everything"]}, "/body/scopes/0"),
        ({"name": " "}, "/body/name"),
        ({"secret": "fp_pat_mine"}, "/body/secret"),
    ],
)
def test_what_cannot_be_asked_for(max_: ApiClient, changes: dict[str, Any], pointer: str) -> None:
    assert pointer in [
        place for place, _ in _errors(max_.send("POST", "/me/tokens", GOOD | changes))
    ]


def test_a_personal_token_is_narrowed_to_a_team_of_ones_own_alone(max_: ApiClient) -> None:
    made = max_.send("POST", "/me/tokens", GOOD | {"only_team": "northwind"})
    assert made.json()["token"]["team"] == {"slug": "northwind", "name": "Northwind Logistics"}
    assert max_.send("POST", "/me/tokens", GOOD | {"only_team": "fjordline"}).status_code == 404


def test_nobody_makes_ever_more(cast: Cast, max_: ApiClient) -> None:
    for _ in range(50):
        personal_token(cast.max)
    refused = max_.send("POST", "/me/tokens", GOOD)
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/too_many_tokens")


def test_a_team_token_needs_an_admin(cast: Cast, olga: ApiClient, max_: ApiClient) -> None:
    made = olga.send("POST", TEAM, TEAM_GOOD)
    assert made.status_code == 201
    assert made.json()["secret"].startswith("fp_team_")
    token = made.json()["token"]
    assert (token["roles"], token["brought"]) == (["manager"], ["groups.read"])
    assert olga.read(TEAM).json()["items"] == [token]
    assert max_.read(TEAM).status_code == 403
    assert max_.send("POST", TEAM, TEAM_GOOD).status_code == 403
    assert ApiClient().sign_in(cast.nils).read(TEAM).status_code == 404
    assert ApiClient().read(TEAM).status_code == 401


def test_a_team_token_has_no_more_than_its_roles(olga: ApiClient) -> None:
    beyond = olga.send("POST", TEAM, TEAM_GOOD | {"scopes": ["groups.read", "programs.write"]})
    assert _errors(beyond) == [("/body/scopes/1", "beyond_roles")]
    of_a_person = olga.send("POST", TEAM, TEAM_GOOD | {"scopes": ["me.read"]})
    assert _errors(of_a_person) == [("/body/scopes/0", "beyond_roles")]
    unknown = olga.send("POST", TEAM, TEAM_GOOD | {"roles": ["boss"]})
    assert _errors(unknown) == [("/body/roles/0", "unknown_role")]
    assert not Membership.objects.filter(user__is_machine=True).exists()


def test_a_machine_is_nobody(cast: Cast, olga: ApiClient) -> None:
    token, _ = team_token(cast.northwind, cast.olga, roles=["admin"])
    machine = Membership.objects.get(user=token.user)
    body = {"roles": ["learner"]}
    assert olga.send("PATCH", f"/memberships/{machine.id}", body).status_code == 404
    assert olga.send("DELETE", f"/memberships/{machine.id}").status_code == 404
    own = Membership.objects.get(user=cast.olga)
    last = olga.send("DELETE", f"/memberships/{own.id}")
    assert (last.status_code, last.json()["type"]) == (409, "/problems/last_admin")


class TestRotation:
    def test_gives_a_new_secret_and_keeps_the_old_one_for_a_while(self, max_: ApiClient) -> None:
        made = max_.send("POST", "/me/tokens", GOOD).json()
        old, path = made["secret"], f"/tokens/{made['token']['id']}/rotation"
        rotated = max_.send("POST", path, {"overlap_hours": 24, "expires_in_days": 366}).json()
        assert TokenClient(old).read("/me").status_code == 200
        assert TokenClient(rotated["secret"]).read("/me").status_code == 200
        assert rotated["token"]["overlap_ends_at"]
        with time_machine.travel(clock.now() + timedelta(hours=25)):
            assert TokenClient(old).read("/me").status_code == 401
        ends = datetime.fromisoformat(rotated["token"]["expires_at"])
        assert ends > clock.now() + timedelta(days=365)

    def test_without_overlap_the_old_one_ends_at_once(self, max_: ApiClient) -> None:
        made = max_.send("POST", "/me/tokens", GOOD).json()
        max_.send("POST", f"/tokens/{made['token']['id']}/rotation", {})
        assert TokenClient(made["secret"]).read("/me").status_code == 401

    def test_overlaps_are_bounded(self, max_: ApiClient) -> None:
        made = max_.send("POST", "/me/tokens", GOOD).json()
        path = f"/tokens/{made['token']['id']}/rotation"
        for hours in (-1, 25):
            refused = max_.send("POST", path, {"overlap_hours": hours})
            assert _errors(refused)[0][0] == "/body/overlap_hours"

    def test_an_expired_token_is_gone(self, cast: Cast) -> None:
        token, _ = personal_token(cast.max)
        AccessToken.objects.filter(pk=token.pk).update(expires_at=clock.now())
        refused = ApiClient().sign_in(cast.max).send("POST", f"/tokens/{token.id}/rotation", {})
        assert (refused.status_code, refused.json()["type"]) == (410, "/problems/token_ended")


def test_revoking_ends_it_at_once_and_takes_it_off_the_list(max_: ApiClient) -> None:
    made = max_.send("POST", "/me/tokens", GOOD).json()
    path = f"/tokens/{made['token']['id']}"
    assert max_.send("DELETE", path).status_code == 204
    assert TokenClient(made["secret"]).read("/me").status_code == 401
    assert max_.read("/me/tokens").json()["items"] == []
    assert max_.send("DELETE", path).status_code == 404


def test_revoking_a_teams_token_ends_its_machine(cast: Cast, olga: ApiClient) -> None:
    token, secret = team_token(cast.northwind, cast.olga, roles=["manager"])
    assert olga.send("DELETE", f"/tokens/{token.id}").status_code == 204
    assert TokenClient(secret).read("/teams/northwind/members").status_code == 401
    token.user.refresh_from_db()
    assert not token.user.is_active


def test_anothers_token_is_missing(cast: Cast, olga: ApiClient, max_: ApiClient) -> None:
    own, _ = personal_token(cast.max)
    teams, _ = team_token(cast.northwind, cast.olga, roles=["manager"])
    nils = ApiClient().sign_in(cast.nils)
    for client, token in [(olga, own), (nils, own), (max_, teams), (nils, teams)]:
        assert client.send("DELETE", f"/tokens/{token.id}").status_code == 404
        assert client.send("POST", f"/tokens/{token.id}/rotation", {}).status_code == 404


def test_each_act_leaves_a_line(cast: Cast, olga: ApiClient) -> None:
    made = olga.send("POST", TEAM, TEAM_GOOD).json()["token"]
    olga.send("POST", f"/tokens/{made['id']}/rotation", {})
    olga.send("DELETE", f"/tokens/{made['id']}")
    lines = AuditEvent.objects.filter(subject_id=made["id"]).order_by("occurred_at", "id")
    assert [line.verb for line in lines] == ["tokens.create", "tokens.rotate", "tokens.revoke"]
    assert {line.team_id for line in lines} == {cast.northwind.id}


def test_secrets_are_nowhere_but_in_the_one_answer(
    olga: ApiClient,
    max_: ApiClient,
    caplog: pytest.LogCaptureFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    own = max_.send("POST", "/me/tokens", GOOD, **{"Idempotency-Key": "canary-1"}).json()
    teams = olga.send("POST", TEAM, TEAM_GOOD).json()
    turned = olga.send(
        "POST", f"/tokens/{teams['token']['id']}/rotation", {"overlap_hours": 1}
    ).json()
    secrets = [own["secret"], teams["secret"], turned["secret"]]
    for secret in secrets:
        TokenClient(secret).read("/teams/northwind/groups")
        TokenClient(secret).read("/me/tokens")

    kept = _everything_stored()
    printed = capsys.readouterr()
    said = [caplog.text, printed.out, printed.err, max_.read("/me/tokens").content.decode()]
    said.append(olga.read(TEAM).content.decode())
    for secret in secrets:
        assert secret not in kept
        assert not [text for text in said if secret in text]


def _everything_stored() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "select table_name from information_schema.tables"
            " where table_schema = 'public' and table_type = 'BASE TABLE'"
        )
        tables = [row[0] for row in cursor.fetchall()]
        stored = []
        for table in tables:
            cursor.execute(f"select coalesce(string_agg(t::text, chr(10)), '') from \"{table}\" t")
            stored.append(cursor.fetchone()[0])
    assert "Laptop" in "".join(stored)
    return "".join(stored)
