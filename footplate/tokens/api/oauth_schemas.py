"""Shapes of applications and of people's consent to them."""

from typing import Annotated, Literal
from urllib.parse import urlsplit
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from footplate.kernel.http.schemas import Input, Line, Moment
from footplate.tokens.api.schemas import Key, OverlapHours, Scope, Scopes, TeamName

_LOOPBACK = ("127.0.0.1", "::1", "localhost")


def _returnable(uri: str) -> str:
    """Refuse what a browser must not be sent back to: fragments, plain http elsewhere, scripts."""
    parts = urlsplit(uri)
    if "#" in uri or "*" in uri or "\x00" in uri or parts.username is not None:
        raise ValueError("must be a whole address without fragment, wildcard or user")
    if parts.scheme == "https" and parts.hostname:
        return uri
    if parts.scheme == "http" and parts.hostname in _LOOPBACK:
        return uri
    if "." in parts.scheme and (parts.netloc or parts.path):
        return uri
    raise ValueError(
        "must begin with https://, with http:// on this machine itself,"
        " or with a scheme of the program's own that contains a dot"
    )


def _each_once(values: list[str]) -> list[str]:
    return list(dict.fromkeys(values))


RedirectUri = Annotated[
    str, StringConstraints(min_length=3, max_length=500), AfterValidator(_returnable)
]
RedirectUris = Annotated[list[RedirectUri], Field(max_length=10), AfterValidator(_each_once)]
Parameter = Annotated[str, StringConstraints(max_length=2000)]


class Application(Schema):
    """A team's application; its secret is nowhere."""

    id: UUID
    name: str
    client_id: str
    is_public: bool
    redirect_uris: list[str]
    scopes: list[str]
    brought: list[str]
    roles: list[str]
    secret_last_four: str
    overlap_ends_at: Moment | None
    people: int = Field(description="How many people let it act for them.")
    created_at: Moment
    created_by: str
    last_used_at: Moment | None
    last_used_address: str | None
    actions: list[Literal["change", "rotate", "delete"]]


class MadeApplication(Schema):
    """An application with its secret, told this once; null for a public one."""

    application: Application
    secret: str | None


class ApplicationInput(Input):
    """With `redirect_uris` people are asked; with `roles` it may also act in its own name."""

    name: Line
    is_public: bool = False
    redirect_uris: RedirectUris = []
    scopes: Scopes
    roles: Annotated[list[Key], Field(max_length=20), AfterValidator(_each_once)] = []


class ApplicationPatch(Input):
    name: Line | None = None
    redirect_uris: RedirectUris | None = None
    scopes: Scopes | None = None


class SecretRotation(Input):
    overlap_hours: OverlapHours = 0


class AuthorizationQuery(Schema):
    """What an application sends a person here with (RFC 6749, RFC 7636)."""

    client_id: Parameter = ""
    redirect_uri: Parameter = ""
    response_type: Parameter = ""
    scope: Parameter = ""
    state: Parameter = ""
    code_challenge: Parameter = ""
    code_challenge_method: Parameter = ""


class AuthorizationRequest(Schema):
    """What is asked for, in words. With `redirect_to` it is over, and the person goes there."""

    application: str
    team: TeamName
    scopes: list[Scope]
    known_scopes: list[str] = Field(description="What the person has allowed it before.")
    returns_to: str = Field(description="The host, or scheme, to which the person goes back.")
    redirect_to: str | None


class AuthorizationAnswer(Input):
    client_id: Parameter
    redirect_uri: Parameter
    response_type: Parameter
    scope: Parameter = ""
    state: Parameter = ""
    code_challenge: Parameter = ""
    code_challenge_method: Parameter = ""
    decision: Literal["allow", "deny"]


class AuthorizationDone(Schema):
    redirect_to: str


class Grant(Schema):
    """What the caller lets an application do for them."""

    id: UUID
    application: str
    team: TeamName | None
    scopes: list[str]
    created_at: Moment
    last_used_at: Moment | None
    last_used_address: str | None
