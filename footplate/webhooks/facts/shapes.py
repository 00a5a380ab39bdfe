"""The shapes of `data`, one a kind of event: thin, stable, without names and addresses.

Whoever may know more reads it through the API by these ids. Fields are added, never renamed,
taken away or given another meaning; a receiver ignores what it does not know.
"""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field, PlainSerializer


def utc_text(moment: datetime) -> str:
    """Return the moment as RFC 3339 in UTC with a Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _id(last: str) -> str:
    return f"019ab3f0-5c1e-7a44-9d1b-0242ac12{last}"


Moment = Annotated[datetime, PlainSerializer(utc_text, return_type=str)]
DueAt = Annotated[Moment | None, Field(examples=["2026-12-18T22:59:59Z"])]
EndsAt = Annotated[Moment | None, Field(examples=["2027-01-01T22:59:59Z"])]
InvitationId = Annotated[UUID, Field(examples=[_id("0001")])]
ProgramId = Annotated[UUID, Field(examples=[_id("0002")])]
EditionId = Annotated[UUID, Field(examples=[_id("0003")])]
UserId = Annotated[UUID, Field(examples=[_id("0004")])]
Percent = Annotated[float, Field(ge=0, le=100, examples=[92.5])]


class InvitationData(BaseModel):
    """An invitation as it stands after the event."""

    invitation_id: InvitationId
    program_id: ProgramId
    user_id: UserId | None = Field(description="Null until somebody with an account claims it.")
    status: str = Field(examples=["accepted"])
    due_at: DueAt
    expires_at: EndsAt = Field(description="The hard end: of the offer, then of the training.")


class TrainingStartedData(BaseModel):
    invitation_id: InvitationId
    program_id: ProgramId
    edition_id: EditionId
    user_id: UserId


class TrainingCompletedData(TrainingStartedData):
    score_percent: Percent | None = Field(
        description="The mean of the best scores of the required quizzes; null without any."
    )


class AttemptData(BaseModel):
    attempt_id: UUID = Field(examples=[_id("0005")])
    invitation_id: InvitationId
    content_id: UUID = Field(examples=[_id("0006")])
    user_id: UserId
    score_percent: Percent | None = Field(
        description="Null while a person has yet to mark one of the answers."
    )
    passed: bool | None = Field(examples=[True], description="Null as long as the score is.")


class ResultCorrectedData(BaseModel):
    """The best of all of somebody's attempts at a quiz, before and after."""

    regrading_id: UUID = Field(examples=[_id("000a")])
    invitation_id: InvitationId
    content_id: UUID = Field(examples=[_id("0006")])
    user_id: UserId
    score_before_percent: Percent
    score_percent: Percent
    passed_before: bool = Field(examples=[False])
    passed: bool = Field(examples=[True])
    training_completed: bool = Field(
        description="Whether the training is completed by it.", examples=[True]
    )


class ProgramData(BaseModel):
    program_id: ProgramId


class ProgramPublishedData(ProgramData):
    edition_id: EditionId
    edition_number: int = Field(examples=[3])
    retrain: bool = Field(
        description="Whether people who completed are invited again.", examples=[False]
    )


class CertificateIssuedData(BaseModel):
    certificate_id: UUID = Field(examples=[_id("0007")])
    certificate_number: str = Field(
        description="What the public verification asks for.",
        examples=["FP-7K3M-9QWX-2B4C-D5EF-6GHJ-K"],
    )
    invitation_id: InvitationId
    program_id: ProgramId
    edition_id: EditionId
    user_id: UserId
    score_percent: Percent | None
    issued_at: Moment = Field(examples=["2026-11-23T09:00:00Z"])
    expires_at: EndsAt


class CertificateRevokedData(CertificateIssuedData):
    revoked_at: Moment = Field(examples=["2026-11-24T09:00:00Z"])


class MemberData(BaseModel):
    membership_id: UUID = Field(examples=[_id("0008")])
    user_id: UserId | None = Field(description="Null until the person has joined once.")
    state: str = Field(examples=["active"])
    roles: list[str] = Field(examples=[["learner"]])


class TestData(BaseModel):
    endpoint_id: UUID = Field(examples=[_id("0009")])


def example_of(shape: type[BaseModel]) -> dict[str, Any]:
    """Return an example of the shape: the first example of each of its fields."""
    found = {}
    for name, schema in shape.model_json_schema()["properties"].items():
        options = [schema, *schema.get("anyOf", [])]
        found[name] = next(one["examples"][0] for one in options if "examples" in one)
    return found
