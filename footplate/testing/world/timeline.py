"""What happened in the demo company, in the order in which it happened."""

from collections.abc import Callable
from datetime import datetime

Act = Callable[[datetime], object]


class Timeline:
    """Acts with their moments. Collected in any order, carried out by time."""

    def __init__(self) -> None:
        self._acts: list[tuple[datetime, int, Act]] = []

    def add(self, at: datetime, act: Act) -> None:
        """Note an act; of two at the same moment the first noted comes first."""
        self._acts.append((at, len(self._acts), act))

    def run(self) -> int:
        """Carry everything out and return how many acts there were."""
        for at, _, act in sorted(self._acts, key=lambda entry: entry[:2]):
            act(at)
        return len(self._acts)
