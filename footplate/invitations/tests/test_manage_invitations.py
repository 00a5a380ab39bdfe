"""Reading, extending, reminding and revoking one invitation."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, published_program, token_of
from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.programs.models import Program
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def row(cast: Cast) -> Invitation:
    program = published_program(cast.northwind)
    return invite(
        program,
        cast.leo.email,
        inviter=cast.max,
        invitee=cast.leo,
        status="accepted",
        accepted_at=NOW - DAY,
        due_at=NOW + 5 * DAY,
    )


def _extend(client: ApiClient, row: Invitation, **body: object) -> Any:
    given = {"due_at": (NOW + 20 * DAY).isoformat(), "note": "Was ill for two weeks"}
    return client.send("PATCH", f"/invitations/{row.id}", given | body)


def test_a_manager_reads_it(cast: Cast, as_: As, row: Invitation) -> None:
    answer = as_(cast.max).read(f"/invitations/{row.id}").json()
    assert answer["person"] == {
        "user_id": str(cast.leo.id),
        "name": "Leo Brandt",
        "email": "leo@footplate.test",
        "groups": [],
    }
    assert (answer["status"], answer["state"]) == ("accepted", "due_soon")
    assert answer["actions"] == ["extend", "remind", "revoke"]


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 404), ("ada", 404), ("olga", 200)]
)
@pytest.mark.parametrize(
    "call",
    [
        ("GET", "", None),
        ("PATCH", "", {"due_at": "2027-01-01T00:00:00Z", "note": "More time"}),
        ("POST", "/reminder", None),
        ("DELETE", "", None),
    ],
)
def test_who_may(
    cast: Cast, as_: As, row: Invitation, *, call: tuple, who: str | None, status: int
) -> None:
    method, path, body = call
    before = Invitation.objects.values().get()
    client = as_(getattr(cast, who) if who else None)
    response = client.send(method, f"/invitations/{row.id}{path}", body)
    assert response.status_code == (204 if (status, method) == (200, "DELETE") else status)
    if status != 200:
        assert Invitation.objects.values().get() == before


class TestExtending:
    def test_the_new_moment_counts_and_the_note_is_kept(
        self, cast: Cast, as_: As, row: Invitation
    ) -> None:
        answer = _extend(as_(cast.max), row).json()
        assert (answer["due_at"], answer["state"]) == ("2026-12-10T09:00:00Z", "not_started")
        row.refresh_from_db()
        assert (row.due_extended, row.expires_at) == (True, None)
        line = AuditEvent.objects.get(verb="invitations.extend")
        assert (line.actor_id, line.reason) == (cast.max.id, "Was ill for two weeks")
        assert line.detail["due_before"] == (NOW + 5 * DAY).isoformat()
        assert OutboxEvent.objects.filter(type="InvitationExtended").count() == 1

    def test_what_ran_out_opens_again(self, cast: Cast, as_: As, row: Invitation) -> None:
        Invitation.objects.update(
            status="expired",
            status_reason="The time limit ran out.",
            started_at=NOW - 2 * DAY,
            time_limit_ends_at=NOW - DAY,
        )
        assert as_(cast.max).read(f"/invitations/{row.id}").json()["actions"] == ["extend"]
        answer = _extend(as_(cast.max), row).json()
        assert (answer["status"], answer["state"]) == ("accepted", "in_progress")
        assert answer["state_reason"] is None
        row.refresh_from_db()
        assert row.time_limit_ends_at == NOW + 20 * DAY

    def test_a_running_time_limit_stays(self, cast: Cast, as_: As, row: Invitation) -> None:
        Invitation.objects.update(time_limit_ends_at=NOW + DAY)
        _extend(as_(cast.max), row)
        row.refresh_from_db()
        assert row.time_limit_ends_at == NOW + DAY

    def test_an_offer_that_nobody_took_is_offered_again(
        self, cast: Cast, as_: As, row: Invitation
    ) -> None:
        Invitation.objects.update(
            status="expired", invitee=None, accepted_at=None, expires_at=NOW - DAY
        )
        assert _extend(as_(cast.max), row).json()["state"] == "not_accepted"
        row.refresh_from_db()
        assert row.expires_at is not None
        assert row.expires_at > NOW + 29 * DAY

    def test_a_hard_end_moves_too(self, cast: Cast, as_: As) -> None:
        program = published_program(cast.northwind, late_completion=False)
        strict = invite(
            program,
            cast.leo.email,
            invitee=cast.leo,
            status="accepted",
            accepted_at=NOW,
            due_at=NOW + DAY,
            expires_at=NOW + DAY,
        )
        _extend(as_(cast.max), strict)
        strict.refresh_from_db()
        assert strict.expires_at == strict.due_at == NOW + 20 * DAY

    def test_one_open_invitation_a_person(self, cast: Cast, as_: As, row: Invitation) -> None:
        old = invite(
            row.program,
            cast.leo.email,
            invitee=cast.leo,
            status="expired",
            accepted_at=NOW - 9 * DAY,
        )
        response = _extend(as_(cast.max), old)
        assert (response.status_code, response.json()["type"]) == (409, "/problems/already_open")

    @pytest.mark.parametrize("status", ["completed", "declined", "revoked"])
    def test_what_is_over_stays_over(
        self, cast: Cast, as_: As, row: Invitation, status: str
    ) -> None:
        Invitation.objects.update(status=status)
        response = _extend(as_(cast.max), row)
        assert response.status_code == 409
        assert response.json()["type"] == "/problems/invitation_closed"
        assert response.json()["allowed"] == ["pending", "accepted", "expired"]

    def test_nothing_of_an_archived_program_is_extended(
        self, cast: Cast, as_: As, row: Invitation
    ) -> None:
        Program.objects.update(state="archived")
        assert as_(cast.max).read(f"/invitations/{row.id}").json()["actions"] == []
        assert _extend(as_(cast.max), row).status_code == 409

    @pytest.mark.parametrize(
        ("body", "pointer"),
        [
            ({"due_at": (NOW - DAY).isoformat()}, "/body/due_at"),
            ({"due_at": NOW.isoformat()}, "/body/due_at"),
            ({"due_at": "2026-12-10T09:00:00"}, "/body/due_at"),
            ({"due_at": "9999-12-10T09:00:00Z"}, "/body/due_at"),
            ({"due_at": None}, "/body/due_at"),
            ({"note": "  "}, "/body/note"),
            ({"note": None}, "/body/note"),
            ({"status": "completed"}, "/body/status"),
        ],
    )
    def test_bad_input(
        self, cast: Cast, as_: As, row: Invitation, body: dict, pointer: str
    ) -> None:
        response = _extend(as_(cast.max), row, **body)
        assert response.status_code == 422
        assert pointer in [error["pointer"] for error in response.json()["errors"]]
        row.refresh_from_db()
        assert row.due_at == NOW + 5 * DAY


class TestReminding:
    def test_a_mail_follows_and_the_old_link_stays_good(self, cast: Cast, as_: As) -> None:
        offer = invite(published_program(cast.northwind), cast.leo.email, inviter=cast.max)
        before = token_of(offer.id)
        assert as_(cast.max).send("POST", f"/invitations/{offer.id}/reminder").status_code == 200
        assert token_of(offer.id) == before
        assert as_(cast.leo).read(f"/invitation-links/{before}").status_code == 200
        event = OutboxEvent.objects.get(type="InvitationReminded")
        assert event.payload["invitation_id"] == str(offer.id)

    def test_not_twice_within_ten_minutes(self, cast: Cast, as_: As, row: Invitation) -> None:
        client = as_(cast.max)
        path = f"/invitations/{row.id}/reminder"
        assert [client.send("POST", path).status_code for _ in range(2)] == [200, 409]
        with time_machine.travel(NOW + timedelta(minutes=10), tick=False):
            assert client.send("POST", path).status_code == 200
        assert OutboxEvent.objects.filter(type="InvitationReminded").count() == 2

    def test_a_missing_link_is_made(self, cast: Cast, as_: As) -> None:
        offer = invite(
            published_program(cast.northwind),
            cast.leo.email,
            inviter=cast.max,
            token_nonce=None,
            token_sha256=None,
        )
        as_(cast.max).send("POST", f"/invitations/{offer.id}/reminder")
        assert as_(None).read(f"/invitation-links/{token_of(offer.id)}").status_code == 200

    @pytest.mark.parametrize(
        "fields",
        [{"status": "completed"}, {"status": "expired"}, {"expires_at": NOW - DAY}],
    )
    def test_nobody_is_reminded_of_what_is_over(
        self, cast: Cast, as_: As, row: Invitation, fields: dict
    ) -> None:
        Invitation.objects.update(**fields)
        response = as_(cast.max).send("POST", f"/invitations/{row.id}/reminder")
        assert response.json()["type"] == "/problems/invitation_closed"
        assert not OutboxEvent.objects.filter(type="InvitationReminded").exists()

    def test_nobody_is_reminded_of_a_program_under_revision(
        self, cast: Cast, as_: As, row: Invitation
    ) -> None:
        Program.objects.update(state="draft")
        answer = as_(cast.max).read(f"/invitations/{row.id}").json()
        assert answer["actions"] == ["extend", "revoke"]
        response = as_(cast.max).send("POST", f"/invitations/{row.id}/reminder")
        assert response.json()["type"] == "/problems/program_not_published"


class TestRevoking:
    def test_it_ends_at_once_with_the_reason(self, cast: Cast, as_: As, row: Invitation) -> None:
        response = as_(cast.max).send("DELETE", f"/invitations/{row.id}?reason=Wrong%20person")
        assert response.status_code == 204
        answer = as_(cast.max).read(f"/invitations/{row.id}").json()
        assert (answer["status"], answer["state_reason"]) == ("revoked", "Wrong person")
        assert answer["actions"] == []
        line = AuditEvent.objects.get(verb="invitations.revoke")
        assert (line.reason, line.detail["status"]) == ("Wrong person", "accepted")
        assert OutboxEvent.objects.filter(type="InvitationRevoked").count() == 1

    def test_not_twice(self, cast: Cast, as_: As, row: Invitation) -> None:
        client = as_(cast.max)
        statuses = [client.send("DELETE", f"/invitations/{row.id}").status_code for _ in "12"]
        assert statuses == [204, 409]

    def test_what_was_completed_stands(self, cast: Cast, as_: As, row: Invitation) -> None:
        Invitation.objects.update(status="completed", completed_at=NOW)
        assert as_(cast.max).send("DELETE", f"/invitations/{row.id}").status_code == 409

    def test_bad_input(self, cast: Cast, as_: As, row: Invitation) -> None:
        response = as_(cast.max).send("DELETE", f"/invitations/{row.id}?reason={'x' * 1001}")
        assert response.status_code == 422
