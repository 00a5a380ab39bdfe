"""Identifiers: UUIDv7 (RFC 9562 section 5.7), sortable by the moment they were made."""

from uuid import UUID

import uuid6


def new_id() -> UUID:
    """Return a fresh UUIDv7; later calls compare greater within one process."""
    return UUID(int=uuid6.uuid7().int)
