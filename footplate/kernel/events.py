"""Facts in the past tense, heard inside the transaction and after it.

An event is a frozen dataclass derived from `Event`. `publish` runs the listeners that belong to
the transaction at once, writes the event to the outbox, and enqueues one job for each listener
that hears it after the commit: all in the caller's transaction, so that nothing is heard that did
not happen, and nothing that happened goes unheard.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from pydantic import TypeAdapter

from footplate.kernel.models import OutboxEvent


@dataclass(frozen=True, kw_only=True)
class Event:
    """Base of all events. Subclasses set `TYPE`, the name that outsiders see."""

    team_id: UUID | None
    occurred_at: datetime


E = TypeVar("E", bound=Event)
Listener = Callable[[Any], None]
StoredListener = Callable[[Sequence[tuple[UUID, Any]]], None]

_within: dict[type[Event], list[Listener]] = defaultdict(list)
_after: dict[type[Event], dict[str, Listener]] = defaultdict(dict)
_types: dict[str, type[Event]] = {}
_stored: dict[type[Event], list[StoredListener]] = defaultdict(list)


def within_transaction(event_type: type[E]) -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """Register a listener that runs in the publisher's transaction; its failure undoes both."""

    def register(listener: Callable[[E], None]) -> Callable[[E], None]:
        _within[event_type].append(listener)
        return listener

    return register


def after_commit(event_type: type[E]) -> Callable[[Callable[[E], None]], Callable[[E], None]]:
    """Register a listener that a job runs at least once after the commit: make it idempotent."""

    def register(listener: Callable[[E], None]) -> Callable[[E], None]:
        name = f"{listener.__module__}.{listener.__qualname__}"
        _after[event_type][name] = listener
        _types[event_type.__name__] = event_type
        return listener

    return register


def once_stored(event_type: type[Event]) -> Callable[[StoredListener], StoredListener]:
    """Register a listener within the transaction that gets all events of one publication at once.

    Each comes with the id of its row in the outbox. For what must be written for many events with
    as few statements as for one.
    """

    def register(listener: StoredListener) -> StoredListener:
        _stored[event_type].append(listener)
        return listener

    return register


def publish(event: Event) -> None:
    """Make the event known. Must run inside a transaction. Statements: 1 + 1 a later listener."""
    publish_all([event])


def publish_all(happened: Sequence[Event]) -> None:
    """Make events of one type known, in order. Must run inside a transaction.

    Statements: 1 + 1 a later listener, however many events, and what the listeners within the
    transaction run for each.
    """
    from footplate.kernel.jobs import deliver_event

    if not happened:
        return
    event_type = type(happened[0])
    for event in happened:
        for listener in _within[event_type]:
            listener(event)
    adapter = TypeAdapter(event_type)
    rows = OutboxEvent.objects.bulk_create(
        OutboxEvent(
            team_id=event.team_id,
            type=event_type.__name__,
            payload=adapter.dump_python(event, mode="json"),
            occurred_at=event.occurred_at,
        )
        for event in happened
    )
    for told in _stored[event_type]:
        told([(row.id, event) for row, event in zip(rows, happened, strict=True)])
    for name in _after[event_type]:
        jobs: list[dict[str, Any]] = [{"event_id": str(row.id), "listener": name} for row in rows]
        deliver_event.batch_defer(*jobs)


def deliver(*, event_id: UUID, listener: str) -> None:
    """Run one after-commit listener with the stored event. Statements: 1 + the listener's."""
    row = OutboxEvent.objects.get(pk=event_id)
    event_type = _types[row.type]
    event = TypeAdapter(event_type).validate_python(row.payload)
    _after[event_type][listener](event)
