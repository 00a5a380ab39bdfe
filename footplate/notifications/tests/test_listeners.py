"""Letters that follow from what happened: to whom, with which link, once."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from footplate.certificates.events import CertificateIssued
from footplate.certificates.models import Certificate
from footplate.invitations.events import InvitationReminded, InvitationSent
from footplate.invitations.links import fresh_secret
from footplate.invitations.models import Invitation
from footplate.kernel.events import deliver, publish
from footplate.kernel.links import token_sha256
from footplate.kernel.models import OutboxEvent
from footplate.notifications import listeners
from footplate.notifications.models import Message
from footplate.programs.models import Program, ProgramEdition
from footplate.teams.models import Membership
from footplate.teams.tests.invited import invite, token_of
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient
from footplate.testing.jobs import run_jobs

Client = Callable[..., ApiClient]
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def only_letter(to: str) -> Message:
    return Message.objects.get(to=to)


class TestToATeam:
    def test_the_letter_has_the_link_that_joins(self, cast: Cast, as_: Client) -> None:
        membership_id = invite(as_(cast.olga), "nils@footplate.test", "author", "manager")
        run_jobs()
        letter = only_letter("nils@footplate.test")
        assert letter.subject == "Olga Petrenko invites you to Northwind Logistics"
        assert (letter.kind, letter.team_id) == ("member_invitation", cast.northwind.id)
        assert "- Author: Writes and publishes programs." in letter.text
        found = re.search(r"/join/(\S+)", letter.text)
        assert found
        assert found[1] == token_of(membership_id)
        assert f"/join/{found[1]}" in letter.html
        assert as_(cast.nils).send("POST", f"/member-links/{found[1]}", {}).status_code == 200

    def test_an_event_delivered_twice_makes_one_letter(self, cast: Cast, as_: Client) -> None:
        invite(as_(cast.olga), "ida@example.com")
        run_jobs()
        event = OutboxEvent.objects.get(type="MemberInvited")
        deliver(event_id=event.id, listener=f"{listeners.__name__}.on_member_invited")
        assert Message.objects.count() == 1

    def test_a_reminder_is_another_letter_with_another_link(self, cast: Cast, as_: Client) -> None:
        olga = as_(cast.olga)
        membership_id = invite(olga, "ida@example.com")
        run_jobs()
        olga.send("POST", f"/memberships/{membership_id}/reminder")
        run_jobs()
        texts = Message.objects.filter(to="ida@example.com").values_list("text", flat=True)
        links = {found[1] for text in texts if (found := re.search(r"/join/(\S+)", text))}
        assert len(links) == 2
        assert token_of(membership_id) in links

    def test_nobody_hears_of_an_invitation_that_was_withdrawn_meanwhile(
        self, cast: Cast, as_: Client
    ) -> None:
        olga = as_(cast.olga)
        olga.send("DELETE", f"/memberships/{invite(olga, 'ida@example.com')}")
        run_jobs()
        assert not Message.objects.exists()

    def test_a_name_cannot_add_a_header_or_a_link(self, cast: Cast, as_: Client) -> None:
        cast.olga.name = "Olga\r\nBcc: all@example.com\n\nClick: https://evil.example/\n\n"
        cast.olga.save()
        invite(as_(cast.olga), "ida@example.com")
        run_jobs()
        letter = only_letter("ida@example.com")
        assert len(letter.subject.splitlines()) == 1
        assert 'href="https://evil.example/' not in letter.html


@pytest.fixture
def edition(cast: Cast) -> ProgramEdition:
    program = Program.objects.create(
        team=cast.northwind, title="Draft title", state="published", created_at=NOW, updated_at=NOW
    )
    contents = [
        {"id": str(program.id), "title": "Ladders", "estimated_minutes": 10},
        {"id": str(program.id), "title": "Ropes", "estimated_minutes": 15},
    ]
    edition = ProgramEdition.objects.create(
        team=cast.northwind,
        program=program,
        number=1,
        title="Working at heights",
        outline={"sections": [{"title": None, "contents": contents}]},
        rules={},
        sha256="0" * 64,
        published_at=NOW,
        created_at=NOW,
    )
    program.latest_edition = edition
    program.save()
    return edition


@pytest.fixture
def invitation(cast: Cast, edition: ProgramEdition) -> Invitation:
    """An invitation of somebody who has no account."""
    invitation = Invitation(
        team=cast.northwind,
        program=edition.program,
        email="ida@example.com",
        inviter=cast.max,
        message="Dear Ida,\n\nplease: https://intranet.example/\n",
        due_at=datetime(2026, 12, 4, 22, 59, 59, tzinfo=UTC),
        expires_at=NOW + timedelta(days=5),
        contents_total=2,
        created_at=NOW,
    )
    invitation.token_nonce, invitation.token_sha256 = fresh_secret(invitation.id)
    invitation.save()
    return invitation


def sent(invitation: Invitation) -> None:
    publish(
        InvitationSent(team_id=invitation.team_id, occurred_at=NOW, invitation_id=invitation.id)
    )
    run_jobs()


def reminded(invitation: Invitation, *, at: datetime = NOW) -> None:
    publish(
        InvitationReminded(team_id=invitation.team_id, occurred_at=at, invitation_id=invitation.id)
    )
    run_jobs()


class TestToAProgram:
    def test_the_letter_says_what_who_how_long_and_until_when(self, invitation: Invitation) -> None:
        sent(invitation)
        letter = only_letter("ida@example.com")
        assert letter.subject == "Max Okafor invites you: Working at heights"
        for words in (
            "Max Okafor of Northwind Logistics invites you to the training “Working at heights”.",
            "- 2 parts, about 25 minutes",
            "- Due Friday 4 December 2026",
            "> Dear Ida,",
        ):
            assert words in letter.text
        assert 'href="https://intranet.example/' not in letter.html
        token = re.search(r"/i/(\S+)", letter.text)
        assert token
        assert token_sha256(token[1]) == invitation.token_sha256

    @pytest.mark.parametrize("status", ["declined", "revoked", "expired"])
    def test_no_letter_for_what_is_over(self, invitation: Invitation, status: str) -> None:
        Invitation.objects.filter(pk=invitation.pk).update(status=status)
        sent(invitation)
        reminded(invitation)
        assert not Message.objects.exists()

    def test_a_reminder_before_the_answer_has_the_link_again(self, invitation: Invitation) -> None:
        reminded(invitation)
        letter = only_letter("ida@example.com")
        assert letter.subject == "Reminder: Working at heights, due Friday 4 December 2026"
        assert "still waits for your answer" in letter.text
        assert re.search(r"See the invitation: \S+/i/\S{43}", letter.text)

    @pytest.mark.parametrize(
        ("started", "words"),
        [(None, "waits for you to start"), (NOW, "You have begun")],
    )
    def test_a_reminder_after_the_answer_leads_to_the_training(
        self, cast: Cast, invitation: Invitation, started: datetime | None, words: str
    ) -> None:
        Invitation.objects.filter(pk=invitation.pk).update(
            status="accepted", invitee=cast.leo, started_at=started, contents_completed=1
        )
        reminded(invitation)
        letter = only_letter("leo@footplate.test")
        assert words in letter.text
        assert f"/learn/{invitation.id}" in letter.text
        assert "/i/" not in letter.text
        assert started is None or "1 part left" in letter.text

    def test_each_reminder_is_a_letter_of_its_own(self, invitation: Invitation) -> None:
        reminded(invitation)
        reminded(invitation, at=NOW + timedelta(days=1))
        assert Message.objects.count() == 2


class TestOfACertificate:
    @pytest.fixture
    def certificate(
        self, cast: Cast, edition: ProgramEdition, invitation: Invitation
    ) -> Certificate:
        return Certificate.objects.create(
            team=cast.northwind,
            certificate_number="FP-7K3M-Q9TX-2WBD-H5RC-NV84-J",
            user=cast.leo,
            training_program=edition.program,
            invitation=invitation,
            edition=edition,
            issued_at=NOW,
            expires_at=datetime(2027, 11, 23, 22, 59, 59, tzinfo=UTC),
            recipient_name="Leo Brandt",
            facts={},
            created_at=NOW,
        )

    def issued(self, certificate: Certificate) -> None:
        publish(
            CertificateIssued(
                team_id=certificate.team_id, occurred_at=NOW, certificate_id=certificate.id
            )
        )
        event = OutboxEvent.objects.filter(type="CertificateIssued").order_by("-id")[0]
        deliver(event_id=event.id, listener=f"{listeners.__name__}.on_certificate_issued")

    def test_the_letter_names_it_and_where_it_is(self, certificate: Certificate) -> None:
        self.issued(certificate)
        letter = only_letter("leo@footplate.test")
        assert letter.subject == "Your certificate: Working at heights"
        assert "- Number FP-7K3M-Q9TX-2WBD-H5RC-NV84-J" in letter.text
        assert "- Valid until Tuesday 23 November 2027" in letter.text
        assert "/c/FP-7K3M-Q9TX-2WBD-H5RC-NV84-J" in letter.html

    def test_no_letter_for_one_that_was_revoked_meanwhile(self, certificate: Certificate) -> None:
        Certificate.objects.update(revoked_at=NOW, revoked_reason="mistake")
        self.issued(certificate)
        assert not Message.objects.exists()

    def test_one_letter_however_often_it_is_heard(self, certificate: Certificate) -> None:
        self.issued(certificate)
        self.issued(certificate)
        assert Message.objects.count() == 1


def test_a_removed_member_gets_no_letter_of_membership(cast: Cast, as_: Client) -> None:
    olga = as_(cast.olga)
    olga.send("DELETE", f"/memberships/{Membership.objects.get(user=cast.leo).id}")
    run_jobs()
    assert not Message.objects.exists()
