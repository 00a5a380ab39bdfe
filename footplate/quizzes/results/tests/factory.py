"""A quiz that several people have sat, for the tests of results, marking and grading again."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from footplate.accounts.models import User
from footplate.invitations.models import Invitation
from footplate.kernel.clock import now as real_now
from footplate.programs.actions.change_content import change_content
from footplate.programs.actions.create_content import create_content
from footplate.programs.actions.create_program import create_program
from footplate.programs.actions.publish_program import publish_program
from footplate.programs.models import Content, Program, ProgramEdition
from footplate.quizzes.actions.start_attempt import start_attempt
from footplate.quizzes.actions.submit_attempt import submit_attempt
from footplate.quizzes.models import Attempt
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.world.company import caller_of

Answers = dict[str, dict[str, Any]]


def choice(question_id: str, right: str, *, options: str = "abc", **more: Any) -> dict[str, Any]:
    """Return a single choice of the options named by letters, of which `right` is right."""
    return {
        "id": question_id,
        "type": "single",
        "stem": f"Which of {question_id}?",
        "explanation": f"canary of {question_id}",
        "options": [
            {"id": letter, "text": f"{question_id} {letter}", "correct": letter == right}
            for letter in options
        ],
        **more,
    }


@dataclass
class Course:
    """A published program with one required quiz, and the people who take it."""

    cast: Cast
    program: Program
    content: Content
    people: list[User] = field(default_factory=list)

    @property
    def path(self) -> str:
        return f"/programs/{self.program.pk}/quizzes/{self.content.pk}"

    def newcomer(self, name: str = "") -> User:
        """Return another learner of Northwind."""
        number = len(self.people) + 1
        person = make_person(
            f"learner{number}-{self.content.pk}@footplate.test", name or f"Learner {number}"
        )
        join(person, self.cast.northwind, "learner")
        self.people.append(person)
        return person

    def invite(self, person: User) -> Invitation:
        """Return a training of this person, begun with the latest edition."""
        self.program.refresh_from_db()
        now = real_now()
        return Invitation.objects.create(
            team=self.cast.northwind,
            program=self.program,
            invitee=person,
            email=person.email,
            status="accepted",
            accepted_at=now,
            started_at=now - timedelta(hours=1),
            edition=self.program.latest_edition,
            contents_total=1,
            created_at=now,
        )

    def begin(self, person: User, invitation: Invitation, answers: Answers) -> Attempt:
        """Return an open attempt that holds these answers."""
        attempt, _ = start_attempt(
            actor=caller_of(person),
            invitation_id=invitation.pk,
            content_id=self.content.pk,
            now=real_now(),
        )
        Attempt.objects.filter(pk=attempt.pk).update(answers=answers)
        attempt.refresh_from_db()
        return attempt

    def submit(self, person: User, attempt: Attempt, *, now: datetime | None = None) -> Attempt:
        """Return the attempt, submitted."""
        submit_attempt(actor=caller_of(person), attempt_id=attempt.pk, now=now or real_now())
        attempt.refresh_from_db()
        return attempt

    def sit(self, answers: Answers, person: User | None = None) -> Attempt:
        """Return a submitted attempt with these answers, of a newcomer unless said."""
        someone = person or self.newcomer()
        return self.submit(someone, self.begin(someone, self.invite(someone), answers))

    def change(self, **body: Any) -> None:
        """Change the draft of the quiz."""
        content = Content.objects.get(pk=self.content.pk)
        change_content(
            program_id=self.program.pk,
            content_id=self.content.pk,
            changes={"body": content.body | body},
            expected_version=None,
            now=real_now(),
        )

    def publish(self) -> ProgramEdition:
        """Return the next edition."""
        return publish_program(
            program_id=self.program.pk, actor_id=self.cast.ada.pk, now=real_now()
        )


def make_course(cast: Cast, questions: list[dict[str, Any]], **rules: Any) -> Course:
    """Return a published course whose one content is a quiz with these questions and rules."""
    now = real_now()
    program = create_program(team=cast.northwind, title="Ladders", actor_id=cast.ada.pk, now=now)
    content = create_content(
        program_id=program.pk,
        title="Quiz on ladders",
        content_type="quiz",
        section_id=None,
        to_last_section=False,
        now=now,
    )
    course = Course(cast, program, content)
    course.change(questions=questions, **rules)
    course.publish()
    return course
