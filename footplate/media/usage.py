"""Where assets are shown. The apps above register what they know at start-up."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True)
class Usage:
    """How many contents of drafts show an asset, and whether a published edition does."""

    drafts: int = 0
    in_editions: bool = False

    @property
    def used(self) -> bool:
        """Return whether anything shows the asset."""
        return self.drafts > 0 or self.in_editions


UsageCounter = Callable[[Collection[UUID]], Mapping[UUID, Usage]]

_counters: list[UsageCounter] = []


def register(counter: UsageCounter) -> None:
    """Let the counter answer `usage_of`; registering it again changes nothing."""
    if counter not in _counters:
        _counters.append(counter)


def usage_of(asset_ids: Collection[UUID]) -> dict[UUID, Usage]:
    """Return the usage of every asset asked for. Statements: 1 a counter, whatever the size."""
    totals = dict.fromkeys(asset_ids, Usage())
    for counter in _counters:
        for asset_id, found in counter(asset_ids).items():
            known = totals[asset_id]
            totals[asset_id] = Usage(
                drafts=known.drafts + found.drafts,
                in_editions=known.in_editions or found.in_editions,
            )
    return totals
