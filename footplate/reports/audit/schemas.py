"""Shapes of the audit log."""

from typing import Any, Literal
from uuid import UUID

from ninja import Schema

from footplate.kernel.http.schemas import Moment


class AuditActor(Schema):
    """Who did it: a person, a token of theirs or of a machine, or the server itself.

    `name` is the name at that moment. `see_as_id` is the membership through whose eyes they
    looked.
    """

    kind: Literal["person", "token", "server"]
    id: UUID | None
    name: str
    token_id: UUID | None
    see_as_id: UUID | None


class AuditSubject(Schema):
    """What it was done to; `label` is its name at that moment, empty when none was kept."""

    type: str
    id: UUID | None
    label: str


class AuditLine(Schema):
    """One event as a list shows it. `sentence` names days in the reader's time zone."""

    id: UUID
    occurred_at: Moment
    verb: str
    title: str
    area: str
    sentence: str
    actor: AuditActor
    subject: AuditSubject
    reason: str
    address: str


class AuditChange(Schema):
    """One thing that was changed."""

    field: str
    before: Any
    after: Any


class AuditFact(Schema):
    """Something more that was written down."""

    name: str
    value: Any


class AuditSeal(Schema):
    """The block of the ledger that holds the event; hashes are hexadecimal SHA-256."""

    block: int
    position: int
    event_sha256: str
    block_sha256: str
    sealed_at: Moment


class AuditEventDetail(AuditLine):
    """One event with everything that was written down. `seal` is null until the next block."""

    user_agent: str
    request_id: str
    changes: list[AuditChange]
    facts: list[AuditFact]
    seal: AuditSeal | None


class AuditVerb(Schema):
    """One thing that the log tells of."""

    verb: str
    area: str
    title: str


class AuditVerbs(Schema):
    """All of them, by area."""

    items: list[AuditVerb]


class LedgerHead(Schema):
    """The last block of the team's chain. Keep number and hash elsewhere to prove more later."""

    number: int
    sha256: str
    sealed_at: Moment
    last_event_at: Moment
    key_id: str


class LedgerCheck(Schema):
    """What the last verification found; at most 50 problems are told."""

    checked_at: Moment
    block_count: int
    event_count: int
    problem_count: int
    problems: list[str]


class AuditLedger(Schema):
    """How far the log is sealed, and when it was last verified.

    `state` is verified, broken (see `check.problems`) or unverified (no verification yet).
    """

    state: Literal["verified", "broken", "unverified"]
    head: LedgerHead | None
    waiting_count: int
    check: LedgerCheck | None
