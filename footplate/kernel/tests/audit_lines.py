"""Lines of the audit log for the ledger's tests."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from footplate.kernel import audit
from footplate.kernel.audit import verification
from footplate.kernel.ids import new_id

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TEAM = new_id()


def write(many: int = 1, *, team: UUID | None = TEAM, verb: str = "tests.write") -> None:
    for number in range(many):
        audit.record(
            team_id=team,
            actor_id=None,
            verb=verb,
            subject_type="test",
            subject_id=None,
            subject_label="Ünïcode “label”",
            now=NOW + timedelta(seconds=number),
            reason="because",
            number=number,
            share=1e21,
            before={"limit": None},
            after={"limit": 2.50},
        )


def problems(team: UUID | None = TEAM) -> list[str]:
    return verification.verify_chain(team_id=team).problems
