"""Trainings with one published quiz, for the tests of this app."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from footplate.accounts.models import User
from footplate.invitations.models import Invitation
from footplate.kernel.clock import now as real_now
from footplate.programs.models import Content, ContentSnapshot, Program, ProgramEdition
from footplate.quizzes.body import QuizBody
from footplate.quizzes.kind import QuizKind
from footplate.testing.cast import Cast

CANARY = "canary-explanation"
QUESTIONS: list[dict[str, Any]] = [
    {
        "id": "single",
        "type": "single",
        "stem": "Which?",
        "explanation": CANARY,
        "options": [
            {"id": "a", "text": "Wrong", "correct": False},
            {"id": "b", "text": "Right", "correct": True},
        ],
    },
    {"id": "number", "type": "numeric", "stem": "How many?", "value": 3.0, "unit": "m"},
]
RIGHT: dict[str, dict[str, Any]] = {"single": {"option_id": "b"}, "number": {"text": "3"}}


@dataclass
class Quiz:
    """One person's training with a quiz in it."""

    invitation: Invitation
    content: Content

    @property
    def attempts_path(self) -> str:
        return f"/trainings/{self.invitation.pk}/contents/{self.content.pk}/attempts"


def make_quiz(cast: Cast, person: User, *, time_limit: int | None = None, **rules: Any) -> Quiz:
    """Return a started training of one required quiz with the rules given."""
    now = real_now()
    program = Program.objects.create(
        team=cast.northwind, title="Ladders", state="published", created_at=now, updated_at=now
    )
    body = QuizBody.model_validate({"questions": QUESTIONS, **rules}).model_dump(mode="json")
    content = Content.objects.create(
        team=cast.northwind,
        program=program,
        title="Quiz",
        content_type="quiz",
        position=1,
        body=body,
        time_limit=time_limit,
        created_at=now,
        updated_at=now,
    )
    edition = _publish(program, content, now)
    invitation = Invitation.objects.create(
        team=cast.northwind,
        program=program,
        invitee=person,
        email=person.email,
        status="accepted",
        accepted_at=now,
        started_at=now - timedelta(minutes=1),
        edition=edition,
        contents_total=1,
        created_at=now,
    )
    return Quiz(invitation, content)


def _publish(program: Program, content: Content, now: datetime) -> ProgramEdition:
    QuizKind().load([content])
    frozen = QuizKind().freeze(content)
    sha256 = f"{content.pk.hex}{content.pk.hex}"
    ContentSnapshot.objects.create(
        team_id=program.team_id,
        sha256=sha256,
        body=frozen.body,
        answer_key=frozen.answer_key,
        created_at=now,
    )
    item = {
        "id": str(content.pk),
        "title": content.title,
        "content_type": "quiz",
        "is_required": True,
        "time_limit": content.time_limit,
        "estimated_minutes": 2,
        "sha256": sha256,
        **frozen.outline,
    }
    edition = ProgramEdition.objects.create(
        team_id=program.team_id,
        program=program,
        number=1,
        title=program.title,
        outline={"sections": [{"title": None, "contents": [item]}]},
        rules={"sequential": False, "passing_percentage": 80},
        sha256=sha256,
        published_at=now,
        created_at=now,
    )
    program.latest_edition = edition
    program.save(update_fields=["latest_edition"])
    return edition
