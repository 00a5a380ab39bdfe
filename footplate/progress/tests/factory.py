"""Programs, editions and invitations for the tests of this app, made row by row."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from footplate.accounts.models import User
from footplate.invitations.models import Invitation
from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.programs.editions import sha256_of
from footplate.programs.models import ContentSnapshot, Program, ProgramEdition
from footplate.teams.models import Team

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""A Monday morning, at which the travelling tests begin."""
RULES: dict[str, Any] = {
    "completion_deadline": None,
    "completion_timeframe": None,
    "passing_percentage": 80,
    "time_limit": None,
    "sequential": False,
    "late_completion": True,
    "certificate_validity_months": None,
}


@dataclass(frozen=True)
class Lesson:
    """A content as an edition will have it."""

    title: str
    content_type: str
    rule: dict[str, Any]
    body: dict[str, Any]
    is_required: bool = True
    time_limit: int | None = None
    estimated_minutes: int = 4
    questions_total: int | None = None
    id: UUID = field(default_factory=new_id)

    @property
    def sha256(self) -> str:
        """Return the snapshot's hash."""
        return sha256_of({"body": self.body, "answer_key": None})

    @property
    def entry(self) -> dict[str, Any]:
        """Return the entry in the outline."""
        entry = {
            "id": str(self.id),
            "title": self.title,
            "content_type": self.content_type,
            "is_required": self.is_required,
            "time_limit": self.time_limit,
            "estimated_minutes": self.estimated_minutes,
            "sha256": self.sha256,
            "rule": self.rule,
        }
        if self.questions_total is not None:
            entry["questions_total"] = self.questions_total
        return entry

    def but(self, **changes: Any) -> "Lesson":
        """Return the same content, changed."""
        return replace(self, **changes)


def text(title: str = "Why falls happen", minimum: int | None = None, **rest: Any) -> Lesson:
    """Return a text."""
    rule = {"kind": "text", "minimum_seconds": minimum}
    body = {"markdown": f"# {title}\n\nHold on with *both* hands.", "images": {}}
    return Lesson(title, "text", rule, body, **rest)


def video(
    title: str = "Ladders", duration: float | None = 570.0, share: int = 90, **rest: Any
) -> Lesson:
    """Return a video at an address elsewhere."""
    rule = {"kind": "media", "duration_seconds": duration, "share_percent": share}
    body = {
        "file": None,
        "media_url": f"https://films.example/{title}.mp4",
        "media_type": "video/mp4",
        "duration_seconds": duration,
        "share_percent": share,
        "captions": [],
        "cues": [],
        "notes_markdown": "",
        "images": {},
    }
    return Lesson(title, rest.pop("content_type", "video"), rule, body, **rest)


def quiz(title: str = "Quiz: ladders", passing: int = 80, **rest: Any) -> Lesson:
    """Return a quiz of one question."""
    question = {"id": "q", "type": "true_false", "points": 1, "stem_html": "", "stem_text": "?"}
    body = {
        "passing_percentage": passing,
        "attempts_allowed": None,
        "wait_minutes": 0,
        "shuffle_questions": False,
        "shuffle_options": False,
        "feedback": "never",
        "time_limit_minutes": rest.get("time_limit"),
        "questions": [question],
    }
    rule = {"kind": "quiz", "passing_percentage": passing}
    return Lesson(title, "quiz", rule, body, questions_total=1, **rest)


def make_program(team: Team, *lessons: Lesson, title: str = "Heights", **rules: Any) -> Program:
    """Return a published program with its first edition."""
    program = Program.objects.create(
        team=team,
        title=title,
        description="Up and down again.",
        cover_drawing="ladder",
        state="published",
        created_at=START,
        updated_at=START,
    )
    publish(program, *lessons, **rules)
    return program


def publish(program: Program, *lessons: Lesson, **rules: Any) -> ProgramEdition:
    """Return the program's next edition, made its latest; nobody is told."""
    for lesson in lessons:
        ContentSnapshot.objects.get_or_create(
            team_id=program.team_id,
            sha256=lesson.sha256,
            defaults={"body": lesson.body, "answer_key": {}, "created_at": START},
        )
    latest = program.latest_edition
    edition = ProgramEdition.objects.create(
        team_id=program.team_id,
        program=program,
        number=latest.number + 1 if latest else 1,
        title=program.title,
        description=program.description,
        outline={"sections": [{"title": None, "contents": [lesson.entry for lesson in lessons]}]},
        rules=RULES | rules,
        sha256="0" * 64,
        published_at=START,
        created_at=START,
    )
    program.latest_edition = edition
    program.save(update_fields=["latest_edition"])
    return edition


def invite(program: Program, person: User, **fields: Any) -> Invitation:
    """Return an accepted invitation of the person, unless the fields say otherwise."""
    assert program.latest_edition is not None
    sections = program.latest_edition.outline["sections"]
    values = {
        "invitee": person,
        "email": person.email,
        "status": "accepted",
        "accepted_at": START,
        "contents_total": sum(len(section["contents"]) for section in sections),
        "created_at": START,
    }
    return Invitation.objects.create(team_id=program.team_id, program=program, **(values | fields))


def caller_for(person: User) -> Caller:
    """Return the person as actions know them."""
    return Caller(
        user_id=person.pk,
        email=person.email,
        name=person.name,
        locale=person.locale,
        timezone=person.timezone,
        is_operator=False,
        email_verified=True,
        session_key="",
    )
