"""Every type of event that other systems can hear: its name, its words, its shape.

The one place: listeners, the API, the OpenAPI document, docs/webhooks.md and the pages read it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from footplate.certificates import events as certificates
from footplate.invitations import events as invitations
from footplate.kernel.events import Event
from footplate.programs import events as programs
from footplate.progress import events as progress
from footplate.quizzes import events as quizzes
from footplate.teams import events as teams
from footplate.webhooks.facts import reading, shapes

ENVELOPE_DESCRIPTION = "What is posted: the type, when it happened, and the data of that type."


@dataclass(frozen=True)
class EventType:
    """One type. `read` turns the events of one publication into their data, in order."""

    name: str
    group: str
    title: str
    description: str
    source: type[Event]
    shape: type[BaseModel]
    read: Callable[[Sequence[Any]], Sequence[BaseModel]]

    def schema(self) -> dict[str, Any]:
        """Return the JSON schema of the whole body."""
        return envelope_schema(self.name, self.shape)

    def example(self) -> dict[str, Any]:
        """Return an example of the whole body."""
        return envelope_example(self.name, self.shape)


def envelope_schema(name: str, shape: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON schema of a body of this type."""
    return {
        "type": "object",
        "description": ENVELOPE_DESCRIPTION,
        "required": ["type", "timestamp", "data"],
        "properties": {
            "type": {"type": "string", "const": name},
            "timestamp": {"type": "string", "format": "date-time"},
            "data": shape.model_json_schema(mode="serialization"),
        },
    }


def envelope_example(name: str, shape: type[BaseModel]) -> dict[str, Any]:
    """Return an example of a body of this type."""
    return {
        "type": name,
        "timestamp": "2026-11-23T09:00:00Z",
        "data": shapes.example_of(shape),
    }


def _type(
    name: str, title: str, description: str, source: type[Event], told: tuple[Any, Any]
) -> EventType:
    shape, read = told
    return EventType(
        name=name,
        group=_GROUPS[name.partition(".")[0]],
        title=title,
        description=description,
        source=source,
        shape=shape,
        read=read,
    )


_GROUPS = {
    "invitation": "Invitations",
    "training": "Trainings",
    "attempt": "Quizzes",
    "result": "Quizzes",
    "certificate": "Certificates",
    "program": "Programs",
    "member": "People",
}
_INVITATION = (shapes.InvitationData, reading.invitations)
_PROGRAM = (shapes.ProgramData, reading.as_said(shapes.ProgramData))
_MEMBER = (shapes.MemberData, reading.members)

TEST_TYPE = "webhook.test"
CATALOGUE: dict[str, EventType] = {
    one.name: one
    for one in (
        _type(
            "invitation.created",
            "Somebody is invited",
            "An invitation to a program was made; its e-mail follows.",
            invitations.InvitationSent,
            _INVITATION,
        ),
        _type(
            "invitation.accepted",
            "An invitation is accepted",
            "The person took the invitation and is a member of the team.",
            invitations.InvitationAccepted,
            _INVITATION,
        ),
        _type(
            "invitation.declined",
            "An invitation is declined",
            "The invited person said no.",
            invitations.InvitationDeclined,
            _INVITATION,
        ),
        _type(
            "invitation.extended",
            "A due date is moved",
            "A manager gave another due moment.",
            invitations.InvitationExtended,
            _INVITATION,
        ),
        _type(
            "invitation.expired",
            "An invitation expires",
            "A hard end passed: of the offer, of the deadline or of the time limit.",
            invitations.InvitationExpired,
            _INVITATION,
        ),
        _type(
            "invitation.revoked",
            "An invitation is taken back",
            "The team took the invitation back.",
            invitations.InvitationRevoked,
            _INVITATION,
        ),
        _type(
            "training.started",
            "A training is started",
            "A person started a program for the first time; their edition is fixed from here on.",
            progress.TrainingStarted,
            (shapes.TrainingStartedData, reading.as_said(shapes.TrainingStartedData)),
        ),
        _type(
            "training.completed",
            "A training is completed",
            "The last required content was done. Told once for an invitation.",
            progress.TrainingCompleted,
            (shapes.TrainingCompletedData, reading.as_said(shapes.TrainingCompletedData)),
        ),
        _type(
            "attempt.submitted",
            "A quiz is submitted",
            "An attempt was closed and graded, by the learner or at its end by the server.",
            quizzes.AttemptSubmitted,
            (shapes.AttemptData, reading.as_said(shapes.AttemptData)),
        ),
        _type(
            "attempt.marked",
            "A quiz is marked",
            "Everything that people had to read in an attempt is marked; it has its result.",
            quizzes.AttemptMarked,
            (shapes.AttemptData, reading.as_said(shapes.AttemptData)),
        ),
        _type(
            "result.corrected",
            "A result is corrected",
            "A key was mended, past attempts were graded again, and somebody's result rose.",
            quizzes.ResultCorrected,
            (shapes.ResultCorrectedData, reading.as_said(shapes.ResultCorrectedData)),
        ),
        _type(
            "certificate.issued",
            "A certificate is issued",
            "A certificate exists and can be verified; its document follows within a minute.",
            certificates.CertificateIssued,
            (shapes.CertificateIssuedData, reading.issues),
        ),
        _type(
            "certificate.revoked",
            "A certificate is revoked",
            "A certificate is no longer valid.",
            certificates.CertificateRevoked,
            (shapes.CertificateRevokedData, reading.revocations),
        ),
        _type(
            "program.published",
            "An edition is published",
            "A program has a new edition.",
            programs.ProgramPublished,
            (shapes.ProgramPublishedData, reading.publications),
        ),
        _type(
            "program.unpublished",
            "A program is unpublished",
            "Nobody can start the program; people in progress pause.",
            programs.ProgramUnpublished,
            _PROGRAM,
        ),
        _type(
            "program.archived",
            "A program is archived",
            "The program is history: pending invitations end.",
            programs.ProgramArchived,
            _PROGRAM,
        ),
        _type(
            "program.restored",
            "A program is restored",
            "An archived program is a draft again.",
            programs.ProgramRestored,
            _PROGRAM,
        ),
        _type(
            "member.invited",
            "Somebody is invited to the team",
            "A person was invited to the team, or was sent a new link.",
            teams.MemberInvited,
            _MEMBER,
        ),
        _type(
            "member.joined",
            "A person joins the team",
            "A person is an active member now.",
            teams.MemberJoined,
            _MEMBER,
        ),
        _type(
            "member.removed",
            "A person leaves the team",
            "A membership ended.",
            teams.MemberRemoved,
            _MEMBER,
        ),
    )
}
