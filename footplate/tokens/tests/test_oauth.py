"""OAuth 2.1 as an application goes through it."""

import base64
import hashlib
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from allauth.idp.oidc.models import Token
from django.conf import settings
from django.test import Client

from footplate.kernel.models import OutboxEvent
from footplate.teams.models import Membership
from footplate.testing.bearer import TokenClient
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

BACK = "https://app.example.com/back"
VERIFIER = "v" * 64
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode().rstrip("=")
)


class Flow:
    """An application of Northwind, and Max who is asked."""

    def __init__(self, cast: Cast, **wanted: Any) -> None:
        self.cast = cast
        self.olga, self.max = ApiClient().sign_in(cast.olga), ApiClient().sign_in(cast.max)
        given = {
            "name": "Payroll",
            "redirect_uris": [BACK],
            "scopes": ["me.read", "members.read", "groups.read"],
        } | wanted
        made = self.olga.send("POST", "/teams/northwind/oauth-applications", given)
        assert made.status_code == 201, made.content
        self.made = made.json()
        self.application = self.made["application"]
        self.client_id, self.secret = self.application["client_id"], self.made["secret"]

    def asked(self, **changes: Any) -> dict[str, str]:
        values = {
            "client_id": self.client_id,
            "redirect_uri": BACK,
            "response_type": "code",
            "scope": "me.read members.read",
            "state": "s t/a?te",
            "code_challenge": CHALLENGE,
            "code_challenge_method": "S256",
        } | changes
        return {name: value for name, value in values.items() if value is not None}

    def answer(self, decision: str = "allow", **changes: Any) -> dict[str, str]:
        """Return the parameters that the application is told at its own address."""
        body = {**self.asked(**changes), "decision": decision}
        done = self.max.send("POST", "/oauth/authorization", body)
        assert done.status_code == 200, done.content
        back = done.json()["redirect_to"]
        assert back.startswith(BACK + "?")
        return dict(parse_qsl(urlsplit(back).query))

    def token(self, **values: Any) -> Any:
        """Ask the token endpoint, as the application does, without any cookie."""
        given = {"client_id": self.client_id, "client_secret": self.secret} | values
        sent = {name: value for name, value in given.items() if value is not None}
        return Client().post("/api/oauth/token", sent)

    def change(self, code: str, **values: Any) -> Any:
        given = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
        return self.token(**{**given, "code_verifier": VERIFIER, **values})

    def tokens(self) -> dict[str, Any]:
        changed = self.change(self.answer()["code"])
        assert changed.status_code == 200, changed.content
        return dict(changed.json())


@pytest.fixture
def flow(cast: Cast) -> Flow:
    return Flow(cast)


def _reads(token: str, path: str = "/me") -> int:
    return int(TokenClient(token).read(path).status_code)


def test_the_page_of_consent_is_told_who_asks_for_what(flow: Flow) -> None:
    asked = flow.max.send("GET", "/oauth/authorization?" + _query(flow.asked()))
    told = asked.json()
    assert (told["application"], told["team"]["name"]) == ("Payroll", "Northwind Logistics")
    assert [scope["title"] for scope in told["scopes"]] == ["See who you are", "See members"]
    assert (told["returns_to"], told["redirect_to"]) == ("app.example.com", None)


def _query(values: dict[str, str]) -> str:
    from urllib.parse import urlencode

    return urlencode(values)


def test_a_code_becomes_a_token_that_acts_for_the_person_in_that_team(flow: Flow) -> None:
    back = flow.answer()
    assert (back["state"], back["iss"]) == ("s t/a?te", settings.BASE_URL)
    answer = flow.change(back["code"])
    told = answer.json()
    assert answer["Cache-Control"] == "no-store"
    assert told["token_type"] == "Bearer"
    assert told["expires_in"] == 3600
    assert told["access_token"].startswith("fp_oauth_")
    client = TokenClient(told["access_token"])
    assert client.read("/me").json()["email"] == "max@footplate.test"
    assert client.read("/teams/northwind/members").status_code == 200
    assert client.read("/teams/northwind/groups").status_code == 403
    assert client.read("/teams/fjordline/members").status_code == 404
    assert client.read("/me/tokens").status_code == 403


def test_saying_no_goes_back_without_a_code(flow: Flow) -> None:
    back = flow.answer("deny")
    assert back == {"error": "access_denied", "state": "s t/a?te", "iss": settings.BASE_URL}


def test_a_code_is_good_once(flow: Flow) -> None:
    code = flow.answer()["code"]
    assert flow.change(code).status_code == 200
    again = flow.change(code)
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"code_verifier": "w" * 64}, "invalid_grant"),
        ({"code_verifier": None}, "invalid_request"),
        ({"redirect_uri": BACK + "/else"}, "invalid_request"),
        ({"client_secret": "fp_client_wrong"}, "invalid_client"),
        ({"code": "guessed"}, "invalid_grant"),
    ],
)
def test_a_code_alone_is_worth_nothing(flow: Flow, wrong: dict[str, Any], error: str) -> None:
    answer = flow.change(**{"code": flow.answer()["code"], **wrong})
    assert answer.status_code in (400, 401)
    assert answer.json()["error"] == error


@pytest.mark.parametrize(
    "changes",
    [
        {"redirect_uri": BACK + "?more=1"},
        {"redirect_uri": "https://app.example.com.evil.example/back"},
        {"redirect_uri": None},
    ],
)
def test_nobody_is_sent_to_an_address_that_may_be_forged(
    flow: Flow, changes: dict[str, Any]
) -> None:
    asked = flow.max.send("GET", "/oauth/authorization?" + _query(flow.asked(**changes)))
    assert (asked.status_code, asked.json()["type"]) == (409, "/problems/authorization_refused")


def test_a_program_on_the_persons_machine_may_choose_its_port(cast: Cast) -> None:
    flow = Flow(cast, is_public=True, redirect_uris=["http://127.0.0.1/back"])
    for uri, status in [
        ("http://127.0.0.1:51234/back", 200),
        ("http://127.0.0.1:51234/else", 409),
        ("http://127.0.0.2:51234/back", 409),
        ("https://127.0.0.1:51234/back", 409),
    ]:
        asked = flow.asked(redirect_uri=uri)
        answer = flow.max.send("GET", "/oauth/authorization?" + _query(asked))
        assert answer.status_code == status, uri


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"code_challenge": None, "code_challenge_method": None}, "invalid_request"),
        ({"code_challenge_method": "plain"}, "invalid_request"),
        ({"scope": "members.write"}, "invalid_scope"),
        ({"response_type": "token"}, "unsupported_response_type"),
    ],
)
def test_other_faults_are_told_to_the_application(
    flow: Flow, changes: dict[str, Any], error: str
) -> None:
    told = flow.max.send("GET", "/oauth/authorization?" + _query(flow.asked(**changes))).json()
    back = dict(parse_qsl(urlsplit(told["redirect_to"]).query))
    assert (back["error"], back["state"]) == (error, "s t/a?te")


def test_people_of_other_teams_do_not_know_the_application(flow: Flow, cast: Cast) -> None:
    nils = ApiClient().sign_in(cast.nils)
    asked = nils.send("GET", "/oauth/authorization?" + _query(flow.asked()))
    assert asked.status_code == 404
    unknown = flow.max.send("GET", "/oauth/authorization?" + _query(flow.asked(client_id="0")))
    assert unknown.status_code == 404


def test_a_refresh_token_is_changed_for_another_and_is_good_once(flow: Flow) -> None:
    first = flow.tokens()
    refreshed = flow.token(grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert refreshed.status_code == 200
    assert _reads(refreshed.json()["access_token"]) == 200
    again = flow.token(grant_type="refresh_token", refresh_token=first["refresh_token"])
    assert (again.status_code, again.json()["error"]) == (400, "invalid_grant")


def test_taking_consent_back_ends_every_token_at_once(flow: Flow) -> None:
    told = flow.tokens()
    [grant] = flow.max.read("/me/oauth-grants").json()["items"]
    assert (grant["application"], grant["team"]["slug"]) == ("Payroll", "northwind")
    assert flow.max.send("DELETE", f"/me/oauth-grants/{grant['id']}").status_code == 204
    assert _reads(told["access_token"]) == 401
    assert (
        flow.token(grant_type="refresh_token", refresh_token=told["refresh_token"]).status_code
        == 400
    )
    assert flow.max.read("/me/oauth-grants").json()["items"] == []


def test_anothers_consent_is_not_ours_to_take(flow: Flow) -> None:
    flow.tokens()
    [grant] = flow.max.read("/me/oauth-grants").json()["items"]
    assert flow.olga.send("DELETE", f"/me/oauth-grants/{grant['id']}").status_code == 404


def test_fewer_scopes_of_the_application_hold_at_once(flow: Flow) -> None:
    token = flow.tokens()["access_token"]
    path = f"/oauth-applications/{flow.application['id']}"
    assert flow.olga.send("PATCH", path, {"scopes": ["me.read"]}).status_code == 200
    assert _reads(token) == 200
    assert _reads(token, "/teams/northwind/members") == 403


def test_whoever_leaves_the_team_takes_the_application_with_them(flow: Flow) -> None:
    told = flow.tokens()
    Membership.objects.filter(user=flow.cast.max).update(state="removed")
    assert _reads(told["access_token"]) == 401
    assert (
        flow.token(grant_type="refresh_token", refresh_token=told["refresh_token"]).status_code
        == 400
    )


def test_deleting_the_application_ends_its_tokens(flow: Flow) -> None:
    token = flow.tokens()["access_token"]
    path = f"/oauth-applications/{flow.application['id']}"
    assert flow.olga.send("DELETE", path).status_code == 204
    assert _reads(token) == 401
    assert flow.olga.send("DELETE", path).status_code == 404


def test_client_credentials_act_as_a_machine_with_the_roles(cast: Cast) -> None:
    flow = Flow(cast, redirect_uris=[], roles=["manager"], scopes=["members.read"])
    answer = flow.token(grant_type="client_credentials")
    assert answer.status_code == 200, answer.content
    assert "refresh_token" not in answer.json()
    token = answer.json()["access_token"]
    assert _reads(token, "/teams/northwind/members") == 200
    assert _reads(token, "/teams/fjordline/members") == 404
    assert _reads(token) == 403


def test_without_roles_there_are_no_client_credentials(flow: Flow) -> None:
    answer = flow.token(grant_type="client_credentials")
    assert (answer.status_code, answer.json()["error"]) == (400, "unauthorized_client")


def test_a_public_application_needs_no_secret_but_pkce(cast: Cast) -> None:
    flow = Flow(cast, is_public=True)
    assert flow.secret is None
    assert flow.change(flow.answer()["code"]).status_code == 200
    assert flow.change(flow.answer()["code"], code_verifier="w" * 64).status_code == 400
    assert flow.token(grant_type="client_credentials").status_code in (400, 401)


def test_a_rotated_secret_stays_good_for_its_overlap(cast: Cast) -> None:
    flow = Flow(cast, redirect_uris=[], roles=["manager"], scopes=["members.read"])
    path = f"/oauth-applications/{flow.application['id']}/rotation"
    old = flow.secret
    new = flow.olga.send("POST", path, {"overlap_hours": 2}).json()["secret"]
    grant = "client_credentials"
    assert flow.token(grant_type=grant, client_secret=old).status_code == 200
    assert flow.token(grant_type=grant, client_secret=new).status_code == 200
    flow.olga.send("POST", path, {})
    assert flow.token(grant_type=grant, client_secret=new).status_code == 401


def test_an_application_ends_and_looks_at_its_own_tokens_alone(flow: Flow) -> None:
    token = flow.tokens()["access_token"]
    other = Flow(flow.cast, name="Other")
    mine = {"client_id": flow.client_id, "client_secret": flow.secret, "token": token}
    theirs = {"client_id": other.client_id, "client_secret": other.secret, "token": token}
    assert Client().post("/api/oauth/introspect", theirs).json() == {"active": False}
    looked = Client().post("/api/oauth/introspect", mine).json()
    assert (looked["active"], looked["scope"]) == (True, "me.read members.read")
    assert Client().post("/api/oauth/revoke", theirs).status_code == 200
    assert _reads(token) == 200
    assert Client().post("/api/oauth/revoke", mine).status_code == 200
    assert _reads(token) == 401
    assert Client().post("/api/oauth/introspect", mine).json() == {"active": False}


def test_the_metadata_names_every_address(db: None) -> None:
    told = Client().get("/.well-known/oauth-authorization-server").json()
    assert told["issuer"] == settings.BASE_URL
    assert told["code_challenge_methods_supported"] == ["S256"]
    for name in ("token", "revocation", "introspection"):
        path = told[f"{name}_endpoint"].removeprefix(settings.BASE_URL)
        assert Client().get(path).status_code == 405


def test_tokens_and_secrets_are_nowhere_in_clear(flow: Flow) -> None:
    told = flow.tokens()
    secrets = [flow.secret, told["access_token"], told["refresh_token"]]
    kept = [str(list(model.objects.values())) for model in (Token, OutboxEvent)]
    kept += [
        str(flow.application),
        flow.olga.read("/teams/northwind/oauth-applications").content.decode(),
    ]
    assert not [secret for secret in secrets if any(secret in text for text in kept)]
