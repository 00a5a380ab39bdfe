"""Sealing while others write and seal, on real PostgreSQL."""

import threading
from collections.abc import Callable, Iterator

import pytest
from django.db import connection, transaction

from footplate.kernel.audit import ledger
from footplate.kernel.models import AuditBlock, AuditEvent, AuditLeaf, AuditPending
from footplate.kernel.tests.audit_lines import NOW, TEAM, problems, write


@pytest.fixture
def committed(transactional_db: None) -> Iterator[None]:
    """Tests whose threads see each other's commits."""
    yield
    connection.close()


def in_threads(*calls: Callable[[], object]) -> None:
    def run(call: Callable[[], object]) -> None:
        try:
            call()
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class TestRaces:
    def test_two_sealers_at_once_seal_each_event_once(self, committed: None) -> None:
        for _ in range(10):
            write(20)
            barrier = threading.Barrier(3)

            def seal(barrier: threading.Barrier = barrier) -> None:
                barrier.wait()
                ledger.seal_all(now=NOW)

            in_threads(seal, seal, seal)
        assert AuditLeaf.objects.count() == AuditEvent.objects.count() == 200
        numbers = AuditBlock.objects.order_by("number").values_list("number", flat=True)
        assert list(numbers) == list(range(1, len(numbers) + 1))
        assert problems() == []

    def test_who_commits_late_is_sealed_later_and_changes_nothing_before(
        self, committed: None
    ) -> None:
        written, sealed = threading.Event(), threading.Event()

        def late() -> None:
            with transaction.atomic():
                write(1, verb="tests.late")
                written.set()
                assert sealed.wait(20)

        def seal() -> None:
            assert written.wait(20)
            write(2)
            ledger.seal_all(now=NOW)
            sealed.set()

        in_threads(late, seal)
        first = AuditBlock.objects.get()
        assert first.event_count == 2
        assert problems() == []
        assert ledger.seal_all(now=NOW) == 1
        late_leaf = AuditLeaf.objects.get(event_id=AuditEvent.objects.get(verb="tests.late").id)
        assert AuditBlock.objects.get(pk=late_leaf.block_id).number == 2
        assert problems() == []

    def test_writers_never_wait_for_a_sealer(self, committed: None) -> None:
        write(3)
        wrote, looked = threading.Event(), threading.Event()

        def hold() -> None:
            with transaction.atomic():
                ledger.seal_team(team_id=TEAM, now=NOW)
                looked.set()
                assert wrote.wait(20)

        def go_on() -> None:
            assert looked.wait(20)
            write(2)
            wrote.set()

        in_threads(hold, go_on)
        assert wrote.is_set()
        ledger.seal_all(now=NOW)
        assert problems() == []

    def test_writers_and_sealers_together_lose_nothing(self, committed: None) -> None:
        stop = threading.Event()

        def seal() -> None:
            while not stop.is_set():
                ledger.seal_all(now=NOW)

        def writers() -> None:
            in_threads(*[lambda: write(25)] * 4)
            stop.set()

        in_threads(seal, seal, writers)
        ledger.seal_all(now=NOW)
        assert AuditLeaf.objects.count() == 100
        assert not AuditPending.objects.exists()
        assert problems() == []
