"""Whose token or application it is."""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.kernel.problems import NotFound
from footplate.teams.policies import Abilities, access_record
from footplate.tokens.models import (
    AccessToken,
    OAuthApplication,
    OAuthGrant,
    TeamCredential,
    TokenKind,
)

READ, WRITE = "tokens.read", "tokens.write"


@dataclass(frozen=True)
class Held:
    """A token that the caller may change; `credential` when it is a team's."""

    token: AccessToken
    credential: TeamCredential | None


def access_token(*, caller: Caller, pk: UUID) -> Held:
    """Return a token of the caller's own, or of a team whose tokens they may write, locked.

    `NotFound` also for a revoked one: it is history. Statements: 2 or 3.
    """
    rows = AccessToken.objects.select_for_update().filter(pk=pk, revoked_at=None)
    own = rows.filter(user_id=caller.user_id, kind=TokenKind.PERSONAL).first()
    if own is not None:
        return Held(own, None)
    credential, _ = access_credential(caller=caller, pk=pk)
    token = rows.first()
    if token is None:
        raise NotFound
    return Held(token, credential)


def access_application(
    *, caller: Caller, pk: UUID
) -> tuple[OAuthApplication, TeamCredential, Abilities]:
    """Return an application of a team whose tokens the caller may write. Statements: 2."""
    credential, abilities = access_credential(caller=caller, pk=pk)
    application = OAuthApplication.objects.select_for_update().filter(pk=pk).first()
    if application is None:
        raise NotFound
    return application, credential, abilities


def access_credential(*, caller: Caller, pk: UUID) -> tuple[TeamCredential, Abilities]:
    """Return what says that a token or an application is a team's. Statements: 1."""
    return access_record(
        TeamCredential.objects.select_related("membership"),
        caller=caller,
        pk=pk,
        see=READ,
        ability=WRITE,
    )


def access_grant(*, caller: Caller, pk: UUID) -> OAuthGrant:
    """Return a consent that the caller gave. Statements: 1."""
    found = (
        OAuthGrant.objects.select_related("application")
        .filter(pk=pk, user_id=caller.user_id)
        .first()
    )
    if found is None:
        raise NotFound
    return found
