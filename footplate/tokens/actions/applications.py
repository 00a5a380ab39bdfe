"""Make, change and delete a team's applications."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from allauth.idp.oidc.models import Client, Token
from django.db import transaction

from footplate.kernel.bearer_secrets import CLIENT, new_secret, secret_sha256
from footplate.kernel.caller import Caller
from footplate.kernel.problems import Conflict, InvalidInput
from footplate.teams.actions.machines import retire_machine
from footplate.teams.giving import lock_team_by_slug
from footplate.teams.policies import access_team
from footplate.tokens import scoping
from footplate.tokens.actions.make_machine import demand_within_roles, make_machine
from footplate.tokens.errors import TooManyTokens
from footplate.tokens.models import OAuthApplication, TeamCredential
from footplate.tokens.policies import WRITE, access_application
from footplate.tokens.recording import record_application

MOST = 100
_GRANTS = ("authorization_code", "refresh_token")


@dataclass(frozen=True)
class Wanted:
    """An application as its maker describes it. With roles it may act in its own name."""

    name: str
    is_public: bool
    redirect_uris: list[str]
    scopes: list[str]
    roles: list[str]


@transaction.atomic
def create_application(
    *, slug: str, actor: Caller, wanted: Wanted, now: datetime
) -> tuple[OAuthApplication, str | None]:
    """Return the new application and its secret; a public one has none.

    `RoleNotYoursToGive` when the actor may not give each role; `InvalidInput` for roles of a
    public one, for nothing that it could do, and for scopes beyond its roles when people are
    never asked.
    """
    lock_team_by_slug(slug)
    team, abilities = access_team(caller=actor, slug=slug, ability=WRITE)
    if TeamCredential.objects.filter(team=team, application__isnull=False).count() >= MOST:
        raise TooManyTokens
    _demand_sense(wanted)
    machine = None
    if wanted.roles:
        machine = make_machine(
            team=team, giver=abilities, name=wanted.name, roles=wanted.roles, now=now
        )
        if not wanted.redirect_uris:
            demand_within_roles(wanted.scopes, machine=machine)
    secret = None if wanted.is_public else new_secret(CLIENT)
    application = OAuthApplication(
        only_team=team,
        client=_client(wanted),
        created_by_id=actor.user_id,
        name=wanted.name,
        is_public=wanted.is_public,
        redirect_uris=wanted.redirect_uris,
        scopes=scoping.ordered(wanted.scopes),
        machine=machine.user if machine else None,
        secret_sha256=secret_sha256(secret) if secret else None,
        secret_last_four=secret[-4:] if secret else "",
        created_at=now,
    )
    application.save(force_insert=True)
    TeamCredential.objects.create(
        id=application.id, team=team, application=application, membership=machine, created_at=now
    )
    _record(application, team.id, actor, "oauth.create", now, roles=wanted.roles)
    return application, secret


def _demand_sense(wanted: Wanted) -> None:
    scoping.demand_known(wanted.scopes)
    if wanted.is_public and wanted.roles:
        detail = "A public application cannot act in its own name: it keeps no secret."
        raise InvalidInput.at("/body/roles", "public_with_roles", detail)
    if not wanted.redirect_uris and not wanted.roles:
        detail = "Give an address to return to, or roles to act with in its own name."
        raise InvalidInput.at("/body/redirect_uris", "no_grant", detail)


def _client(wanted: Wanted) -> Client:
    """Return its row at the identity provider, which keeps no secret: ours are hashed here."""
    client = Client(id=uuid4().hex, name=wanted.name[:100], secret="!")  # noqa: S106 (no password has this hash)
    client.type = Client.Type.PUBLIC if wanted.is_public else Client.Type.CONFIDENTIAL
    grants = list(_GRANTS) if wanted.redirect_uris else []
    client.set_grant_types([*grants, "client_credentials"] if wanted.roles else grants)
    client.set_response_types(["code"] if wanted.redirect_uris else [])
    client.set_redirect_uris(wanted.redirect_uris)
    client.set_scopes(wanted.scopes)
    client.set_default_scopes(wanted.scopes)
    client.save(force_insert=True)
    return client


@transaction.atomic
def change_application(
    *, application_id: UUID, actor: Caller, changes: dict[str, Any], now: datetime
) -> OAuthApplication:
    """Return the application with this `name`, `redirect_uris` and `scopes`, as far as given.

    Fewer scopes hold at once for every token that is out. `InvalidInput` when people are asked
    but no address is left, or for scopes beyond its roles when people are never asked.
    """
    application, credential, _ = access_application(caller=actor, pk=application_id)
    before = {name: getattr(application, name) for name in changes}
    if "scopes" in changes:
        scoping.demand_known(changes["scopes"])
        if not application.redirect_uris and credential.membership:
            demand_within_roles(changes["scopes"], machine=credential.membership)
        changes = changes | {"scopes": scoping.ordered(changes["scopes"])}
    if "redirect_uris" in changes:
        _demand_same_way(application, changes["redirect_uris"])
    for name, value in changes.items():
        setattr(application, name, value)
    application.save(update_fields=[*changes]) if changes else None
    client = application.client
    client.name = application.name[:100]
    client.set_redirect_uris(application.redirect_uris)
    client.set_scopes(application.scopes)
    client.set_default_scopes(application.scopes)
    client.save()
    team_id = credential.team_id
    _record(application, team_id, actor, "oauth.change", now, before=before, after=changes)
    return application


def _demand_same_way(application: OAuthApplication, redirect_uris: list[str]) -> None:
    if bool(application.redirect_uris) != bool(redirect_uris):
        detail = "Whether people are asked is settled when the application is made."
        raise InvalidInput.at("/body/redirect_uris", "grant_settled", detail)


@transaction.atomic
def rotate_secret(
    *, application_id: UUID, actor: Caller, overlap_hours: int, now: datetime
) -> tuple[OAuthApplication, str]:
    """Return the application and its new secret; the old one is good for `overlap_hours` more.

    `Conflict` for a public one, which has none.
    """
    application, credential, _ = access_application(caller=actor, pk=application_id)
    if application.is_public:
        raise Conflict("A public application has no secret.")
    secret = new_secret(CLIENT)
    application.previous_sha256 = application.secret_sha256 if overlap_hours else None
    application.previous_ends_at = now + timedelta(hours=overlap_hours) if overlap_hours else None
    application.secret_sha256, application.secret_last_four = secret_sha256(secret), secret[-4:]
    application.save()
    team_id = credential.team_id
    _record(application, team_id, actor, "oauth.rotate", now, overlap_hours=overlap_hours)
    return application, secret


@transaction.atomic
def delete_application(*, application_id: UUID, actor: Caller, now: datetime) -> None:
    """End the application with its tokens and everybody's consent, at once."""
    application, credential, _ = access_application(caller=actor, pk=application_id)
    _record(application, credential.team_id, actor, "oauth.delete", now)
    Token.objects.filter(client_id=application.client_id).delete()
    machine = credential.membership
    credential.delete()
    application.client.delete()
    if machine is not None:
        retire_machine(machine, now=now)


def _record(
    application: OAuthApplication,
    team_id: UUID,
    actor: Caller,
    verb: str,
    now: datetime,
    **detail: Any,
) -> None:
    record_application(application, team_id=team_id, actor=actor, verb=verb, now=now, **detail)
