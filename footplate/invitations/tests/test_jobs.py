"""What happens to invitations by the clock."""

from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction

from footplate.invitations import states
from footplate.invitations.actions.expire_invitations import expire_invitations
from footplate.invitations.actions.remind_before_due import remind_before_due
from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, published_program
from footplate.invitations.tests.racing import race
from footplate.kernel.models import OutboxEvent
from footplate.programs.models import Program
from footplate.testing.cast import Cast, make_cast, make_person

DAY = timedelta(days=1)


class TestExpiring:
    def test_each_end_is_told_as_its_reason(self, cast: Cast) -> None:
        people = [make_person(f"p{n}@example.org", f"Person {n}") for n in range(4)]
        program = published_program(cast.northwind)
        taken = {"status": "accepted", "accepted_at": NOW - 9 * DAY}
        rows = {
            invite(program, "a@example.org", expires_at=NOW - DAY): states.OFFER_ENDED,
            invite(
                program, "b@example.org", invitee=people[0], expires_at=NOW - DAY, **taken
            ): states.DEADLINE_PASSED,
            invite(
                program, "c@example.org", invitee=people[1], time_limit_ends_at=NOW - DAY, **taken
            ): states.TIME_LIMIT_ENDED,
            invite(
                program,
                "d@example.org",
                invitee=people[2],
                time_limit_ends_at=NOW - DAY,
                expires_at=NOW - 2 * DAY,
                **taken,
            ): states.DEADLINE_PASSED,
        }
        open_ = [
            invite(program, "e@example.org", expires_at=NOW),
            invite(program, "f@example.org"),
            invite(program, "g@example.org", invitee=people[3], due_at=NOW - DAY, **taken),
            invite(program, "h@example.org", status="declined", expires_at=NOW - DAY),
        ]
        assert expire_invitations(now=NOW) == 4
        for row, reason in rows.items():
            row.refresh_from_db()
            assert (row.status, row.status_reason) == ("expired", reason)
            assert states.state_of("expired", None, None, None, NOW, status_reason=reason) == (
                "expired",
                reason,
            )
        for row in open_:
            before = row.status
            row.refresh_from_db()
            assert row.status == before
        told = {
            event.payload["invitation_id"]
            for event in OutboxEvent.objects.filter(type="InvitationExpired")
        }
        assert told == {str(row.id) for row in rows}
        assert expire_invitations(now=NOW) == 0

    def test_statements_do_not_grow(self, cast: Cast, django_assert_num_queries: object) -> None:
        program = published_program(cast.northwind)
        for size in (3, 30):
            for place in range(size):
                invite(program, f"p{size}-{place}@example.org", expires_at=NOW - DAY)
            # Two are savepoints, one asks whether a webhook listens.
            with django_assert_num_queries(5):  # type: ignore[operator]
                assert expire_invitations(now=NOW) == size


@pytest.mark.django_db(transaction=True)
def test_two_workers_expire_each_row_once_and_wait_for_nobody() -> None:
    cast = make_cast()
    program = published_program(cast.northwind)
    for place in range(40):
        invite(program, f"p{place}@example.org", expires_at=NOW - DAY)
    held = invite(program, "held@example.org", expires_at=NOW - DAY)
    with transaction.atomic():
        Invitation.objects.select_for_update().get(pk=held.pk)
        counts = race([lambda: expire_invitations(now=NOW) for _ in range(3)])
        assert sum(counts) == 40
    assert expire_invitations(now=NOW) == 1
    assert OutboxEvent.objects.filter(type="InvitationExpired").count() == 41


class TestReminding:
    """Due on Friday 27 November at the end of the day in Berlin; reminded 7 and 1 days before."""

    DUE = datetime.fromisoformat("2026-11-27T22:59:59+00:00")
    WEEK_BEFORE = datetime.fromisoformat("2026-11-20T08:00:00+00:00")
    DAY_BEFORE = datetime.fromisoformat("2026-11-26T08:00:00+00:00")

    @pytest.fixture
    def row(self, cast: Cast) -> Invitation:
        return invite(
            published_program(cast.northwind),
            cast.leo.email,
            due_at=self.DUE,
            created_at=NOW - 10 * DAY,
        )

    def test_once_for_each_day_at_nine(self, row: Invitation) -> None:
        minutes = [
            (self.WEEK_BEFORE - timedelta(seconds=1), 0),
            (self.WEEK_BEFORE, 1),
            (self.WEEK_BEFORE + timedelta(minutes=5), 0),
            (self.WEEK_BEFORE + 2 * DAY, 0),
            (self.DAY_BEFORE + timedelta(minutes=3), 1),
            (self.DAY_BEFORE + timedelta(minutes=8), 0),
        ]
        assert [remind_before_due(now=now) for now, _ in minutes] == [n for _, n in minutes]
        assert OutboxEvent.objects.filter(type="InvitationReminded").count() == 2

    def test_what_was_missed_for_long_is_not_made_up(self, row: Invitation) -> None:
        assert remind_before_due(now=self.WEEK_BEFORE + timedelta(hours=13)) == 0

    def test_not_when_a_manager_just_did(self, row: Invitation) -> None:
        Invitation.objects.update(last_reminded_at=self.WEEK_BEFORE + timedelta(minutes=1))
        assert remind_before_due(now=self.WEEK_BEFORE + timedelta(minutes=5)) == 0

    @pytest.mark.parametrize(
        "fields",
        [
            {"status": "completed"},
            {"status": "revoked"},
            {"expires_at": WEEK_BEFORE - DAY},
            {"due_at": None},
            {"created_at": WEEK_BEFORE + timedelta(seconds=1)},
        ],
    )
    def test_not_who_has_nothing_to_do(self, cast: Cast, row: Invitation, fields: dict) -> None:
        Invitation.objects.update(invitee=cast.leo, **fields)
        assert remind_before_due(now=self.WEEK_BEFORE + timedelta(minutes=1)) == 0

    def test_not_of_a_program_under_revision(self, row: Invitation) -> None:
        Program.objects.update(state="draft")
        assert remind_before_due(now=self.WEEK_BEFORE) == 0


def test_jobs_run_through_the_worker(cast: Cast) -> None:
    from footplate.invitations.jobs import expire_invitations as job
    from footplate.invitations.jobs import remind_before_due as other

    row = invite(published_program(cast.northwind), "a@example.org", expires_at=NOW - 900 * DAY)
    job(timestamp=0)
    other(timestamp=0)
    row.refresh_from_db()
    assert row.status == "expired"


def test_the_expiry_index_serves_the_job(cast: Cast) -> None:
    """Twenty thousand invitations that are not over cost nothing to pass by."""
    row = invite(published_program(cast.northwind), "a@example.org", expires_at=NOW + DAY)
    columns = [f.column for f in Invitation._meta.concrete_fields]
    kept = ", ".join(c for c in columns if c not in ("id", "email", "token_sha256"))
    with connection.cursor() as cursor:
        cursor.execute(
            f"""insert into training_invitations (id, email, {kept})
                select gen_random_uuid(), 'p' || n || '@example.org', {kept}
                from training_invitations, generate_series(1, 20000) n where id = %s""",
            [row.id],
        )
        cursor.execute("analyze training_invitations")
        cursor.execute(
            """explain select id from training_invitations
               where status in ('pending', 'accepted')
                 and least(expires_at, time_limit_ends_at) < %s
               order by least(expires_at, time_limit_ends_at) limit 500""",
            [NOW],
        )
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert "invitation_expiry" in plan, plan
