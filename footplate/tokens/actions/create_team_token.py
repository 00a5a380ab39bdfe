"""Make a token for a team."""

from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from django.db import transaction

from footplate.kernel.bearer_secrets import TEAM, new_secret, secret_sha256
from footplate.kernel.caller import Caller
from footplate.kernel.events import publish
from footplate.teams.giving import lock_team_by_slug
from footplate.teams.policies import access_team
from footplate.tokens import scoping
from footplate.tokens.actions.make_machine import demand_within_roles, make_machine
from footplate.tokens.errors import TooManyTokens
from footplate.tokens.events import TokenCreated
from footplate.tokens.models import AccessToken, TeamCredential, TokenKind
from footplate.tokens.policies import WRITE
from footplate.tokens.recording import record_token

MOST = 100


@transaction.atomic
def create_team_token(
    *,
    slug: str,
    actor: Caller,
    name: str,
    roles: list[str],
    scopes: list[str],
    expires_in_days: int,
    now: datetime,
) -> tuple[AccessToken, str]:
    """Return the new token and its secret, which nobody can be told again.

    It acts as a machine user of its own with exactly these roles. `RoleNotYoursToGive` when the
    actor may not give each of them; `InvalidInput` for scopes that the roles do not include;
    `TooManyTokens` when the team has as many as any may.
    """
    lock_team_by_slug(slug)
    team, abilities = access_team(caller=actor, slug=slug, ability=WRITE)
    if TeamCredential.objects.filter(team=team, token__revoked_at=None).count() >= MOST:
        raise TooManyTokens
    machine = make_machine(team=team, giver=abilities, name=name, roles=roles, now=now)
    demand_within_roles(scopes, machine=machine)
    secret = new_secret(TEAM)
    token = AccessToken.objects.create(
        kind=TokenKind.TEAM,
        user_id=cast(UUID, machine.user_id),  # a machine's membership has its user
        only_team=team,
        created_by_id=actor.user_id,
        name=name,
        scopes=scoping.ordered(scopes),
        sha256=secret_sha256(secret),
        last_four=secret[-4:],
        expires_at=now + timedelta(days=expires_in_days),
        created_at=now,
    )
    TeamCredential.objects.create(
        id=token.id, team=team, token=token, membership=machine, created_at=now
    )
    record_token(token, actor=actor, verb="tokens.create", now=now, roles=roles)
    publish(TokenCreated(team_id=team.id, occurred_at=now, token_id=token.id))
    return token, secret
