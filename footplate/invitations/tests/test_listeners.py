"""Invitations follow programs and members."""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, publish, published_program, token_of
from footplate.kernel.events import publish as tell
from footplate.kernel.models import OutboxEvent
from footplate.programs.affected import count_people
from footplate.programs.events import ProgramArchived, ProgramPublished
from footplate.programs.models import Program, ProgramEdition
from footplate.teams.models import Membership
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


def _published(program: Program, edition: ProgramEdition, *, retrain: bool = False) -> None:
    with transaction.atomic():
        tell(
            ProgramPublished(
                team_id=program.team_id,
                occurred_at=NOW,
                program_id=program.id,
                edition_id=edition.id,
                number=edition.number,
                retrain=retrain,
            )
        )


class TestANewEdition:
    def test_binds_whoever_has_not_started(self, cast: Cast) -> None:
        program = published_program(cast.northwind)
        offer = invite(program, "a@example.org", due_at=NOW + 14 * DAY, expires_at=NOW + 30 * DAY)
        taken = invite(
            program, cast.leo.email, invitee=cast.leo, status="accepted", accepted_at=NOW
        )
        edition = publish(program, "text", completion_timeframe=3, late_completion=False)
        _published(program, edition)
        due_at = "2026-11-23T22:59:59+00:00"
        for row in (offer, taken):
            row.refresh_from_db()
            assert row.due_at is not None
            assert row.due_at.isoformat() == due_at
            assert row.expires_at == row.due_at
            assert (row.contents_total, row.due_edition) == (1, edition)

    def test_leaves_alone_whoever_started(self, cast: Cast) -> None:
        program = published_program(cast.northwind)
        row = invite(
            program,
            cast.leo.email,
            invitee=cast.leo,
            status="accepted",
            accepted_at=NOW,
            started_at=NOW,
            edition=program.latest_edition,
            due_at=NOW + 14 * DAY,
        )
        before = Invitation.objects.values().get()
        _published(program, publish(program, "text", completion_timeframe=3))
        # Progress decides who moves to the new edition; the due day stays either way.
        after = Invitation.objects.values().get()
        assert (after["due_at"], after["due_edition_id"]) == (
            before["due_at"],
            before["due_edition_id"],
        )
        assert row.started_at == after["started_at"]

    def test_keeps_what_a_manager_set(self, cast: Cast) -> None:
        program = published_program(cast.northwind)
        row = invite(program, "a@example.org", due_at=NOW + 40 * DAY, due_extended=True)
        _published(program, publish(program, "text", completion_timeframe=3))
        row.refresh_from_db()
        assert (row.due_at, row.contents_total) == (NOW + 40 * DAY, 1)

    def test_that_retrains_invites_again_whoever_completed(self, cast: Cast) -> None:
        program = published_program(cast.northwind)
        done = {"status": "completed", "completed_at": NOW, "accepted_at": NOW}
        leo = invite(program, "old@example.org", invitee=cast.leo, cycle=2, **done)
        invite(program, cast.leo.email, invitee=cast.leo, **done)
        invite(program, cast.ada.email, invitee=cast.ada, **done)
        invite(program, cast.ada.email)
        invite(program, cast.max.email, invitee=cast.max, **done)
        Membership.objects.filter(user=cast.max).update(state="removed")
        _published(program, publish(program, "text"), retrain=True)
        again = Invitation.objects.get(status="pending", email=cast.leo.email)
        assert (again.cycle, again.previous, again.inviter) == (3, leo, None)
        assert Invitation.objects.filter(status="pending").count() == 2
        sent = OutboxEvent.objects.get(type="InvitationSent")
        assert sent.payload["invitation_id"] == str(again.id)

    def test_the_server_s_own_invitation_can_be_accepted(self, cast: Cast, as_: As) -> None:
        program = published_program(cast.northwind)
        invite(program, cast.leo.email, invitee=cast.leo, status="completed", completed_at=NOW)
        _published(program, publish(program, "text"), retrain=True)
        again = Invitation.objects.get(status="pending")
        link = f"/invitation-links/{token_of(again.id)}"
        Invitation.objects.filter(pk=again.pk).update(expires_at=None)
        page = as_(cast.leo).read(link).json()
        assert page["inviter_name"] == "Northwind Logistics"
        assert as_(cast.leo).send("POST", link, {"decision": "accept"}).status_code == 200

    def test_without_people_nothing_happens(self, cast: Cast) -> None:
        program = published_program(cast.northwind)
        _published(program, publish(program, "text"), retrain=True)
        assert not Invitation.objects.exists()


def test_an_archived_program_takes_its_offers_back(cast: Cast) -> None:
    program = published_program(cast.northwind)
    offer = invite(program, "a@example.org")
    taken = invite(program, cast.leo.email, invitee=cast.leo, status="accepted", accepted_at=NOW)
    other = invite(published_program(cast.northwind), "a@example.org")
    with transaction.atomic():
        tell(ProgramArchived(team_id=program.team_id, occurred_at=NOW, program_id=program.id))
    statuses = {row.id: row.status for row in Invitation.objects.all()}
    assert statuses == {offer.id: "revoked", taken.id: "accepted", other.id: "pending"}
    offer.refresh_from_db()
    assert offer.status_reason == "The program was archived."
    assert OutboxEvent.objects.filter(type="InvitationRevoked").count() == 1


def test_whoever_is_removed_comes_back_by_no_old_link(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    offer = invite(program, cast.leo.email)
    elsewhere = invite(published_program(cast.fjordline), cast.leo.email)
    membership = Membership.objects.get(user=cast.leo)
    assert as_(cast.olga).send("DELETE", f"/memberships/{membership.id}").status_code == 204
    offer.refresh_from_db()
    elsewhere.refresh_from_db()
    assert (offer.status, offer.status_reason) == ("revoked", "The person left the team.")
    assert elsewhere.status == "pending"
    response = as_(cast.leo).send(
        "POST", f"/invitation-links/{token_of(offer.id)}", {"decision": "accept"}
    )
    assert response.status_code == 410


def test_programs_know_how_many_people_they_have(cast: Cast) -> None:
    program, empty = (published_program(cast.northwind) for _ in "12")
    invite(program, "a@example.org")
    invite(program, cast.leo.email, invitee=cast.leo, status="accepted", accepted_at=NOW)
    invite(program, cast.ada.email, invitee=cast.ada, status="completed", completed_at=NOW)
    invite(program, "b@example.org", status="declined")
    people = count_people([program.id, empty.id])
    assert (people[program.id].open, people[program.id].completed) == (2, 1)
    assert (people[empty.id].open, people[empty.id].completed) == (0, 0)
