"""The ledger: what is sealed cannot be changed, removed, inserted or reordered unseen."""

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from pytest_django import Settings

from footplate.kernel import jobs
from footplate.kernel.audit import keys, ledger, verification
from footplate.kernel.audit.content import block_bytes, event_bytes, leaf_of, root_of
from footplate.kernel.audit.keys import LedgerKey, current_key
from footplate.kernel.ids import new_id
from footplate.kernel.models import AuditBlock, AuditCheck, AuditEvent, AuditLeaf, AuditPending
from footplate.kernel.tests.audit_lines import NOW, TEAM, problems, write
from footplate.testing.database import as_owner
from footplate.testing.jobs import run_jobs


def tamper(statement: str, *values: object, table: str = "audit_events") -> None:
    """Do what somebody with the database in their hands can do."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(f"alter table {table} disable trigger all")
        cursor.execute(statement, values)
        assert cursor.rowcount == 1
        cursor.execute(f"alter table {table} enable trigger all")


def third() -> AuditEvent:
    """Return the third event of the first block."""
    leaf = AuditLeaf.objects.get(block_id=AuditBlock.objects.get(number=1).id, position=2)
    return AuditEvent.objects.get(pk=leaf.event_id)


class TestSealing:
    def test_puts_what_waits_into_a_block_and_leaves_nothing_waiting(self, db: None) -> None:
        write(3)
        assert ledger.seal_all(now=NOW) == 3
        block = AuditBlock.objects.get()
        assert (block.number, block.event_count) == (1, 3)
        assert (block.first_at, block.last_at) == (NOW, NOW + timedelta(seconds=2))
        assert not AuditPending.objects.exists()
        assert problems() == []

    def test_chains_each_block_to_the_one_before(self, db: None) -> None:
        for _ in range(3):
            write()
            ledger.seal_all(now=NOW)
        blocks = list(AuditBlock.objects.order_by("number"))
        assert [block.number for block in blocks] == [1, 2, 3]
        hashes = [bytes(32), *(bytes(block.sha256) for block in blocks)]
        assert [bytes(block.previous) for block in blocks] == hashes[:3]
        assert problems() == []

    def test_gives_every_team_and_no_team_a_chain_of_its_own(self, db: None) -> None:
        other = new_id()
        for team in (TEAM, other, None):
            write(2, team=team)
        assert ledger.seal_all(now=NOW) == 6
        assert {block.team_id for block in AuditBlock.objects.all()} == {TEAM, other, None}
        assert set(verification.chains()) == {TEAM, other, None}
        assert [problems(team) for team in (TEAM, other, None)] == [[], [], []]

    def test_of_nothing_makes_no_block(self, db: None) -> None:
        assert ledger.seal_all(now=NOW) == 0
        assert not AuditBlock.objects.exists()

    def test_splits_what_is_too_much_for_one_block(
        self, db: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ledger, "MOST_IN_BLOCK", 2)
        write(5)
        assert ledger.seal_all(now=NOW) == 5
        counts = AuditBlock.objects.order_by("number").values_list("event_count", flat=True)
        assert list(counts) == [2, 2, 1]
        assert problems() == []

    def test_takes_as_many_statements_for_many_events_as_for_few(
        self, db: None, django_assert_num_queries: Callable[..., object]
    ) -> None:
        write(40)
        with django_assert_num_queries(9):  # two of them are the savepoint
            ledger.seal_all(now=NOW)

    def test_signs_with_a_key_that_others_can_verify_with(self, db: None) -> None:
        write()
        ledger.seal_all(now=NOW)
        block = AuditBlock.objects.get()
        key = current_key()
        assert block.key_id == key.id == hashlib.sha256(key.public).hexdigest()[:16]
        assert key.signed(block_bytes(block), bytes(block.signature))

    def test_an_old_secret_still_verifies_and_signs_no_more(
        self, db: None, settings: Settings
    ) -> None:
        write()
        ledger.seal_all(now=NOW)
        settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
        settings.SECRET_KEY = "another secret of the server, long enough for anybody"
        write()
        ledger.seal_all(now=NOW)
        assert problems() == []
        settings.SECRET_KEY_FALLBACKS = []
        assert "Block 1 was not signed with this server’s key." in problems()
        assert not [line for line in problems() if "Block 2" in line]


class TestTampering:
    @pytest.fixture(autouse=True)
    def sealed(self, db: None) -> None:
        """Two blocks of four events, and two that wait."""
        for _ in range(2):
            write(4)
            ledger.seal_all(now=NOW)
        write(2)
        assert problems() == []

    @pytest.mark.parametrize(
        "change",
        [
            "verb = 'tests.other'",
            "reason = ''",
            "detail = detail || '{\"number\": 7}'",
            "occurred_at = occurred_at + interval '1 microsecond'",
            "actor_id = gen_random_uuid()",
            "actor_label = 'Nils'",
            "subject_label = ''",
            "address = '10.0.0.1'",
            "team_id = null",
        ],
    )
    def test_a_changed_event_is_named(self, change: str) -> None:
        event = AuditLeaf.objects.get(block_id=AuditBlock.objects.get(number=2).id, position=1)
        tamper(f"update audit_events set {change} where id = %s", event.event_id)
        assert problems() == [
            f"Event {event.event_id} (number 2 of block 2) was changed after it was sealed."
        ]

    def test_a_removed_event_is_named(self) -> None:
        event = AuditLeaf.objects.get(block_id=AuditBlock.objects.get(number=1).id, position=3)
        tamper("delete from audit_events where id = %s", event.event_id)
        assert problems() == [f"Event {event.event_id} (number 4 of block 1) was removed."]

    def test_an_inserted_event_is_named_sealed_or_not(self) -> None:
        forged = new_id()
        tamper(
            "insert into audit_events (id, team_id, verb, subject_type, detail, reason,"
            " occurred_at) values (%s, %s, 'tests.write', 'test', '{}', '', %s)",
            forged,
            TEAM,
            NOW,
        )
        told = "was inserted or changed by somebody without this server’s key."
        assert problems() == [f"Event {forged} {told}"]
        AuditPending.objects.create(event_id=forged, team_id=TEAM)
        ledger.seal_all(now=NOW)
        assert [line for line in problems() if str(forged) in line and told in line]

    def test_an_event_copied_with_its_mac_is_named(self) -> None:
        copy = new_id()
        tamper(
            "insert into audit_events select (jsonb_populate_record(e, "
            "jsonb_build_object('id', %s::uuid))).* from audit_events e where id = %s",
            copy,
            third().id,
        )
        assert [line for line in problems() if str(copy) in line]

    def test_an_event_that_waits_is_guarded_too(self) -> None:
        waiting = AuditPending.objects.first()
        assert waiting is not None
        tamper("update audit_events set reason = 'other' where id = %s", waiting.event_id)
        assert [line for line in problems() if str(waiting.event_id) in line]

    def test_an_event_that_vanished_before_its_block_is_named(self) -> None:
        waiting = AuditPending.objects.first()
        assert waiting is not None
        tamper("delete from audit_events where id = %s", waiting.event_id)
        ledger.seal_all(now=NOW)
        assert problems() == [f"Event {waiting.event_id} was removed before it was sealed."]

    def test_an_event_taken_out_of_its_block_and_list_is_named(self) -> None:
        leaf = AuditLeaf.objects.get(block_id=AuditBlock.objects.get(number=1).id, position=3)
        tamper("delete from audit_leaves where event_id = %s", leaf.event_id, table="audit_leaves")
        tamper("delete from audit_events where id = %s", leaf.event_id)
        assert problems() == [
            "Block 1 was sealed with 4 events, but 3 are listed: "
            "events were removed from it or inserted into it."
        ]

    def test_reordered_events_are_told(self) -> None:
        block = AuditBlock.objects.get(number=1)
        first, last = AuditLeaf.objects.filter(block_id=block.id, position__in=[0, 3]).order_by(
            "position"
        )
        for leaf, place in ((first, 9), (last, 0), (first, 3)):
            tamper(
                "update audit_leaves set position = %s where event_id = %s",
                place,
                leaf.event_id,
                table="audit_leaves",
            )
        assert problems() == ["The events of block 1 were reordered."]

    def test_a_changed_event_whose_leaf_was_made_to_fit_is_named(self) -> None:
        event = third()
        tamper("update audit_events set reason = 'other' where id = %s", event.id)
        event.refresh_from_db()
        tamper(
            "update audit_leaves set sha256 = %s where event_id = %s",
            leaf_of(event_bytes(event)),
            event.id,
            table="audit_leaves",
        )
        told = problems()
        assert [line for line in told if "list of events of block" in line]
        assert [line for line in told if str(event.id) in line and "without this" in line]

    def test_a_missing_block_is_told(self) -> None:
        write()
        ledger.seal_all(now=NOW)
        tamper("delete from audit_blocks where number = 2", table="audit_blocks")
        assert problems()[0] == "Block 2 is missing: block 3 follows what is there."

    def test_an_altered_block_is_told(self) -> None:
        tamper("update audit_blocks set sealed_at = now() where number = 1", table="audit_blocks")
        assert problems() == [
            "Block 1 was altered: its hash does not fit its content.",
            "Block 1 was not signed with this server’s key.",
        ]

    def test_a_chain_made_again_without_the_key_is_told(self) -> None:
        """An event is changed and every hash from it on is made anew, by who has other keys."""
        event = third()
        tamper("update audit_events set actor_label = 'Nils' where id = %s", event.id)
        event.refresh_from_db()
        forger: LedgerKey = keys._key("a secret that the forger made up, as long as one can be")
        tamper(
            "update audit_events set mac = %s where id = %s",
            forger.mac(event_bytes(event)),
            event.id,
        )
        tamper(
            "update audit_leaves set sha256 = %s where event_id = %s",
            leaf_of(event_bytes(event)),
            event.id,
            table="audit_leaves",
        )
        previous = bytes(32)
        for block in AuditBlock.objects.order_by("number"):
            leaves = AuditLeaf.objects.filter(block_id=block.id).order_by("position")
            block.root = root_of([bytes(leaf.sha256) for leaf in leaves])
            block.previous = previous
            content = block_bytes(block)
            previous = hashlib.sha256(content).digest()
            tamper(
                "update audit_blocks set root = %s, previous = %s, sha256 = %s, signature = %s"
                " where id = %s",
                block.root,
                block.previous,
                previous,
                forger.sign(content),
                block.id,
                table="audit_blocks",
            )
        told = problems()
        assert "Block 1 was not signed with this server’s key." in told
        assert "Block 2 was not signed with this server’s key." in told
        assert [line for line in told if str(event.id) in line and "without this" in line]
        assert not [line for line in told if "altered" in line]

    @pytest.mark.parametrize("table", ["audit_events", "audit_blocks", "audit_leaves"])
    @pytest.mark.parametrize(
        "statement", ["update {} set team_id = null", "delete from {}", "truncate {}"]
    )
    def test_the_database_refuses_it_by_itself(self, table: str, statement: str) -> None:
        before = AuditEvent.objects.count()
        with as_owner(), connection.cursor() as cursor:
            # Tests that commit need the table emptied after them; see conftest.
            cursor.execute(f"alter table {table} enable trigger {table}_keep")
            with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
                cursor.execute(statement.format(table))
        assert AuditEvent.objects.count() == before

    @pytest.mark.parametrize("table", ["audit_events", "audit_blocks", "audit_leaves"])
    @pytest.mark.parametrize("statement", ["update {} set team_id = null", "delete from {}"])
    def test_the_application_is_not_even_allowed_to_try(self, table: str, statement: str) -> None:
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            connection.cursor().execute(statement.format(table))


class TestTheJobs:
    def test_seal_and_keep_what_a_verification_found(self, db: None) -> None:
        write(3)
        jobs.seal_audit_events.func(timestamp=0)
        write()
        jobs.verify_audit_ledgers.func(timestamp=0)
        assert "kernel.verify_audit_ledger" in run_jobs()
        check = AuditCheck.objects.get()
        assert (check.block_count, check.event_count, check.problem_count) == (2, 4, 0)
        tamper("delete from audit_events where id = %s", third().id)
        verification.keep_verdict(verification.verify_chain(team_id=TEAM), now=NOW)
        assert AuditCheck.objects.order_by("-id")[0].problem_count == 1
