"""Shapes of roles and abilities."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field, StringConstraints, model_validator

from footplate.kernel.http.schemas import Input, Moment
from footplate.kernel.http.schemas import Line as _Line
from footplate.teams.api.schemas import RoleKey, each_once

RoleTitle = Annotated[_Line, StringConstraints(max_length=60)]
RoleDescription = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=300, pattern=r"^[^\x00]*$"),
]
AbilityKey = Annotated[str, StringConstraints(min_length=1, max_length=60)]
AbilityKeys = Annotated[list[AbilityKey], Field(max_length=100), AfterValidator(each_once)]
SomeRoles = Annotated[list[RoleKey], Field(max_length=60), AfterValidator(each_once)]


class Role(Schema):
    """One built-in role: `may` includes what the roles it includes may do."""

    key: str
    title: str
    description: str
    includes: list[str]
    gives: list[str]
    may: list[str]


class Roles(Schema):
    items: list[Role]


class Ability(Schema):
    """One thing a role may be allowed to do. `sees` is said of who has it, `without` of others."""

    key: str
    resource: str
    resource_title: str
    title: str
    needs: list[str]
    sees: str
    without: str


class Abilities(Schema):
    items: list[Ability]


class OwnWords(Schema):
    """What was said of a role, before anything it includes is folded in."""

    may: list[str]
    includes: list[str]
    gives: list[str]


class TeamRole(Schema):
    """A role of a team. `may`, `includes` and `gives` have everything folded in."""

    id: UUID | None = Field(description="None for a built-in role, which nobody changes.")
    key: str
    title: str
    description: str
    built_in: bool
    may: list[str]
    includes: list[str]
    gives: list[str]
    own: OwnWords
    members: int
    invited: int
    actions: list[Literal["give", "see_as", "copy", "change", "delete"]]


class TeamRoles(Schema):
    items: list[TeamRole]


class RoleInput(Input):
    title: RoleTitle
    description: RoleDescription = ""
    may: AbilityKeys = []
    includes: SomeRoles = []
    gives: SomeRoles = []


class RolePatch(Input):
    """What is left out stays."""

    title: RoleTitle | None = None
    description: RoleDescription | None = None
    may: AbilityKeys | None = None
    includes: SomeRoles | None = None
    gives: SomeRoles | None = None


class RoleDeletion(Schema):
    replacement: RoleKey | None = Field(
        None, description="The role that its holders, and whoever is invited to it, get instead."
    )


class SeeingInput(Input):
    """Either roles or a member."""

    roles: SomeRoles = []
    membership_id: UUID | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> "SeeingInput":
        if bool(self.roles) == bool(self.membership_id):
            raise ValueError("name roles or a member, one of both")
        return self


class Seeing(Schema):
    id: UUID
    ends_at: Moment
