"""Letters about tokens: to whoever made one, and a week before it ends."""

from datetime import timedelta

import time_machine

from footplate.kernel import clock
from footplate.testing.bearer import personal_token, team_token
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.jobs import run_jobs
from footplate.testing.sign_in import letters_to
from footplate.tokens.jobs import warn_of_expiry
from footplate.tokens.models import AccessToken


def test_whoever_makes_a_token_is_written_to_without_its_secret(cast: Cast) -> None:
    body = {"name": "Laptop", "scopes": ["me.read"], "expires_in_days": 30}
    made = ApiClient().sign_in(cast.max).send("POST", "/me/tokens", body).json()
    run_jobs()
    [letter] = letters_to("max@footplate.test")
    assert letter.subject == "A token was made: Laptop"
    assert "See who you are" in letter.text
    assert "/account/tokens" in letter.text
    assert made["secret"] not in letter.text + letter.html


def test_a_week_before_the_end_one_letter_warns(cast: Cast) -> None:
    personal_token(cast.max)
    team_token(cast.northwind, cast.olga, roles=["manager"])
    revoked, _ = personal_token(cast.leo)
    AccessToken.objects.filter(pk=revoked.pk).update(revoked_at=clock.now())
    _daily(22)
    assert letters_to("max@footplate.test") == []
    _daily(24)
    _daily(25)
    assert [letter.subject for letter in letters_to("max@footplate.test")] == [
        "A token ends soon: Robot"
    ]
    [letter] = letters_to("olga@footplate.test")
    assert "/t/northwind/settings/tokens" in letter.text
    assert letters_to("leo@footplate.test") == []


def test_a_token_for_a_few_days_is_not_warned_of(cast: Cast) -> None:
    token, _ = personal_token(cast.max)
    AccessToken.objects.filter(pk=token.pk).update(expires_at=clock.now() + timedelta(days=5))
    _daily(1)
    assert letters_to("max@footplate.test") == []


def _daily(days: int) -> None:
    with time_machine.travel(clock.now() + timedelta(days=days)):
        warn_of_expiry(timestamp=0)
        run_jobs()
