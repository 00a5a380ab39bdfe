"""Sealing: events that wait are put into the next block of their team's chain.

A block names its events one by one (`audit_leaves`) instead of a range of times or transactions.
An event whose transaction commits late therefore never belongs to a block that was sealed before
it could be seen: it waits in `audit_pending`, invisible until then, and goes into the next one.
"""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction

from footplate.kernel.audit.content import BEGINNING, block_bytes, event_bytes, leaf_of, root_of
from footplate.kernel.audit.keys import current_key
from footplate.kernel.audit.tables import AuditBlock, AuditEvent, AuditLeaf, AuditPending

MOST_IN_BLOCK = 5000


def seal_all(*, now: datetime) -> int:
    """Seal what waits, of every team; return how many events. Statements: 1 + 7 a block."""
    waiting = AuditPending.objects.order_by().values_list("team_id", flat=True).distinct()
    return sum(seal_team(team_id=team_id, now=now) for team_id in list(waiting))


def seal_team(*, team_id: UUID | None, now: datetime) -> int:
    """Seal everything of one team (None: of no team) that has been committed; return how many.

    Of two who seal at once the second waits and finds only what came since.
    """
    total = 0
    while sealed := _seal_block(team_id=team_id, now=now):
        total += sealed
        if sealed < MOST_IN_BLOCK:
            break
    return total


def head_of(*, team_id: UUID | None) -> AuditBlock | None:
    """Return the last block of the chain. Statements: 1."""
    return AuditBlock.objects.filter(team_id=team_id).order_by("-number").first()


@transaction.atomic
def _seal_block(*, team_id: UUID | None, now: datetime) -> int:
    _lock_chain(team_id)
    events = _waiting(team_id)
    if not events:
        return 0
    leaves = [leaf_of(event_bytes(event)) for event in events]
    block = _next_block(team_id=team_id, events=events, leaves=leaves, now=now)
    block.save(force_insert=True)
    AuditLeaf.objects.bulk_create(
        AuditLeaf(
            event_id=event.id, team_id=team_id, block_id=block.id, position=position, sha256=leaf
        )
        for position, (event, leaf) in enumerate(zip(events, leaves, strict=True))
    )
    sealed = AuditPending.objects.filter(event_id__in=[event.id for event in events])
    sealed._raw_delete(using="default")
    return len(events)


def _lock_chain(team_id: UUID | None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended('audit-chain:' || %s::text, 0))",
            [str(team_id or "")],
        )


def _waiting(team_id: UUID | None) -> list[AuditEvent]:
    """Return the events to seal, oldest first. Statements: 1.

    One whose row is gone stays in the queue, where the verification finds it missing.
    """
    waiting = AuditPending.objects.filter(team_id=team_id).values("event_id")
    events = AuditEvent.objects.filter(team_id=team_id, id__in=waiting)
    return list(events.order_by("occurred_at", "id")[:MOST_IN_BLOCK])


def _next_block(
    *, team_id: UUID | None, events: Sequence[AuditEvent], leaves: Sequence[bytes], now: datetime
) -> AuditBlock:
    """Return the block, hashed and signed but not stored. Statements: 1."""
    head = head_of(team_id=team_id)
    key = current_key()
    block = AuditBlock(
        team_id=team_id,
        number=head.number + 1 if head else 1,
        event_count=len(events),
        first_at=events[0].occurred_at,
        last_at=events[-1].occurred_at,
        root=root_of(leaves),
        previous=bytes(head.sha256) if head else BEGINNING,
        sealed_at=now,
        key_id=key.id,
    )
    content = block_bytes(block)
    block.sha256 = hashlib.sha256(content).digest()
    block.signature = key.sign(content)
    return block
