"""Inviting people to a program."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW, invite, published_program, token_of
from footplate.kernel.links import token_sha256
from footplate.kernel.models import AuditEvent, OutboxEvent
from footplate.programs.models import Program
from footplate.teams.models import Group, GroupMembership, Membership
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


def _group(cast: Cast, name: str, *members: Membership) -> Group:
    group = Group.objects.create(team=cast.northwind, name=name, created_at=NOW)
    for membership in members:
        GroupMembership.objects.create(
            team=cast.northwind, group=group, membership=membership, created_at=NOW
        )
    return group


def _send(as_: As, cast: Cast, program: Program, **body: object) -> dict:
    response = as_(cast.max).send("POST", f"/programs/{program.id}/invitations", body)
    assert response.status_code == 201, response.content
    return response.json()


@time_machine.travel(NOW, tick=False)
def test_addresses_are_invited_in_the_order_asked_for(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    answer = _send(
        as_, cast, program, emails=[" Zoe@Example.org ", "leo@footplate.test"], message="Welcome"
    )
    zoe, leo = answer["created"]
    assert [zoe["person"]["email"], leo["person"]["email"]] == [
        "zoe@example.org",
        "leo@footplate.test",
    ]
    assert zoe["person"]["name"] == ""
    assert (leo["person"]["name"], leo["person"]["user_id"]) == ("Leo Brandt", str(cast.leo.id))
    assert leo["status"] == "pending"
    assert leo["state"] == "not_accepted"
    assert leo["actions"] == ["extend", "remind", "revoke"]
    assert leo["contents_total"] == 3
    # 14 days and 30 days after 20 November, at the end of the day in Berlin.
    assert leo["due_at"] == "2026-12-04T22:59:59Z"
    row = Invitation.objects.get(pk=leo["id"])
    assert row.expires_at == datetime(2026, 12, 20, 22, 59, 59, tzinfo=UTC)
    assert (row.invitee_id, row.inviter, row.message) == (None, cast.max, "Welcome")
    assert row.due_edition == program.latest_edition


def test_only_a_hash_of_the_link_is_kept(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    answer = _send(as_, cast, program, emails=["zoe@example.org"])
    row = Invitation.objects.get()
    token = token_of(row.id)
    assert bytes(row.token_sha256 or b"") == token_sha256(token)
    stored = str([OutboxEvent.objects.values(), ProcrastinateJob.objects.values("args"), answer])
    assert token not in stored


def test_an_event_and_one_line_in_the_log_tell_of_it(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    _send(as_, cast, program, emails=["zoe@example.org", "yan@example.org"])
    sent = OutboxEvent.objects.filter(type="InvitationSent")
    rows = Invitation.objects.all()
    assert {event.payload["invitation_id"] for event in sent} == {str(row.id) for row in rows}
    line = AuditEvent.objects.get(verb="invitations.send")
    assert (line.actor_id, line.subject_id) == (cast.max.id, program.id)
    assert len(line.detail["invitations"]) == 2


def test_whoever_cannot_be_invited_is_skipped_with_the_reason(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    invite(program, "waiting@example.org")
    invite(program, "old@example.org", invitee=cast.leo, status="accepted", accepted_at=NOW)
    invite(program, cast.ada.email, invitee=cast.ada, status="completed", completed_at=NOW)
    invite(program, "gone@example.org", status="declined")
    answer = _send(
        as_,
        cast,
        program,
        emails=[
            "not an address",
            "waiting@example.org",
            "WAITING@example.org",
            "leo@footplate.test",
            "ada@footplate.test",
            "gone@example.org",
            "",
        ],
    )
    assert [row["person"]["email"] for row in answer["created"]] == ["gone@example.org"]
    assert {entry["email"]: entry["code"] for entry in answer["skipped"]} == {
        "not an address": "invalid",
        "waiting@example.org": "already_invited",
        "leo@footplate.test": "already_invited",
        "ada@footplate.test": "already_completed",
    }
    assert all(entry["detail"] for entry in answer["skipped"])


def test_groups_are_invited_once_and_without_whoever_left(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    leo = Membership.objects.get(user=cast.leo)
    left = join(make_person("left@example.org", "Lena Left"), cast.northwind, "learner")
    drivers = _group(cast, "Drivers", leo, left)
    office = _group(cast, "Office", leo, Membership.objects.get(user=cast.ada))
    Membership.objects.filter(pk=left.pk).update(state="removed")
    answer = _send(
        as_,
        cast,
        program,
        emails=["zoe@example.org"],
        group_ids=[str(drivers.id), str(office.id)],
    )
    emails = [row["person"]["email"] for row in answer["created"]]
    assert emails[0] == "zoe@example.org"
    assert sorted(emails[1:]) == ["ada@footplate.test", "leo@footplate.test"]
    groups = {row["person"]["email"]: row["person"]["groups"] for row in answer["created"]}
    assert groups["leo@footplate.test"] == ["Drivers", "Office"]


def test_whoever_holds_no_valid_certificate_any_more_is_invited_as_the_next_cycle(
    cast: Cast, as_: As
) -> None:
    program = published_program(cast.northwind, certificate_validity_months=12)
    done = invite(
        program, cast.leo.email, invitee=cast.leo, status="completed", completed_at=NOW, cycle=2
    )
    with connection.cursor() as cursor:
        cursor.execute(
            """insert into training_certificates (id, created_at, team_id, certificate_number,
               user_id, training_program_id, invitation_id, edition_id, issued_at, expires_at,
               revoked_reason, recipient_name, facts, pdf_path, pdf_sha256)
               values (gen_random_uuid(), now(), %s, 'FP-TEST', %s, %s, %s, %s,
                       now() - interval '2 years', now() - interval '1 year', '', 'Leo', '{}',
                       '', '')""",
            [
                program.team_id,
                cast.leo.id,
                program.id,
                done.id,
                program.latest_edition_id,
            ],
        )
    _send(as_, cast, program, emails=[cast.leo.email])
    again = Invitation.objects.get(status="pending")
    assert (again.cycle, again.previous) == (3, done)


def test_statements_do_not_grow_with_people(cast: Cast, as_: As) -> None:
    client = as_(cast.max)
    counts = []
    for size in (3, 300):
        program = published_program(cast.northwind)
        emails = [f"person{place}@example.org" for place in range(size)]
        with CaptureQueriesContext(connection) as seen:
            response = client.send(
                "POST", f"/programs/{program.id}/invitations", {"emails": emails}
            )
        assert len(response.json()["created"]) == size
        counts.append(sum("SAVEPOINT" not in entry["sql"] for entry in seen.captured_queries))
    later_listeners = ProcrastinateJob.objects.filter(task_name="kernel.deliver_event").count()
    listeners = later_listeners // 303
    listening_webhooks = 1  # one statement asks whether any listens
    assert counts[0] == counts[1] == 7 + listeners + listening_webhooks


def test_a_program_that_is_not_published_invites_nobody(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    Program.objects.filter(pk=program.pk).update(state="draft")
    response = as_(cast.max).send(
        "POST", f"/programs/{program.id}/invitations", {"emails": ["zoe@example.org"]}
    )
    assert response.status_code == 409
    assert response.json()["type"] == "/problems/program_not_published"
    assert not Invitation.objects.exists()


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/body/emails"),
        ({"emails": []}, "/body/emails"),
        ({"emails": [f"p{n}@example.org" for n in range(1001)]}, "/body/emails"),
        ({"emails": ["a@b.example"], "message": "x" * 2001}, "/body/message"),
        ({"emails": ["a\x00@b.example"]}, "/body/emails/0"),
        ({"emails": ["a@b.example"], "status": "accepted"}, "/body/status"),
        ({"group_ids": ["0197ab1c-1111-7111-8111-111111111111"]}, "/body/group_ids/0"),
    ],
)
def test_bad_input(cast: Cast, as_: As, body: dict, pointer: str) -> None:
    program = published_program(cast.northwind)
    response = as_(cast.max).send("POST", f"/programs/{program.id}/invitations", body)
    assert response.status_code == 422, response.content
    assert pointer in [error["pointer"] for error in response.json()["errors"]]
    assert not Invitation.objects.exists()


def test_another_teams_group_does_not_exist(cast: Cast, as_: As) -> None:
    program = published_program(cast.northwind)
    theirs = Group.objects.create(team=cast.fjordline, name="Crew", created_at=NOW)
    response = as_(cast.max).send(
        "POST", f"/programs/{program.id}/invitations", {"group_ids": [str(theirs.id)]}
    )
    assert response.status_code == 422


@pytest.mark.parametrize(
    ("who", "status"), [(None, 401), ("nils", 404), ("leo", 404), ("ada", 403), ("olga", 201)]
)
def test_who_may_invite(cast: Cast, as_: As, who: str | None, status: int) -> None:
    program = published_program(cast.northwind)
    response = as_(getattr(cast, who) if who else None).send(
        "POST", f"/programs/{program.id}/invitations", {"emails": ["zoe@example.org"]}
    )
    assert response.status_code == status
    assert Invitation.objects.exists() == (status == 201)


def test_a_fixed_deadline_in_the_way_ends_offer_and_training(cast: Cast, as_: As) -> None:
    deadline = NOW + timedelta(days=5)
    program = published_program(
        cast.northwind, completion_deadline=deadline.isoformat(), late_completion=False
    )
    with time_machine.travel(NOW, tick=False):
        _send(as_, cast, program, emails=["zoe@example.org"])
    row = Invitation.objects.get()
    assert (row.due_at, row.expires_at) == (deadline, deadline)
