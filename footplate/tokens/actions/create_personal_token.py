"""Make a token for oneself."""

from datetime import datetime, timedelta

from django.db import transaction

from footplate.accounts.models import User
from footplate.kernel.bearer_secrets import PERSONAL, new_secret, secret_sha256
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.teams.policies import access_team
from footplate.tokens import scoping
from footplate.tokens.errors import TooManyTokens
from footplate.tokens.events import TokenCreated
from footplate.tokens.models import AccessToken, TokenKind
from footplate.tokens.recording import record_token

MOST = 50


@transaction.atomic
def create_personal_token(
    *,
    actor: Caller,
    name: str,
    scopes: list[str],
    only_team: str | None,
    expires_in_days: int,
    now: datetime,
) -> tuple[AccessToken, str]:
    """Return the new token and its secret, which nobody can be told again.

    `only_team` is the slug of the one team that it is narrowed to. `TooManyTokens` when the
    person has as many as anybody may; `NotFound` when they are not in the team.
    """
    scoping.demand_known(scopes)
    narrowed_to = access_team(caller=actor, slug=only_team)[0] if only_team else None
    User.objects.select_for_update().get(pk=actor.user_id)
    live = AccessToken.objects.filter(
        user_id=actor.user_id, kind=TokenKind.PERSONAL, revoked_at=None, expires_at__gt=now
    )
    if live.count() >= MOST:
        raise TooManyTokens
    secret = new_secret(PERSONAL)
    token = AccessToken.objects.create(
        kind=TokenKind.PERSONAL,
        user_id=actor.user_id,
        only_team=narrowed_to,
        created_by_id=actor.user_id,
        name=name,
        scopes=scoping.ordered(scopes),
        sha256=secret_sha256(secret),
        last_four=secret[-4:],
        expires_at=now + timedelta(days=expires_in_days),
        created_at=now,
    )
    record_token(token, actor=actor, verb="tokens.create", now=now)
    publish(TokenCreated(team_id=token.only_team_id, occurred_at=now, token_id=token.id))
    return token, secret
