"""Every operation by each kind of token: what its scopes and the roles behind it both allow."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from allauth.idp.oidc.models import Token

from footplate.kernel import clock
from footplate.kernel.bearer_secrets import OAUTH, new_secret, secret_sha256
from footplate.kernel.http import scopes
from footplate.testing.bearer import TokenClient, personal_token, team_token
from footplate.testing.tests.calls import CALLS, ids_of, missing_ids
from footplate.testing.tests.sweeping import Checksums, send, without_consequences
from footplate.testing.tests.test_access import TABLE, _changed, _named
from footplate.testing.world.small import SmallWorld
from footplate.tokens.models import AccessToken, OAuthApplication, OAuthGrant


@dataclass(frozen=True)
class Principal:
    """A token, the column of the table that its roles are, and what its scopes reach."""

    name: str
    role: str
    client: TokenClient
    scopes: frozenset[str]

    def expected(self, operation: str, whose: str, *, named: bool) -> int:
        row, needed = TABLE[operation], scopes.operations()[operation]
        if needed == scopes.PUBLIC:
            return 404 if named and whose == "missing" else row["public"]
        if needed == scopes.SESSION or not self.scopes & set(needed):
            return 403
        if not named or (whose == "foreign" and "everyone" in row):
            return row["everyone"]
        if whose != "own":
            return 404
        return row.get("everyone") or row.get(self.role, 404)


def _principals(world: SmallWorld) -> Iterator[Principal]:
    cast, team = world.cast, world.northwind.team
    every = frozenset(scopes.scopes())
    machines = every - {"me.read", "me.write", "trainings.own"}
    for name, user, role in [
        ("personal, every scope", cast.olga, "admin"),
        ("a learner's, every scope", cast.leo, "learner"),
    ]:
        yield Principal(name, role, TokenClient(personal_token(user)[1]), every)
    _, one = personal_token(cast.olga, scopes=["groups.read"])
    yield Principal("personal, one scope", "admin", TokenClient(one), frozenset({"groups.read"}))
    _, of_team = team_token(team, cast.olga, roles=["manager"], scopes=sorted(machines))
    yield Principal("team token", "manager", TokenClient(of_team), machines)
    held = ["me.read", "members.read"]
    yield Principal("oauth token", "manager", TokenClient(_oauth(world, held)), frozenset(held))


def _oauth(world: SmallWorld, held: list[str]) -> str:
    """Return an access token that lets the small world's application act for Max."""
    now, secret = clock.now(), new_secret(OAUTH)
    application = world.northwind.application
    OAuthApplication.objects.filter(pk=application.pk).update(scopes=held)
    OAuthGrant.objects.create(
        application=application, user=world.cast.max, scopes=held, created_at=now
    )
    token = Token(
        type=Token.Type.ACCESS_TOKEN,
        client_id=application.client_id,
        user=world.cast.max,
        hash=secret_sha256(secret).hex(),
        expires_at=now + timedelta(hours=1),
    )
    token.set_scopes(held)
    token.save()
    return secret


def _used_of_late() -> None:
    """That a token was used is written in every refused call too, unless it was used lately."""
    later = clock.now() + timedelta(hours=1)
    for model in (AccessToken, OAuthApplication, OAuthGrant):
        model.objects.update(last_used_at=later)


def test_every_kind_of_token_gets_what_scopes_and_roles_allow_and_refusals_change_nothing(
    world: SmallWorld, capsys: pytest.CaptureFixture[str]
) -> None:
    principals = list(_principals(world))
    _used_of_late()
    ids = {"own": ids_of(world.northwind), "foreign": ids_of(world.fjordline)}
    ids["missing"] = missing_ids()
    checksums = Checksums()
    before = checksums.take()
    wrong, cells = [], 0
    for operation in TABLE:
        named = _named(operation)
        for who in principals:
            for whose in ("own", "foreign", "missing") if named else ("own",):
                cells += 1
                expected = who.expected(operation, whose, named=named)
                said = f"{operation} by {who.name} on {whose}"
                with without_consequences():
                    call = CALLS[operation](ids[whose])
                    response = send(who.client, operation.split()[0], call)
                    if response.status_code != expected:
                        wrong.append(f"{said}: {response.status_code}, not {expected}")
                    refused = response.status_code >= 400
                    if refused and (changed := _changed(before, checksums.take())):
                        wrong.append(f"{said}: refused, but changed {changed}")

    with capsys.disabled():
        print(f"\ntoken sweep: {cells} cells of {len(TABLE)} operations")
    assert not wrong, f"{len(wrong)} of {cells}\n" + "\n".join(wrong[:80])


def test_ones_own_things_need_the_scope_for_them(world: SmallWorld) -> None:
    ids = ids_of(world.northwind)
    paths = [f"/certificates/{ids.certificate}", f"/invitations/{ids.training}/deadline"]
    for held, status in [
        (["certificates.read", "invitations.read"], 404),
        (["trainings.own"], 200),
    ]:
        _, secret = personal_token(world.cast.leo, scopes=held)
        for path in paths:
            assert TokenClient(secret).read(path).status_code == status, (held, path)
