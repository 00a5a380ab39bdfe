"""The audit log as a team's admins read it."""

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from footplate.accounts.models import User
from footplate.kernel import audit
from footplate.kernel.audit import ledger
from footplate.kernel.ids import new_id
from footplate.kernel.models import AuditEvent
from footplate.reports.audit import reading
from footplate.reports.audit.export import guarded
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.database import as_owner
from footplate.testing.jobs import run_jobs

Client = Callable[[User | None], ApiClient]
NOW = datetime(2026, 1, 23, 9, tzinfo=UTC)
PATH = "/teams/northwind/audit-events"
LEDGER = "/teams/northwind/audit-ledger"


@pytest.fixture
def olga(cast: Cast, as_: Client) -> ApiClient:
    return as_(cast.olga)


@pytest.fixture
def lines(cast: Cast) -> list[AuditEvent]:
    """Four events of Northwind a day apart, by Max, Ada and nobody, and one of Fjordline."""
    for day, (who, verb, subject) in enumerate(
        [
            (cast.max, "invitations.extend", "Leo Brandt"),
            (cast.ada, "programs.publish", "Fire safety"),
            (None, "invitations.withdraw", ""),
            (cast.max, "groups.create", "=Drivers"),
        ]
    ):
        audit.record(
            team_id=cast.northwind.id,
            actor_id=who.id if who else None,
            verb=verb,
            subject_type=verb.partition(".")[0].removesuffix("s"),
            subject_id=cast.leo.id if verb == "invitations.extend" else None,
            subject_label=subject,
            now=NOW + timedelta(days=day),
            reason="was ill, came back" if day == 0 else "",
            due_at="2026-12-04T22:59:59+00:00",
        )
    audit.record(
        team_id=cast.fjordline.id,
        actor_id=cast.nils.id,
        verb="groups.create",
        subject_type="group",
        subject_id=None,
        now=NOW,
    )
    return list(AuditEvent.objects.filter(team_id=cast.northwind.id).order_by("occurred_at"))


def verbs(answer: Any) -> list[str]:
    return [item["verb"] for item in answer.json()["items"]]


def statuses(cast: Cast, as_: Client, method: str, path: str) -> list[int]:
    people = [None, cast.nils, cast.leo, cast.ada, cast.max]
    return [as_(one).send(method, path).status_code for one in people]


class TestListing:
    def test_tells_what_happened_newest_first(
        self, olga: ApiClient, lines: list[AuditEvent]
    ) -> None:
        items = olga.read(PATH).json()["items"]
        assert [item["sentence"] for item in items] == [
            "Max Okafor made the group =Drivers",
            "Footplate withdrew 0 waiting invitations",
            "Ada Lindqvist published edition  of Fire safety",
            "Max Okafor extended Leo Brandt’s training to 4 Dec",
        ]
        assert items[1]["actor"]["kind"] == "server"
        assert (items[3]["area"], items[3]["reason"]) == ("Invitations", "was ill, came back")

    @pytest.mark.parametrize(
        ("asked", "found"),
        [
            ("verb=invitations", ["invitations.withdraw", "invitations.extend"]),
            ("verb=programs.publish", ["programs.publish"]),
            ("subject_type=group", ["groups.create"]),
            ("from=2026-01-25T09:00:00Z", ["groups.create", "invitations.withdraw"]),
            ("to=2026-01-24T09:00:00Z", ["invitations.extend"]),
            ("q=BRANDT", ["invitations.extend"]),
            ("q=came%20back", ["invitations.extend"]),
            ("q=lindqvist", ["programs.publish"]),
            ("q=published", ["programs.publish"]),
            ("q=%25", []),
        ],
    )
    def test_finds(
        self, olga: ApiClient, lines: list[AuditEvent], asked: str, found: list[str]
    ) -> None:
        answer = olga.read(f"{PATH}?{asked}")
        assert answer.status_code == 200
        assert [one for one in verbs(answer) if one != "audit.read"] == found

    def test_finds_by_who_and_to_whom(
        self, cast: Cast, olga: ApiClient, lines: list[AuditEvent]
    ) -> None:
        by_max = olga.read(f"{PATH}?actor={cast.max.id}")
        assert verbs(by_max) == ["groups.create", "invitations.extend"]
        assert verbs(olga.read(f"{PATH}?subject_id={cast.leo.id}")) == ["invitations.extend"]

    def test_goes_on_from_page_to_page(self, olga: ApiClient, lines: list[AuditEvent]) -> None:
        seen: list[str] = []
        cursor = ""
        for _ in range(3):
            answer = olga.read(f"{PATH}?limit=2&to=2026-01-27T00:00:00Z{cursor}").json()
            seen += [item["id"] for item in answer["items"]]
            if answer["next"] is None:
                break
            cursor = f"&cursor={answer['next']}"
        assert seen == [str(line.id) for line in reversed(lines)]

    @pytest.mark.parametrize(
        "asked",
        ["actor=me", "verb=X", "from=yesterday", "from=2026-01-25T09:00:00", "limit=0", "cursor=x"],
    )
    def test_bad_input_is_422(self, olga: ApiClient, asked: str) -> None:
        assert olga.read(f"{PATH}?{asked}").status_code == 422

    def test_strangers_401_outsiders_404_weaker_roles_403(self, cast: Cast, as_: Client) -> None:
        assert statuses(cast, as_, "GET", PATH) == [401, 404, 403, 403, 403]


class TestReading:
    def test_is_written_down_once_for_a_person_and_a_filter(
        self, cast: Cast, olga: ApiClient, lines: list[AuditEvent]
    ) -> None:
        for path in (PATH, PATH, f"{PATH}?q=Leo", f"{PATH}?limit=1", f"{PATH}?q=Leo"):
            olga.read(path)
        readings = AuditEvent.objects.filter(verb="audit.read").order_by("id")
        assert [one.detail for one in readings] == [{}, {"filters": {"q": "Leo"}}]
        assert {one.actor_id for one in readings} == {cast.olga.id}
        assert readings[0].actor_label == "Olga Petrenko"

    def test_is_written_down_again_after_ten_minutes(
        self, cast: Cast, olga: ApiClient, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        olga.read(PATH)
        monkeypatch.setattr(reading, "SESSION", timedelta(0))
        olga.read(PATH)
        assert AuditEvent.objects.filter(verb="audit.read").count() == 2

    def test_that_is_refused_is_not_reading(self, cast: Cast, as_: Client) -> None:
        statuses(cast, as_, "GET", PATH)
        assert not AuditEvent.objects.exists()

    def test_says_from_where(self, cast: Cast, as_: Client, olga: ApiClient) -> None:
        answer = olga.read(PATH, **{"User-Agent": "Spyglass/1", "X-Forwarded-For": "192.0.2.7"})
        line = AuditEvent.objects.get()
        assert (line.address, line.user_agent) == ("192.0.2.7", "Spyglass/1")
        assert line.request_id == answer["X-Request-Id"]


class TestOneEvent:
    def test_shows_everything_and_its_seal(
        self, cast: Cast, olga: ApiClient, lines: list[AuditEvent]
    ) -> None:
        path = f"/audit-events/{lines[0].id}"
        assert olga.read(path).json()["seal"] is None
        ledger.seal_all(now=NOW)
        found = olga.read(path).json()
        assert (found["seal"]["block"], found["seal"]["position"]) == (1, 1)
        assert found["facts"] == [{"name": "due_at", "value": "2026-12-04T22:59:59+00:00"}]

    def test_shows_what_changed(self, cast: Cast, olga: ApiClient) -> None:
        olga.send("PATCH", "/teams/northwind", {"name": "Northwind Rail"})
        line = AuditEvent.objects.get(verb="settings.change")
        found = olga.read(f"/audit-events/{line.id}").json()
        assert found["changes"] == [
            {"field": "name", "before": "Northwind Logistics", "after": "Northwind Rail"}
        ]
        assert found["actor"]["name"] == "Olga Petrenko"

    def test_keeps_names_as_they_were(self, cast: Cast, olga: ApiClient) -> None:
        olga.send("PATCH", "/teams/northwind", {"name": "Northwind Rail"})
        User.objects.filter(pk=cast.olga.pk).update(name="Olga Neumann")
        told = [item["sentence"] for item in olga.read(f"{PATH}?verb=settings").json()["items"]]
        assert told == ["Olga Petrenko changed the team’s settings"]

    def test_strangers_401_others_404(
        self, cast: Cast, as_: Client, olga: ApiClient, lines: list[AuditEvent]
    ) -> None:
        path = f"/audit-events/{lines[0].id}"
        assert statuses(cast, as_, "GET", path) == [401, 404, 404, 404, 404]
        foreign = AuditEvent.objects.get(team_id=cast.fjordline.id)
        assert olga.read(f"/audit-events/{foreign.id}").status_code == 404
        assert olga.read(f"/audit-events/{new_id()}").status_code == 404


class TestExporting:
    def test_csv_has_the_events_oldest_first_and_nothing_that_runs(
        self, olga: ApiClient, lines: list[AuditEvent]
    ) -> None:
        answer = olga.read(f"{PATH}/export")
        text = b"".join(answer.streaming_content).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text)))
        assert [row["verb"] for row in rows] == [*(line.verb for line in lines), "audit.export"]
        assert rows[3]["subject"] == "'=Drivers"
        assert "attachment" in answer["Content-Disposition"]

    def test_json_lines_have_what_the_ledger_hashes(
        self, olga: ApiClient, lines: list[AuditEvent]
    ) -> None:
        answer = olga.read(f"{PATH}/export?format=jsonl&q=Brandt")
        [line] = [json.loads(one) for one in b"".join(answer.streaming_content).splitlines()]
        assert line["id"] == str(lines[0].id)
        assert line["occurred_at"] == "2026-01-23T09:00:00.000000+00:00"

    def test_goes_in_batches_and_misses_nothing(
        self, olga: ApiClient, lines: list[AuditEvent], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("footplate.reports.audit.export.BATCH", 2)
        answer = olga.read(f"{PATH}/export?format=jsonl")
        assert len(b"".join(answer.streaming_content).splitlines()) == 5

    def test_is_always_written_down(self, olga: ApiClient) -> None:
        for _ in range(2):
            olga.read(f"{PATH}/export?q=Leo")
        found = AuditEvent.objects.filter(verb="audit.export")
        assert [one.detail for one in found] == [{"format": "csv", "filters": {"q": "Leo"}}] * 2

    @pytest.mark.parametrize(
        ("value", "cell"),
        [
            ("=1+1", "'=1+1"),
            ("@x", "'@x"),
            ("\t=x", "'\t=x"),
            ("a=b", "a=b"),
            (None, ""),
            (-1, "'-1"),
        ],
    )
    def test_formulas_are_disarmed(self, value: Any, cell: str) -> None:
        assert guarded(value) == cell

    def test_strangers_401_outsiders_404_weaker_roles_403(self, cast: Cast, as_: Client) -> None:
        assert statuses(cast, as_, "GET", f"{PATH}/export") == [401, 404, 403, 403, 403]

    def test_bad_input_is_422(self, olga: ApiClient) -> None:
        assert olga.read(f"{PATH}/export?format=xlsx").status_code == 422


class TestTheLedger:
    def test_tells_how_far_and_how_well(self, olga: ApiClient, lines: list[AuditEvent]) -> None:
        before = olga.read(LEDGER).json()
        assert (before["state"], before["head"], before["waiting_count"]) == ("unverified", None, 4)
        assert olga.send("POST", f"{LEDGER}/verifications").status_code == 202
        run_jobs()
        after = olga.read(LEDGER).json()
        assert (after["state"], after["waiting_count"], after["head"]["number"]) == (
            "verified",
            0,
            1,
        )
        assert after["check"]["event_count"] == 5

    def test_tells_what_is_wrong(self, olga: ApiClient, lines: list[AuditEvent]) -> None:
        ledger.seal_all(now=NOW)
        remove(lines[1])
        olga.send("POST", f"{LEDGER}/verifications")
        run_jobs()
        found = olga.read(LEDGER).json()
        assert found["state"] == "broken"
        assert found["check"]["problems"] == [
            f"Event {lines[1].id} (number 2 of block 1) was removed."
        ]

    def test_two_who_ask_at_once_are_served_by_one_job(self, olga: ApiClient) -> None:
        for _ in range(2):
            assert olga.send("POST", f"{LEDGER}/verifications").status_code == 202
        assert run_jobs().count("kernel.verify_audit_ledger") == 1

    def test_strangers_401_outsiders_404_weaker_roles_403(self, cast: Cast, as_: Client) -> None:
        assert statuses(cast, as_, "GET", LEDGER) == [401, 404, 403, 403, 403]
        path = f"{LEDGER}/verifications"
        assert statuses(cast, as_, "POST", path) == [401, 404, 403, 403, 403]


class TestTheCommand:
    def verify(self, *arguments: str) -> tuple[int, list[str]]:
        out = io.StringIO()
        try:
            call_command("verify_ledger", *arguments, stdout=out)
        except SystemExit as ended:
            return int(str(ended.code)), out.getvalue().splitlines()
        return 0, out.getvalue().splitlines()

    def test_prints_the_heads_of_chains_that_hold(
        self, lines: list[AuditEvent], cast: Cast
    ) -> None:
        ledger.seal_all(now=NOW)
        head = ledger.head_of(team_id=cast.northwind.id)
        assert head is not None
        code, told = self.verify("--team", "northwind")
        assert (code, told) == (
            0,
            [
                "northwind: 4 events in 1 blocks, 0 not sealed yet: verified.",
                f"head northwind 1 {bytes(head.sha256).hex()}",
            ],
        )

    def test_fails_with_a_sentence_for_what_is_wrong(self, lines: list[AuditEvent]) -> None:
        ledger.seal_all(now=NOW)
        remove(lines[0])
        code, told = self.verify()
        assert code == 1
        assert f"northwind: Event {lines[0].id} (number 1 of block 1) was removed." in told

    def test_compares_with_heads_that_were_kept(
        self, lines: list[AuditEvent], tmp_path: Any
    ) -> None:
        ledger.seal_all(now=NOW)
        kept = tmp_path / "heads"
        kept.write_text("\n".join(self.verify()[1]))
        assert self.verify("--expect", str(kept))[0] == 0
        kept.write_text(f"head northwind 1 {'0' * 64}\nhead northwind 7 {'0' * 64}\n")
        code, told = self.verify("--expect", str(kept))
        assert code == 1
        assert told[-2:] == [
            "northwind: block 1 is not the one that was kept elsewhere: the chain was made anew.",
            "northwind: block 7, kept elsewhere, is missing.",
        ]

    def test_an_unknown_team_or_file_is_told(self, db: None) -> None:
        with pytest.raises(CommandError, match="no team nowhere"):
            self.verify("--team", "nowhere")
        with pytest.raises(CommandError, match="cannot be read"):
            self.verify("--expect", "/nowhere")


def remove(line: AuditEvent) -> None:
    """Take an event away, as somebody who owns the database can."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("alter table audit_events disable trigger all")
        cursor.execute("delete from audit_events where id = %s", [line.id])
        cursor.execute("alter table audit_events enable trigger all")
