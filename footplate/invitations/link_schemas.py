"""Shapes of an invitation as the invited person sees it."""

from typing import Literal
from uuid import UUID

from ninja import Schema

from footplate.invitations.schemas import OptionalNote, Status
from footplate.kernel.http.schemas import Input, Line, Moment, Password


class ContentTypeCounts(Schema):
    """How many contents of each type."""

    text: int
    video: int
    audio: int
    quiz: int


class OfferedProgram(Schema):
    """What is offered, as published."""

    id: UUID
    title: str
    description: str
    cover_drawing: str
    contents_total: int
    estimated_minutes: int
    content_types: ContentTypeCounts
    sequential: bool
    time_limit: int | None
    passing_percentage: int
    certificate: bool
    certificate_validity_months: int | None


class OfferingTeam(Schema):
    """Who offers it."""

    name: str
    slug: str


class InvitationLink(Schema):
    """What the link in the mail leads to."""

    program: OfferedProgram
    team: OfferingTeam
    inviter_name: str
    message: str | None
    email: str
    due_at: Moment | None
    due_sentence: str | None
    expires_at: Moment | None
    timezone: str
    status: Status
    invitation_id: UUID | None
    account: Literal["none", "exists"]
    signed_in_as: str | None
    same_address: bool
    actions: list[Literal["accept", "decline", "create_account", "sign_in", "open"]]


class LinkDecision(Input):
    """Yes or no. Under another address than the invited one, a yes must be confirmed."""

    decision: Literal["accept", "decline"]
    reason: OptionalNote = ""
    confirm_other_address: bool = False


class OwnDecision(Input):
    """Yes or no to an invitation to one's own address."""

    decision: Literal["accept", "decline"]
    reason: OptionalNote = ""


class DecisionAnswer(Schema):
    """What came of the decision."""

    invitation_id: UUID
    team: str
    status: Status


class LinkAccount(Input):
    """A new account for the invited address."""

    name: Line
    password: Password
