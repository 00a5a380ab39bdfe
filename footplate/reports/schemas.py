"""Shapes of the manager's views."""

from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import StringConstraints

from footplate.invitations.schemas import InvitationRow, Status
from footplate.invitations.states import View
from footplate.kernel.http.schemas import Moment, PageQuery

RosterSort = Literal["urgency", "name", "progress", "last_seen"]


class RosterCertificate(Schema):
    """The certificate that the person holds for this."""

    number: str
    expires_at: Moment | None
    revoked: bool


class RosterRow(InvitationRow):
    """An invitation and what came of it."""

    certificate: RosterCertificate | None


class RosterFilter(Schema):
    """Which of a program's invitations: by status, words of name or address, group."""

    status: Status | None = None
    q: Annotated[
        str, StringConstraints(strip_whitespace=True, max_length=200, pattern=r"^[^\x00]*$")
    ] = ""
    group: UUID | None = None


class RosterQuery(RosterFilter, PageQuery):
    """Filter, view, order and page. `urgency` puts the latest first, then what is due next."""

    view: View = "all"
    sort: RosterSort = "urgency"


class RosterCounts(Schema):
    """How many invitations each view shows.

    `overdue` and `due_soon` look across the others: somebody in progress who is late is counted
    under both. `all` also holds the declined and revoked ones.
    """

    all: int
    overdue: int
    due_soon: int
    in_progress: int
    not_started: int
    not_accepted: int
    completed: int
    expired: int


class OverdueRow(Schema):
    """Somebody who is late."""

    invitation_id: UUID
    program_id: UUID
    program_title: str
    person_name: str
    due_at: Moment
    contents_completed: int
    contents_total: int


class ProgramFigures(Schema):
    """How a program goes. `invited` leaves out who declined or was revoked."""

    id: UUID
    title: str
    invited: int
    completed: int
    overdue: int


class ActivityLine(Schema):
    """One thing that happened lately."""

    at: Moment
    kind: Literal["invited", "accepted", "declined", "started", "completed", "expired"]
    person_name: str
    program_title: str
    sentence: str


class Overview(Schema):
    """A team on one screen."""

    overdue: list[OverdueRow]
    overdue_total: int
    due_this_week_total: int
    in_progress_total: int
    completed_30_days_total: int
    programs: list[ProgramFigures]
    activity: list[ActivityLine]
