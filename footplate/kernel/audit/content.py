"""What of an event and of a block is hashed and signed."""

import hashlib
from collections.abc import Sequence
from typing import Any

from footplate.kernel.audit.canonical import canonical_bytes
from footplate.kernel.audit.tables import AuditBlock, AuditEvent

# Column and its type, in the table's order. All but `mac`, which is made of them.
EVENT_COLUMNS = {
    "id": "uuid",
    "team_id": "uuid",
    "actor_id": "uuid",
    "actor_label": "text",
    "verb": "text",
    "subject_type": "text",
    "subject_id": "uuid",
    "subject_label": "text",
    "detail": "jsonb",
    "reason": "text",
    "occurred_at": "timestamptz",
    "address": "text",
    "user_agent": "text",
    "request_id": "text",
    "token_id": "uuid",
    "see_as_id": "uuid",
}
_BLOCK_COLUMNS = ("team_id", "number", "event_count", "first_at", "last_at", "sealed_at", "key_id")
BEGINNING = bytes(32)


def event_bytes(event: AuditEvent | Any) -> bytes:
    """Return the canonical JSON of an event without its MAC."""
    return canonical_bytes({name: getattr(event, name) for name in EVENT_COLUMNS})


def block_bytes(block: AuditBlock) -> bytes:
    """Return the canonical JSON of a block's head, which its hash and signature cover."""
    head = {name: getattr(block, name) for name in _BLOCK_COLUMNS}
    return canonical_bytes(
        head | {"root": bytes(block.root).hex(), "previous": bytes(block.previous).hex()}
    )


def leaf_of(content: bytes) -> bytes:
    """Return the hash of one event (RFC 9162 section 2.1.1: leaves and nodes never look alike)."""
    return hashlib.sha256(b"\x00" + content).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the Merkle tree hash of the leaves in their order (RFC 9162 section 2.1.1)."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return leaves[0]
    # The largest power of two that is smaller than the number of leaves.
    left = 1 << (len(leaves) - 1).bit_length() - 1
    pair = root_of(leaves[:left]) + root_of(leaves[left:])
    return hashlib.sha256(b"\x01" + pair).digest()
