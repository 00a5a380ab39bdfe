"""Learners in the middle of a training, each with a browser that is signed in, for measurements."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uuid import UUID

MOMENT = "MOMENT"
"""Stands in a body where a number must be that grows with every request."""


@dataclass(frozen=True)
class Learner:
    """One learner: whom the cookie signs in, their training, and what they are at in it."""

    user_id: UUID
    cookie: str
    invitation_id: UUID
    text_id: UUID
    attempt_id: UUID


@dataclass(frozen=True)
class HotPath:
    """A request that learners send all the time; `body` is JSON with `MOMENT` in it."""

    name: str
    method: str
    path: str
    body: str = ""

    def of(self, learner: Learner) -> tuple[str, str]:
        """Return address and body for this learner."""
        ids = vars(learner)
        body = self.body
        for name, value in ids.items():
            body = body.replace(f"<{name}>", str(value))
        return self.path.format(**ids), body


_BEAT = """{"invitation_id": "<invitation_id>", "content_id": "<text_id>", "interval": null,
 "seconds": 15, "position_seconds": null, "scrolled_to_end": false, "sequence": MOMENT}"""
HOT_PATHS = (
    HotPath("dashboard", "GET", "/api/v1/me/trainings?team=northwind"),
    HotPath("training page", "GET", "/api/v1/trainings/{invitation_id}"),
    HotPath("heartbeat", "POST", "/api/v1/heartbeats", _BEAT.replace("\n", "")),
    HotPath(
        "save answer",
        "PUT",
        "/api/v1/attempts/{attempt_id}/answers/single",
        '{"answer": {"option_id": "a"}, "sequence": MOMENT}',
    ),
)


def make_learners(world: Any, count: int, *, now: datetime) -> list[Learner]:
    """Return so many learners of Northwind, each begun with the program of all kinds."""
    return [_make(world, number, now) for number in range(count)]


def _make(world: Any, number: int, now: datetime) -> Learner:
    from django.conf import settings

    from footplate.invitations.actions.accept_invitation import accept_invitation
    from footplate.invitations.actions.send_invitations import send_invitations
    from footplate.invitations.models import Invitation
    from footplate.progress.actions.open_content import open_content
    from footplate.progress.actions.start_training import start_training
    from footplate.quizzes.actions.start_attempt import start_attempt
    from footplate.testing.cast import join, make_person
    from footplate.testing.client import ApiClient
    from footplate.testing.world.company import caller_of

    team, contents = world.northwind, world.northwind.contents
    user = make_person(f"learner{number}@bench.test", f"Learner {number}")
    join(user, team.team, "learner")
    actor, began = caller_of(user), now - timedelta(hours=1)
    sent = send_invitations(
        program_id=team.program.id,
        emails=[user.email],
        group_ids=[],
        message="",
        actor=caller_of(team.people.manager),
        now=began,
    )
    offer = Invitation.objects.select_related("team").get(pk=sent.invitation_ids[0])
    accept_invitation(offer=offer, actor=actor, other_address=False, now=began)
    start_training(actor=actor, invitation_id=offer.id, now=began)
    open_content(actor=actor, invitation_id=offer.id, content_id=contents["text"].id, now=began)
    attempt, _ = start_attempt(
        actor=actor, invitation_id=offer.id, content_id=contents["quiz"].id, now=now
    )
    cookie = ApiClient().sign_in(user).cookies[settings.SESSION_COOKIE_NAME].value
    return Learner(user.id, cookie, offer.id, contents["text"].id, attempt.id)
