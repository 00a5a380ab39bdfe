"""Signing in with a token: who it is, what it reaches, and when it ends."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from footplate.kernel import clock
from footplate.kernel.bearer_secrets import new_secret, secret_sha256
from footplate.teams.models import Membership
from footplate.testing.bearer import TokenClient, personal_token, team_token
from footplate.testing.cast import Cast, join
from footplate.tokens.models import AccessToken


def _members(cast: Cast) -> str:
    return f"/teams/{cast.northwind.slug}/members"


def _code(response: Any) -> str:
    return str(response.json()["type"]).rpartition("/")[2]


def test_a_personal_token_is_its_person(cast: Cast) -> None:
    _, secret = personal_token(cast.max)
    answer = TokenClient(secret).read("/me")
    assert answer.status_code == 200
    assert answer.json()["email"] == "max@footplate.test"


def test_writes_need_no_csrf_token(cast: Cast) -> None:
    _, secret = personal_token(cast.max, scopes=["me.write", "me.read"])
    answer = TokenClient(secret).send("PATCH", "/me", {"locale": "de"})
    assert answer.status_code == 200


def test_roles_and_scopes_both_bound_what_it_may_do(cast: Cast) -> None:
    _, all_of_leos = personal_token(cast.leo)
    _, little_of_max = personal_token(cast.max, scopes=["groups.read"])
    _, enough = personal_token(cast.max, scopes=["members.read"])

    assert TokenClient(all_of_leos).read(_members(cast)).status_code == 403
    refused = TokenClient(little_of_max).read(_members(cast))
    assert (refused.status_code, _code(refused)) == (403, "insufficient_scope")
    assert refused.json()["needed"] == ["members.read"]
    assert 'error="insufficient_scope"' in refused["WWW-Authenticate"]
    assert TokenClient(enough).read(_members(cast)).status_code == 200


def test_a_scope_brings_what_it_is_useless_without(cast: Cast) -> None:
    _, secret = personal_token(cast.olga, scopes=["members.write"])
    assert TokenClient(secret).read(_members(cast)).status_code == 200


def test_what_answers_say_may_be_done_is_narrowed_too(cast: Cast) -> None:
    _, secret = personal_token(cast.olga, scopes=["me.read", "groups.read"])
    client = TokenClient(secret)
    [team] = client.read("/me").json()["teams"]
    assert team["actions"] == ["groups.read"]
    assert client.read(f"/teams/{cast.northwind.slug}").json()["actions"] == ["groups.read"]


def test_it_narrows_at_once_with_the_persons_roles(cast: Cast) -> None:
    _, secret = personal_token(cast.max)
    assert TokenClient(secret).read(_members(cast)).status_code == 200
    Membership.objects.filter(user=cast.max).update(roles=["learner"])
    assert TokenClient(secret).read(_members(cast)).status_code == 403


def test_narrowed_to_one_team_it_sees_no_other(cast: Cast) -> None:
    join(cast.max, cast.fjordline, "manager")
    _, everywhere = personal_token(cast.max)
    _, only_fjordline = personal_token(cast.max, team=cast.fjordline)
    own, other = _members(cast), f"/teams/{cast.fjordline.slug}/members"

    assert [TokenClient(everywhere).read(path).status_code for path in (own, other)] == [200, 200]
    client = TokenClient(only_fjordline)
    assert [client.read(path).status_code for path in (own, other)] == [404, 200]
    assert [team["slug"] for team in client.read("/me").json()["teams"]] == ["fjordline"]


def test_a_team_token_acts_as_a_machine_with_its_roles(cast: Cast) -> None:
    _, secret = team_token(cast.northwind, cast.olga, roles=["manager"])
    client = TokenClient(secret)
    listed = client.read(_members(cast))
    assert listed.status_code == 200
    assert "Robot" not in [member["name"] for member in listed.json()["items"]]
    assert client.read(f"/teams/{cast.northwind.slug}").json()["member_count"] == 4
    assert client.read(f"/teams/{cast.fjordline.slug}/members").status_code == 404
    assert (
        client.send("POST", f"/teams/{cast.northwind.slug}/programs", {"title": "No"}).status_code
        == 403
    )


class TestRefusals:
    @pytest.fixture
    def token(self, cast: Cast) -> tuple[AccessToken, str]:
        return personal_token(cast.max)

    def _is_refused(self, secret: str) -> bool:
        answer = TokenClient(secret).read("/me")
        refused = (answer.status_code, answer.headers.get("WWW-Authenticate", "")[:6])
        assert refused in [(200, ""), (401, "Bearer")]
        return answer.status_code == 401 and _code(answer) == "token_refused"

    def test_revoked(self, token: tuple[AccessToken, str]) -> None:
        row, secret = token
        assert not self._is_refused(secret)
        row.revoked_at = clock.now()
        row.save()
        assert self._is_refused(secret)

    def test_expired(self, token: tuple[AccessToken, str]) -> None:
        with time_machine.travel(clock.now() + timedelta(days=31)):
            assert self._is_refused(token[1])

    def test_owner_deactivated(self, cast: Cast, token: tuple[AccessToken, str]) -> None:
        cast.max.is_active = False
        cast.max.save()
        assert self._is_refused(token[1])

    def test_removed_from_its_only_team(self, cast: Cast) -> None:
        _, secret = personal_token(cast.max, team=cast.northwind)
        assert not self._is_refused(secret)
        Membership.objects.filter(user=cast.max).update(state="removed")
        assert self._is_refused(secret)

    def test_removed_from_one_of_all_teams_it_loses_that_team(self, cast: Cast) -> None:
        _, secret = personal_token(cast.max)
        Membership.objects.filter(user=cast.max).update(state="removed")
        assert not self._is_refused(secret)
        assert TokenClient(secret).read(_members(cast)).status_code == 404

    @pytest.mark.parametrize("bad", ["", "nonsense", "fp_pat_short", "fp_pat_" + "x" * 43])
    def test_unknown(self, cast: Cast, bad: str) -> None:
        assert self._is_refused(bad)

    def test_another_scheme(self, cast: Cast, token: tuple[AccessToken, str]) -> None:
        answer = TokenClient(token[1]).read("/me", Authorization=f"Basic {token[1]}")
        assert answer.status_code == 401

    def test_a_stranger_is_told_the_scheme(self, as_: Callable[[None], Any], db: None) -> None:
        answer = as_(None).read("/me")
        assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Bearer realm="Footplate"')

    def test_cookie_and_token_together(self, cast: Cast, as_: Callable[..., Any]) -> None:
        _, secret = personal_token(cast.max)
        browser = as_(cast.max)
        answer = browser.read("/me", Authorization=f"Bearer {secret}")
        assert (answer.status_code, _code(answer)) == (400, "two_credentials")
        answer = browser.read("/site", Authorization=f"Bearer {secret}")
        assert answer.status_code == 200

    def test_a_bad_token_is_refused_even_where_nobody_need_sign_in(self, cast: Cast) -> None:
        path = "/member-links/" + "x" * 43
        assert TokenClient(new_secret("fp_pat_")).read(path).status_code == 401


def test_only_a_session_may_deal_with_tokens(cast: Cast) -> None:
    _, secret = personal_token(cast.olga)
    client = TokenClient(secret)
    for method, path, body in [
        ("GET", "/me/tokens", None),
        ("POST", "/me/tokens", {"name": "More", "scopes": ["me.read"], "expires_in_days": 1}),
        ("GET", f"/teams/{cast.northwind.slug}/tokens", None),
        ("POST", "/teams", {"name": "Third", "timezone": "UTC"}),
    ]:
        answer = client.send(method, path, body)
        assert (answer.status_code, _code(answer)) == (403, "session_required"), path


def test_rotation_keeps_the_old_secret_for_its_overlap(cast: Cast) -> None:
    row, old = personal_token(cast.max)
    new = new_secret("fp_pat_")
    row.previous_sha256, row.sha256 = row.sha256, secret_sha256(new)
    row.previous_ends_at = clock.now() + timedelta(hours=2)
    row.save()
    assert TokenClient(old).read("/me").status_code == 200
    assert TokenClient(new).read("/me").status_code == 200
    with time_machine.travel(clock.now() + timedelta(hours=3)):
        assert TokenClient(old).read("/me").status_code == 401
        assert TokenClient(new).read("/me").status_code == 200


def test_use_is_noted_with_its_address_at_most_every_five_minutes(cast: Cast) -> None:
    row, secret = personal_token(cast.max)
    start = clock.now()
    moments = []
    for minutes in (0, 4, 6):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            TokenClient(secret).read("/me")
        row.refresh_from_db()
        moments.append(row.last_used_at)
    assert moments[0] == moments[1]
    assert moments[2] == start + timedelta(minutes=6)
    assert row.last_used_address == "127.0.0.1"


def test_signing_in_is_one_statement_that_reads_the_token_by_its_hash(cast: Cast) -> None:
    _, secret = personal_token(cast.leo)
    client = TokenClient(secret)
    path = f"/me/trainings?team={cast.northwind.slug}"
    client.read(path)
    with CaptureQueriesContext(connection) as captured:
        assert client.read(path).status_code == 200
    said = [query["sql"] for query in captured.captured_queries]
    assert len(said) <= 2, said
    assert secret not in "".join(said)


def test_guesses_are_limited_for_an_address_and_the_right_one_waits_too(cast: Cast) -> None:
    _, secret = personal_token(cast.max)
    answers = [TokenClient(new_secret("fp_pat_")).read("/me").status_code for _ in range(61)]
    assert answers == [401] * 60 + [429]
    waiting = TokenClient(secret).read("/me")
    assert waiting.status_code == 429
    assert int(waiting["Retry-After"]) > 0
    with time_machine.travel(clock.now() + timedelta(seconds=61)):
        assert TokenClient(secret).read("/me").status_code == 200


def test_the_cookie_is_not_what_signs_a_token_in(cast: Cast) -> None:
    _, secret = personal_token(cast.max)
    client = TokenClient(secret)
    client.cookies["csrftoken"] = "x" * 32
    answer = client.read("/me")
    assert answer.status_code == 200
    assert settings.SESSION_COOKIE_NAME not in answer.cookies
