"""Events: heard exactly when they happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from footplate.kernel import audit, events
from footplate.kernel.ids import new_id
from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.testing.jobs import run_jobs

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class SomethingHappened(events.Event):
    thing_id: UUID


@pytest.fixture
def heard() -> Iterator[list[tuple[str, SomethingHappened]]]:
    """What the listeners of this test heard; they are forgotten afterwards."""
    log: list[tuple[str, SomethingHappened]] = []

    @events.within_transaction(SomethingHappened)
    def within(event: SomethingHappened) -> None:
        log.append(("within", event))

    @events.after_commit(SomethingHappened)
    def after(event: SomethingHappened) -> None:
        log.append(("after", event))

    yield log
    events._within.pop(SomethingHappened)
    events._after.pop(SomethingHappened)
    events._types.pop("SomethingHappened")


def happened() -> SomethingHappened:
    return SomethingHappened(team_id=new_id(), occurred_at=NOW, thing_id=new_id())


def test_is_heard_within_the_transaction_and_by_a_job_after_it(
    db: None, heard: list[tuple[str, SomethingHappened]]
) -> None:
    event = happened()
    events.publish(event)
    assert heard == [("within", event)]
    assert run_jobs() == ["kernel.deliver_event"]
    assert heard == [("within", event), ("after", event)]
    assert OutboxEvent.objects.get().type == "SomethingHappened"


def test_is_not_heard_when_it_did_not_happen(
    db: None, heard: list[tuple[str, SomethingHappened]]
) -> None:
    def fail() -> None:
        with transaction.atomic():
            events.publish(happened())
            raise ValueError("undone")

    with pytest.raises(ValueError, match="undone"):
        fail()
    assert run_jobs() == []
    assert not OutboxEvent.objects.exists()


class TestTheAuditLog:
    @pytest.fixture(autouse=True)
    def one_line(self, db: None) -> None:
        audit.record(
            team_id=None,
            actor_id=None,
            verb="tests.write",
            subject_type="test",
            subject_id=None,
            now=NOW,
            reason="because",
            some="detail",
        )

    def test_keeps_who_what_and_why(self) -> None:
        line = AuditEvent.objects.get()
        assert (line.verb, line.reason, line.detail) == (
            "tests.write",
            "because",
            {"some": "detail"},
        )

    @pytest.mark.parametrize(
        "statement", ["update audit_events set verb = 'x'", "delete from audit_events"]
    )
    def test_is_only_ever_added_to(self, statement: str) -> None:
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert AuditEvent.objects.get().verb == "tests.write"
