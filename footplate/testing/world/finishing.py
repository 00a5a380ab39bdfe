"""What remains when the past is told: work in progress, last visits, and the mails of history."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import connection

from footplate.invitations.models import Invitation, InvitationStatus
from footplate.kernel.models import OutboxEvent
from footplate.notifications.actions.announce_certificate import announce_certificate
from footplate.notifications.actions.announce_invitation import (
    announce_invitation,
    remind_of_invitation,
)
from footplate.notifications.actions.announce_membership import announce_membership
from footplate.programs.actions.change_content import change_content
from footplate.programs.models import Content
from footplate.teams.models import Membership, Team

_SAID: dict[str, tuple[Callable[..., object], str]] = {
    "MemberInvited": (announce_membership, "membership_id"),
    "InvitationSent": (announce_invitation, "invitation_id"),
    "InvitationReminded": (remind_of_invitation, "invitation_id"),
}
_EXAMPLES = 3
# Mails of the past were read long ago: the jobs that would send them now are taken back.
_TAKE_BACK = """
delete from procrastinate_jobs
where task_name = 'kernel.deliver_event' and status = 'todo' and args ->> 'event_id' in (
    select id::text from outbox_events where team_id = any(%(teams)s::uuid[]))
"""
# When somebody was last here is written by the page that they open; nobody opened one.
_LAST_SEEN = """
update memberships m
set last_seen_at = greatest(m.joined_at, (
    select max(i.last_accessed_at) from training_invitations i
    where i.team_id = m.team_id and i.invitee_id = m.user_id))
where m.team_id = %(team)s::uuid and m.state = 'active'
"""
_NEW_PARAGRAPH = """
## Stepladders

Open it fully, until the spreaders lock. A stepladder that leans closed against a shelf stands on
two feet instead of four. Never step from it onto a rack or a tail lift.
"""
_NEW_EXPLANATION = (
    "Before every use, by whoever climbs. The yearly inspection finds what a daily look cannot, "
    "and the daily look finds what happened yesterday."
)


def begin_changes(program_id: UUID, *, now: datetime) -> None:
    """Let Ada have begun the next edition: a text with a new part, a quiz explained better."""
    contents = {c.title: c for c in Content.objects.filter(program_id=program_id)}
    text = contents["Checking a ladder"]
    markdown = text.body["markdown"].rstrip() + "\n" + _NEW_PARAGRAPH
    _change(text, {"body": text.body | {"markdown": markdown}}, now=now)
    quiz = contents["Quiz: ladders"]
    first, *others = quiz.body["questions"]
    questions = [first | {"explanation": _NEW_EXPLANATION}, *others]
    _change(quiz, {"body": quiz.body | {"questions": questions}}, now=now + timedelta(minutes=11))


def _change(content: Content, changes: dict[str, object], *, now: datetime) -> None:
    change_content(
        program_id=content.program_id,
        content_id=content.id,
        changes=changes,
        expected_version=None,
        now=now,
    )


def settle(team: Team, others: list[Team], *, now: datetime) -> None:
    """Take back the mails of history but for a few examples, and note when people were here."""
    with connection.cursor() as cursor:
        cursor.execute(_TAKE_BACK, {"teams": [team.id, *(other.id for other in others)]})
        cursor.execute(_LAST_SEEN, {"team": team.id})
    _visit(team, {"olga": 190, "ada": 35, "max": 12}, now=now)
    if not settings.EMAIL_HOST:
        _write_examples(team)


def _visit(team: Team, minutes_ago: dict[str, int], *, now: datetime) -> None:
    for name, minutes in minutes_ago.items():
        Membership.objects.filter(team=team, email=f"{name}@footplate.test").update(
            last_seen_at=now - timedelta(minutes=minutes)
        )


def _write_examples(team: Team) -> None:
    """Write the latest letters of each kind, dated as they would have been."""
    pending = Invitation.objects.filter(team=team, status=InvitationStatus.PENDING)
    waiting = {str(invitation_id) for invitation_id in pending.values_list("id", flat=True)}
    for kind, (announce, name) in _SAID.items():
        events = OutboxEvent.objects.filter(team_id=team.id, type=kind).order_by("-occurred_at")
        if kind == "InvitationSent":
            events = events.filter(payload__invitation_id__in=waiting)
        for event in reversed(events[:_EXAMPLES]):
            announce(
                **{name: UUID(event.payload[name])},
                occurred_at=event.occurred_at,
                now=event.occurred_at,
            )
    issued = OutboxEvent.objects.filter(team_id=team.id, type="CertificateIssued")
    for event in reversed(issued.order_by("-occurred_at")[:_EXAMPLES]):
        announce_certificate(
            certificate_id=UUID(event.payload["certificate_id"]), now=event.occurred_at
        )
