"""`/me`: who is signed in."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries, Settings

from footplate.accounts.models import User
from footplate.teams.models import Membership
from footplate.testing.cast import Cast, join, make_team
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]


def test_tells_who_and_what_they_may_in_each_team(cast: Cast, as_: Client) -> None:
    join(cast.leo, cast.fjordline, "manager")
    client = as_(cast.leo)
    me = client.read("/me").json()
    assert (me["name"], me["email"], me["email_verified"]) == (
        "Leo Brandt",
        "leo@footplate.test",
        True,
    )
    assert [team["slug"] for team in me["teams"]] == ["fjordline", "northwind"]
    fjordline, northwind = me["teams"]
    assert northwind["roles"] == ["learner"]
    assert northwind["actions"] == ["trainings.own"]
    assert "invitations.write" in fjordline["actions"]
    assert "members.write" not in fjordline["actions"]
    assert me["actions"] == []
    assert client.cookies["csrftoken"].value


def test_leaves_out_teams_that_one_was_removed_from(cast: Cast, as_: Client) -> None:
    membership = cast.leo.memberships.get()
    membership.state = "removed"
    membership.save()
    assert as_(cast.leo).read("/me").json()["teams"] == []


def test_a_stranger_is_nobody(cast: Cast, as_: Client) -> None:
    response = as_(None).read("/me")
    assert response.status_code == 401
    assert response.json()["type"] == "/problems/not_signed_in"


def test_a_made_up_session_is_nobody(cast: Cast, as_: Client) -> None:
    client = as_(None)
    client.cookies["footplate_session"] = "x" * 32
    assert client.read("/me").status_code == 401


def test_takes_two_statements_whatever_the_number_of_teams(
    cast: Cast, as_: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        join(cast.leo, make_team(f"team-{number}", f"Team {number}"), "author")
    client = as_(cast.leo)
    with django_assert_num_queries(2):
        client.read("/me")


def test_notes_at_most_every_five_minutes_that_one_was_seen(cast: Cast, as_: Client) -> None:
    def seen() -> datetime | None:
        return Membership.objects.get(user=cast.leo).last_seen_at

    client = as_(cast.leo)
    start = datetime.now(tz=UTC)
    with time_machine.travel(start, tick=False):
        client.read("/me")
    assert seen() == start
    with time_machine.travel(start + timedelta(minutes=4), tick=False):
        client.read("/me")
    assert seen() == start
    with time_machine.travel(start + timedelta(minutes=6), tick=False):
        client.read("/me")
    assert seen() == start + timedelta(minutes=6)


class TestChanging:
    def test_stores_what_is_given_and_leaves_the_rest(self, cast: Cast, as_: Client) -> None:
        answer = as_(cast.leo).send("PATCH", "/me", {"name": " Leo B. ", "timezone": "Asia/Tokyo"})
        assert answer.status_code == 200
        assert (answer.json()["name"], answer.json()["timezone"]) == ("Leo B.", "Asia/Tokyo")
        leo = User.objects.get(pk=cast.leo.pk)
        assert (leo.name, leo.timezone, leo.locale) == ("Leo B.", "Asia/Tokyo", "en")

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"name": "   "}, "/body/name"),
            ({"name": "n" * 201}, "/body/name"),
            ({"name": "a\x00b"}, "/body/name"),
            ({"timezone": "Europe/Atlantis"}, "/body/timezone"),
            ({"timezone": "../../etc/passwd"}, "/body/timezone"),
            ({"locale": "Klingon!"}, "/body/locale"),
            ({"email": "eve@example.com"}, "/body/email"),
            ({"is_operator": True}, "/body/is_operator"),
            ({"id": "01a20443-0ffc-776f-9228-d9a2c6e13fb4"}, "/body/id"),
        ],
    )
    def test_says_what_is_wrong_and_changes_nothing(
        self, cast: Cast, as_: Client, body: dict[str, Any], pointer: str
    ) -> None:
        answer = as_(cast.leo).send("PATCH", "/me", body)
        assert answer.status_code == 422
        assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
        leo = User.objects.get(pk=cast.leo.pk)
        assert (leo.name, leo.email, leo.is_operator) == ("Leo Brandt", cast.leo.email, False)

    def test_a_stranger_changes_nobody(self, cast: Cast, as_: Client) -> None:
        assert as_(None).send("PATCH", "/me", {"name": "Eve"}).status_code == 401

    def test_asks_for_the_csrf_token(self, cast: Cast, as_: Client) -> None:
        client = as_(cast.leo)
        answer = client.patch("/api/v1/me", {"name": "Eve"}, content_type="application/json")
        assert answer.status_code == 403
        assert answer.json()["type"] == "/problems/csrf_failed"


@pytest.mark.parametrize(("operator", "open_teams"), [(True, False), (False, True)])
def test_says_who_may_make_teams(
    cast: Cast, as_: Client, settings: Settings, operator: bool, open_teams: bool
) -> None:
    settings.OPEN_TEAMS = open_teams
    cast.leo.is_operator = operator
    cast.leo.save()
    assert as_(cast.leo).read("/me").json()["actions"] == ["create_team"]
