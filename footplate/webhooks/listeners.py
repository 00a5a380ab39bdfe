"""What webhooks hear: every event of the catalogue, within the transaction that made it."""

from collections.abc import Sequence
from uuid import UUID

from footplate.kernel.events import Event, once_stored
from footplate.webhooks.actions.record_deliveries import record_deliveries
from footplate.webhooks.catalogue import CATALOGUE, EventType


def _listen_for(event_type: EventType) -> None:
    @once_stored(event_type.source)
    def on_stored(stored: Sequence[tuple[UUID, Event]]) -> None:
        record_deliveries(event_type=event_type, stored=stored)


for _one in CATALOGUE.values():
    _listen_for(_one)
