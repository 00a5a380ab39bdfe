"""Published programs and invitations for the tests of this app and those above it."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from footplate.accounts.models import User
from footplate.invitations.links import fresh_secret, invitation_token
from footplate.invitations.models import Invitation
from footplate.kernel.ids import new_id
from footplate.programs.models import Program, ProgramEdition
from footplate.teams.models import Team

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
RULES: dict[str, Any] = {
    "completion_deadline": None,
    "completion_timeframe": 14,
    "passing_percentage": 80,
    "time_limit": None,
    "sequential": False,
    "late_completion": True,
    "certificate_design": "standard",
    "certificate_validity_months": None,
    "recertify_lead_days": None,
    "reminder_days": [7, 1],
}


def outline(*kinds: str) -> dict[str, Any]:
    """Return an outline with one required content of each kind in one section."""
    contents = [
        {
            "id": str(uuid4()),
            "title": f"{kind.capitalize()} {place}",
            "content_type": kind,
            "is_required": True,
            "time_limit": None,
            "estimated_minutes": 5,
            "sha256": f"{place:064x}",
            "rule": {"kind": "media" if kind in ("video", "audio") else kind},
        }
        for place, kind in enumerate(kinds, start=1)
    ]
    return {"sections": [{"title": None, "contents": contents}]}


def publish(
    program: Program, *kinds: str, now: datetime | None = None, **rules: Any
) -> ProgramEdition:
    """Add an edition to the program and return it."""
    edition = ProgramEdition.objects.create(
        id=new_id(),
        team_id=program.team_id,
        program=program,
        number=ProgramEdition.objects.filter(program=program).count() + 1,
        title=program.title,
        description=program.description,
        outline=outline(*(kinds or ("text", "video", "quiz"))),
        rules=RULES | rules,
        sha256=uuid4().hex * 2,
        published_at=now or NOW,
        created_at=now or NOW,
    )
    Program.objects.filter(pk=program.pk).update(latest_edition=edition, state="published")
    program.refresh_from_db()
    return edition


def published_program(
    team: Team, *kinds: str, title: str = "Working safely at heights", **rules: Any
) -> Program:
    """Return a published program with one edition."""
    program = Program.objects.create(
        id=new_id(), team=team, title=title, created_at=NOW, updated_at=NOW
    )
    publish(program, *kinds, **rules)
    return program


def invite(
    program: Program, email: str, *, inviter: User | None = None, **fields: Any
) -> Invitation:
    """Return an invitation as it would stand after being sent, with whatever fields differ."""
    invitation_id = new_id()
    nonce, sha256 = fresh_secret(invitation_id)
    return Invitation.objects.create(
        **{
            "id": invitation_id,
            "team_id": program.team_id,
            "program": program,
            "email": email,
            "inviter": inviter,
            "created_at": NOW,
            "contents_total": 3,
            "due_edition": program.latest_edition,
            "token_nonce": nonce,
            "token_sha256": sha256,
            **fields,
        }
    )


def token_of(invitation_id: UUID | str) -> str:
    """Return the token in the mail of this invitation."""
    row = Invitation.objects.get(pk=invitation_id)
    return invitation_token(invitation_id=row.id, nonce=bytes(row.token_nonce or b""))
