"""Every operation says what a token needs for it, and every scope is said in words."""

from typing import Any

from django.test import Client

from footplate.kernel.http import scopes
from footplate.teams.roles import ROLES
from footplate.tokens.scoping import OF_A_PERSON

NEVER = {"tokens.read", "tokens.write"}


def _document() -> dict[str, Any]:
    return dict(Client().get("/api/v1/openapi.json").json())


def _operations() -> dict[str, dict[str, Any]]:
    return {
        f"{method.upper()} {path.removeprefix('/api/v1')}": operation
        for path, item in _document()["paths"].items()
        for method, operation in item.items()
        if method in ("get", "post", "put", "patch", "delete", "head", "options")
    }


def test_every_operation_is_declared_and_nothing_else() -> None:
    declared, known = set(scopes.operations()), set(_operations())
    assert known - declared == set(), "declare these in footplate/config/scopes.yaml"
    assert declared - known == set(), "these operations do not exist any more"


def test_every_scope_that_is_needed_exists_and_is_an_ability_or_a_persons_own() -> None:
    needed = {
        scope for said in scopes.operations().values() if isinstance(said, tuple) for scope in said
    }
    assert needed <= scopes.scopes().keys()
    abilities = {ability for role in ROLES.values() for ability in role.may}
    assert scopes.scopes().keys() == (abilities - NEVER) | OF_A_PERSON


def test_what_comes_along_exists() -> None:
    for scope in scopes.scopes().values():
        assert set(scope.brings) <= scopes.scopes().keys()
        assert scope.title
        assert scope.description.endswith(".")


def test_the_document_shows_the_scope_of_every_operation() -> None:
    told = {key: operation["security"] for key, operation in _operations().items()}
    assert told["GET /site"] == [{}]
    assert told["GET /me/tokens"] == [{"session": []}]
    assert told["GET /me"] == [{"session": []}, {"bearer": ["me.read"]}, {"oauth": ["me.read"]}]
    schemes = _document()["components"]["securitySchemes"]
    assert set(schemes) == {"session", "bearer", "oauth"}
    flows = schemes["oauth"]["flows"]
    assert set(flows["authorizationCode"]["scopes"]) == set(scopes.scopes())
