"""Verifying a chain: one sentence for everything that is not as it was sealed.

Reads block by block, so that memory stays flat however long the log is.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef

from footplate.kernel.audit.content import BEGINNING, block_bytes, event_bytes, leaf_of, root_of
from footplate.kernel.audit.keys import LedgerKey, known_keys
from footplate.kernel.audit.tables import (
    AuditBlock,
    AuditCheck,
    AuditEvent,
    AuditLeaf,
    AuditPending,
)

BATCH = 2000
PROBLEMS_KEPT = 50


@dataclass
class Verdict:
    """What a verification found. `heads` holds the last block's number and hash."""

    team_id: UUID | None
    block_count: int = 0
    event_count: int = 0
    unsealed_count: int = 0
    head: tuple[int, str] | None = None
    problems: list[str] = field(default_factory=list)


def chains() -> list[UUID | None]:
    """Return the teams that have a chain or events; None stands for events of no team.

    Statements: 3.
    """
    found: set[UUID | None] = set()
    for rows in (AuditBlock.objects.all(), AuditEvent.objects.all(), AuditPending.objects.all()):
        found.update(rows.order_by().values_list("team_id", flat=True).distinct())
    return sorted(found, key=lambda team: str(team or ""))


def verify_chain(*, team_id: UUID | None) -> Verdict:
    """Return the verdict on one team's chain. Statements: 2 a block and 2 for each 2 000 waiting.

    Nothing is written. Events and blocks made while it runs may or may not be looked at.
    """
    verdict = Verdict(team_id)
    keys = known_keys()
    before: AuditBlock | None = None
    blocks = AuditBlock.objects.filter(team_id=team_id).order_by("number")
    for block in blocks.iterator(chunk_size=200):
        verdict.problems += _chain_problems(block, before, keys)
        verdict.problems += _event_problems(block, keys)
        verdict.block_count += 1
        verdict.event_count += block.event_count
        before = block
    if before is not None:
        verdict.head = (before.number, bytes(before.sha256).hex())
    _look_at_unsealed(verdict, keys)
    return verdict


def keep_verdict(verdict: Verdict, *, now: datetime) -> AuditCheck:
    """Store what was found, for the team's admins to see. Statements: 1."""
    return AuditCheck.objects.create(
        team_id=verdict.team_id,
        checked_at=now,
        block_count=verdict.block_count,
        event_count=verdict.event_count,
        problem_count=len(verdict.problems),
        problems=verdict.problems[:PROBLEMS_KEPT],
    )


def _chain_problems(
    block: AuditBlock, before: AuditBlock | None, keys: Sequence[LedgerKey]
) -> Iterator[str]:
    expected = before.number + 1 if before else 1
    if block.number != expected:
        missing = (
            f"Block {expected} is" if block.number == expected + 1 else _range(expected, block)
        )
        yield f"{missing} missing: block {block.number} follows what is there."
    content = block_bytes(block)
    if hashlib.sha256(content).digest() != bytes(block.sha256):
        yield f"Block {block.number} was altered: its hash does not fit its content."
    previous = bytes(before.sha256) if before else BEGINNING
    if block.number == expected and bytes(block.previous) != previous:
        yield (
            f"Block {block.number} was not sealed after the block {expected - 1} that is there: "
            "one of the two was replaced."
        )
    key = next((one for one in keys if one.id == block.key_id), None)
    if key is None or not key.signed(content, bytes(block.signature)):
        yield f"Block {block.number} was not signed with this server’s key."


def _range(expected: int, block: AuditBlock) -> str:
    return f"Blocks {expected} to {block.number - 1} are"


def _event_problems(block: AuditBlock, keys: Sequence[LedgerKey]) -> Iterator[str]:
    leaves = list(AuditLeaf.objects.filter(block_id=block.id).order_by("position"))
    ids = [leaf.event_id for leaf in leaves]
    events = {event.id: event for event in AuditEvent.objects.filter(id__in=ids)}
    root = bytes(block.root)
    listed = [bytes(leaf.sha256) for leaf in leaves]
    if len(leaves) != block.event_count or root_of(listed) != root:
        yield _list_problem(block, leaves, events)
    for leaf in leaves:
        name = f"Event {leaf.event_id} (number {leaf.position + 1} of block {block.number})"
        event = events.get(leaf.event_id)
        if event is None:
            yield f"{name} was removed."
            continue
        content = event_bytes(event)
        if leaf_of(content) != bytes(leaf.sha256) or event.team_id != block.team_id:
            yield f"{name} was changed after it was sealed."
        elif not _written_here(event, content, keys):
            yield f"{name} was inserted or changed by somebody without this server’s key."


def _list_problem(
    block: AuditBlock, leaves: Sequence[AuditLeaf], events: dict[UUID, AuditEvent]
) -> str:
    """Say how the list of a block's events differs from what was sealed."""
    if len(leaves) != block.event_count:
        return (
            f"Block {block.number} was sealed with {block.event_count} events, "
            f"but {len(leaves)} are listed: events were removed from it or inserted into it."
        )
    ordered = sorted(
        leaves,
        key=lambda leaf: (
            (events[leaf.event_id].occurred_at, leaf.event_id)
            if leaf.event_id in events
            else (block.first_at, leaf.event_id)
        ),
    )
    if root_of([bytes(leaf.sha256) for leaf in ordered]) == bytes(block.root):
        return f"The events of block {block.number} were reordered."
    return f"The list of events of block {block.number} was altered after it was sealed."


def _written_here(event: AuditEvent, content: bytes, keys: Sequence[LedgerKey]) -> bool:
    mac = bytes(event.mac or b"")
    return any(key.mac(content) == mac for key in keys)


def _look_at_unsealed(verdict: Verdict, keys: Sequence[LedgerKey]) -> None:
    """Count what is in no block, and say what of it was not written by this server."""
    sealed = AuditLeaf.objects.filter(event_id=OuterRef("id"))
    waiting = AuditPending.objects.filter(event_id=OuterRef("id"))
    rows = AuditEvent.objects.filter(~Exists(sealed), team_id=verdict.team_id)
    for event in rows.annotate(waits=Exists(waiting)).iterator(chunk_size=BATCH):
        verdict.unsealed_count += 1
        if not _written_here(event, event_bytes(event), keys):
            verdict.problems.append(
                f"Event {event.id} was inserted or changed by somebody without this server’s key."
            )
        elif not event.waits:
            verdict.problems.append(
                f"Event {event.id} is in no block and does not wait for one: "
                "it was taken out of a block."
            )
    present = AuditEvent.objects.filter(id=OuterRef("event_id"))
    lost = AuditPending.objects.filter(~Exists(present), team_id=verdict.team_id)
    for event_id in lost.values_list("event_id", flat=True).iterator(chunk_size=BATCH):
        verdict.problems.append(f"Event {event_id} was removed before it was sealed.")
