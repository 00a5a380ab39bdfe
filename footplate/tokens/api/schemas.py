"""Shapes of tokens."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints

from footplate.kernel.http.schemas import Input, Line, Moment


def _each_once(keys: list[str]) -> list[str]:
    return list(dict.fromkeys(keys))


Key = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Scopes = Annotated[list[Key], Field(min_length=1, max_length=60), AfterValidator(_each_once)]
Roles = Annotated[list[Key], Field(min_length=1, max_length=20), AfterValidator(_each_once)]
Days = Annotated[int, Field(ge=1, le=366, description="Days from now; no token lasts for ever.")]
OverlapHours = Annotated[
    int, Field(ge=0, le=24, description="How many hours the old secret stays good.")
]


class Scope(Schema):
    """A scope in words; `brings` names the scopes that come along with it."""

    key: str
    title: str
    description: str
    area: str
    brings: list[str]


class ScopeList(Schema):
    items: list[Scope]


class TeamName(Schema):
    slug: str
    name: str


class Token(Schema):
    """A token, recognised by its prefix and last four characters. Its secret is nowhere."""

    id: UUID
    kind: Literal["personal", "team"]
    name: str
    prefix: str
    last_four: str
    scopes: list[str]
    brought: list[str] = Field(description="Scopes that come along with those chosen.")
    roles: list[str] = Field(description="Of a team's token: the roles it acts with.")
    team: TeamName | None = Field(description="The only team that it sees; null for all.")
    state: Literal["active", "expired"]
    created_at: Moment
    created_by: str
    expires_at: Moment
    rotated_at: Moment | None
    overlap_ends_at: Moment | None = Field(description="Until then the old secret is good too.")
    last_used_at: Moment | None = Field(description="Written at most every five minutes.")
    last_used_address: str | None
    actions: list[Literal["rotate", "revoke"]]


class MadeToken(Schema):
    """A token with its secret, told this once."""

    token: Token
    secret: str


class PersonalTokenInput(Input):
    name: Line
    scopes: Scopes
    only_team: str | None = Field(
        None, max_length=50, description="The slug of the only team that it may see."
    )
    expires_in_days: Days


class TeamTokenInput(Input):
    name: Line
    roles: Roles
    scopes: Scopes
    expires_in_days: Days


class TokenRotation(Input):
    overlap_hours: OverlapHours = 0
    expires_in_days: Days | None = None
