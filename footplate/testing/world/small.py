"""A small world for tests: two teams alike, each with a program of all kinds and its people.

Made by the product's own actions, in the days before `now`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from footplate.accounts.models import User
from footplate.certificates.models import Certificate
from footplate.invitations.actions.accept_invitation import accept_invitation
from footplate.invitations.actions.decline_invitation import decline_invitation
from footplate.invitations.actions.revoke_invitation import revoke_invitation
from footplate.invitations.actions.send_invitations import send_invitations
from footplate.invitations.models import Invitation, InvitationStatus
from footplate.media.actions.begin_upload import begin_upload
from footplate.media.actions.import_file import import_file
from footplate.media.models import Asset, Upload
from footplate.programs.actions.change_content import change_content
from footplate.programs.actions.change_program import change_program
from footplate.programs.actions.create_content import create_content
from footplate.programs.actions.create_program import create_program
from footplate.programs.actions.create_section import create_section
from footplate.programs.actions.move_program import archive_program
from footplate.programs.actions.publish_program import publish_program
from footplate.programs.models import Content, Program, Section
from footplate.progress.actions.complete_content import complete_content
from footplate.progress.actions.open_content import open_content
from footplate.progress.actions.start_training import start_training
from footplate.quizzes.accommodations.actions.grant_accommodation import (
    Grant,
    grant_for_training,
    grant_to_member,
)
from footplate.quizzes.actions.save_answer import save_answer
from footplate.quizzes.actions.start_attempt import start_attempt
from footplate.quizzes.actions.submit_attempt import submit_attempt
from footplate.quizzes.bank.actions.create_questions import create_questions
from footplate.quizzes.models import Attempt, BankQuestion, Mark
from footplate.quizzes.questions import type_of
from footplate.teams.actions.create_group import create_group
from footplate.teams.actions.create_role import create_role
from footplate.teams.actions.invite_member import invite_member
from footplate.teams.actions.set_group_members import set_group_members
from footplate.teams.models import Group, Membership, MembershipState, Team, TeamRole
from footplate.teams.role_writing import RoleWords
from footplate.testing.cast import Cast, join, make_person
from footplate.testing.world.company import caller_of
from footplate.testing.world.files import WORLD
from footplate.testing.world.small_quiz import BANKED, ESSAY, QUESTIONS
from footplate.testing.world.small_tokens import make_application, make_token
from footplate.testing.world.small_webhooks import make_endpoint
from footplate.tokens.models import AccessToken, OAuthApplication, OAuthGrant
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint


@dataclass(frozen=True)
class People:
    """Who plays which part in a team; one person may play several."""

    admin: User
    author: User
    manager: User
    learner: User


@dataclass(frozen=True)
class SmallTeam:
    """One team's records. `training` is the learner's, begun; `attempt` is open in it."""

    team: Team
    people: People
    program: Program
    draft: Program
    archived: Program
    section: Section
    contents: dict[str, Content]
    image: Asset
    upload: Upload
    group: Group
    role: TeamRole
    invited: Membership
    membership: Membership
    training: Invitation
    attempt: Attempt
    mark: Mark
    question: BankQuestion
    offered: Invitation
    certificate: Certificate
    token: AccessToken
    application: OAuthApplication
    grant: OAuthGrant
    invitations: dict[str, Invitation]
    endpoint: WebhookEndpoint
    delivery: WebhookDelivery


@dataclass(frozen=True)
class SmallWorld:
    """Northwind with its cast, Fjordline where Nils is everything, and a former member."""

    cast: Cast
    former: User
    northwind: SmallTeam
    fjordline: SmallTeam


def make_small_world(cast: Cast, *, now: datetime) -> SmallWorld:
    """Return the small world, as of `now`."""
    former = make_person("fay@footplate.test", "Fay Former")
    membership = join(former, cast.northwind, "learner", "author", "manager", "admin")
    membership.state, membership.removed_at, membership.roles = MembershipState.REMOVED, now, []
    membership.save()
    northwind = People(cast.olga, cast.ada, cast.max, cast.leo)
    fjordline = People(cast.nils, cast.nils, cast.nils, cast.nils)
    return SmallWorld(
        cast,
        former,
        make_small_team(cast.northwind, northwind, now=now),
        make_small_team(cast.fjordline, fjordline, now=now),
    )


def make_small_team(team: Team, people: People, *, now: datetime) -> SmallTeam:
    """Return a team with at least one record of everything."""
    return _Maker(team, people, now).make()


class _Maker:
    def __init__(self, team: Team, people: People, now: datetime) -> None:
        self.team = team
        self.people = people
        self.began = now - timedelta(days=3)
        self.now = now
        self.learner = caller_of(people.learner)
        self.manager = caller_of(people.manager)

    def make(self) -> SmallTeam:
        program, section, contents = self._all_kinds()
        drill, drill_contents = self._one_text("Fire drill", publish=True)
        offer, _ = self._one_text("Manual handling", publish=True)
        draft, _ = self._one_text("Lone working", publish=False)
        archived, _ = self._one_text("Ladder types", publish=True)
        archive_program(program_id=archived.id, actor_id=self.people.author.id, now=self.began)
        training = self._take(program)
        done = self._take(drill)
        text = drill_contents[0]
        later = self.now - timedelta(hours=1)
        open_content(actor=self.learner, invitation_id=done.id, content_id=text.id, now=later)
        complete_content(actor=self.learner, invitation_id=done.id, content_id=text.id, now=later)
        attempt, _ = start_attempt(
            actor=self.learner,
            invitation_id=training.id,
            content_id=contents["quiz"].id,
            now=later,
        )
        membership = Membership.objects.get(team=self.team, user=self.people.learner)
        self._accommodate(training, membership)
        application, grant = make_application(
            self.team, self.people.admin, self.people.learner, now=self.began
        )
        endpoint, delivery = make_endpoint(self.team, caller_of(self.people.admin), now=self.now)
        return SmallTeam(
            team=self.team,
            people=self.people,
            program=program,
            draft=draft,
            archived=archived,
            section=section,
            contents=contents,
            image=self._media("figure-yard.png", "image"),
            upload=self._upload(),
            group=self._group(membership),
            role=self._role(),
            invited=self._invited(),
            membership=membership,
            training=training,
            attempt=attempt,
            mark=self._written(),
            question=self._bank()[0],
            offered=self._invite(offer, self.people.learner.email),
            certificate=Certificate.objects.get(invitation=done),
            token=make_token(self.team, self.people.admin, now=self.began),
            application=application,
            grant=grant,
            invitations=self._states(program)
            | {"completed": _fresh(done.id), "in_progress": training},
            endpoint=endpoint,
            delivery=delivery,
        )

    def _all_kinds(self) -> tuple[Program, Section, dict[str, Content]]:
        program = self._program("Working at heights")
        section = create_section(program_id=program.id, title="Ladders", now=self.began)
        video, audio = self._media("tiny.mp4", "video"), self._media("tiny.m4a", "audio")
        captions = self._media("tiny.en.vtt", "captions")
        tracks = [{"asset_id": str(captions.id), "language": "en", "label": "English"}]
        said: dict[str, dict[str, Any]] = {
            "text": {"body": {"markdown": "Look up before you climb."}},
            "video": {"asset_id": video.id, "body": {"captions": tracks}},
            "audio": {"asset_id": audio.id, "body": {"notes_markdown": "Listen twice."}},
            "quiz": {"body": {"questions": QUESTIONS, "feedback": "after_last_attempt"}},
        }
        contents = {
            kind: self._content(program, kind, kind.capitalize(), changes, section.id)
            for kind, changes in said.items()
        }
        self._publish(program)
        return program, section, contents

    def _written(self) -> Mark:
        """Return an essay of the learner's that waits to be marked, in a program of its own."""
        program = self._program("In your own words")
        content = self._content(program, "quiz", "Essay", {"body": {"questions": [ESSAY]}}, None)
        self._publish(program)
        training, later = self._take(program), self.now - timedelta(minutes=30)
        attempt, _ = start_attempt(
            actor=self.learner, invitation_id=training.id, content_id=content.id, now=later
        )
        save_answer(
            actor=self.learner,
            attempt_id=attempt.id,
            question_id="essay",
            answer={"text": "The feet, the rungs, and what it stands on."},
            flagged=None,
            sequence=1,
            now=later,
        )
        submit_attempt(actor=self.learner, attempt_id=attempt.id, now=later)
        return Mark.objects.get(attempt=attempt)

    def _one_text(self, title: str, *, publish: bool) -> tuple[Program, list[Content]]:
        program = self._program(title)
        content = self._content(program, "text", title, {"body": {"markdown": "Read me."}}, None)
        if publish:
            self._publish(program)
        return program, [content]

    def _program(self, title: str) -> Program:
        program = create_program(
            team=self.team, title=title, actor_id=self.people.author.id, now=self.began
        )
        rules = {"completion_timeframe": 14, "certificate_validity_months": 12}
        return change_program(
            program_id=program.id,
            changes=rules,
            expected_version=None,
            actor_id=self.people.author.id,
            now=self.began,
        )

    def _content(
        self,
        program: Program,
        kind: str,
        title: str,
        changes: dict[str, Any],
        section_id: UUID | None,
    ) -> Content:
        content = create_content(
            program_id=program.id,
            title=title,
            content_type=kind,
            section_id=section_id,
            to_last_section=False,
            now=self.began,
        )
        return change_content(
            program_id=program.id,
            content_id=content.id,
            changes=changes,
            expected_version=None,
            now=self.began,
        )

    def _publish(self, program: Program) -> None:
        publish_program(program_id=program.id, actor_id=self.people.author.id, now=self.began)

    def _media(self, name: str, kind: str) -> Asset:
        return import_file(
            team=self.team,
            path=WORLD / "media" / name,
            kind=kind,
            title=name,
            actor_id=self.people.author.id,
            now=self.began,
        )

    def _accommodate(self, training: Invitation, membership: Membership) -> None:
        more, reason = Grant(extra_time_percent=25, extra_attempts=1), "Reads large print."
        grant_for_training(
            invitation_id=training.id,
            grant=more,
            reason=reason,
            actor=self.manager,
            now=self.began,
        )
        grant_to_member(
            membership_id=membership.id,
            grant=more,
            reason=reason,
            actor=self.manager,
            now=self.began,
        )

    def _bank(self) -> list[BankQuestion]:
        return create_questions(
            team_id=self.team.id,
            questions=[type_of(one).model.model_validate(one) for one in BANKED],
            actor=caller_of(self.people.author),
            now=self.began,
        )

    def _upload(self) -> Upload:
        return begin_upload(
            team_id=self.team.id,
            kind="video",
            filename="ladders.mp4",
            length_bytes=100,
            actor_id=self.people.author.id,
            now=self.now,
        )

    def _group(self, membership: Membership) -> Group:
        admin = caller_of(self.people.admin)
        group = create_group(team_id=self.team.id, name="Drivers", actor=admin, now=self.began)
        set_group_members(
            group_id=group.id, membership_ids=[membership.id], actor=admin, now=self.began
        )
        return group

    def _role(self) -> TeamRole:
        words = RoleWords(
            title="Safety officer",
            description="Proves that people have learned.",
            may=["programs.read", "reports.read"],
            includes=["learner"],
            gives=["learner"],
        )
        admin = caller_of(self.people.admin)
        role, _ = create_role(slug=self.team.slug, words=words, actor=admin, now=self.began)
        return role

    def _invited(self) -> Membership:
        membership, _ = invite_member(
            slug=self.team.slug,
            email=f"invited@{self.team.slug}.test",
            roles=["learner"],
            actor=caller_of(self.people.admin),
            now=self.now,
        )
        return membership

    def _invite(self, program: Program, email: str) -> Invitation:
        sent = send_invitations(
            actor=self.manager,
            program_id=program.id,
            emails=[email],
            group_ids=[],
            message="",
            now=self.began,
        )
        return _fresh(sent.invitation_ids[0])

    def _take(self, program: Program) -> Invitation:
        """Return the learner's own training, accepted and started."""
        offer = self._invite(program, self.people.learner.email)
        accept_invitation(offer=offer, actor=self.learner, other_address=False, now=self.began)
        start_training(actor=self.learner, invitation_id=offer.id, now=self.began)
        return _fresh(offer.id)

    def _states(self, program: Program) -> dict[str, Invitation]:
        """Return invitations of strangers, one in each state that needs no work."""
        ends: dict[str, Callable[[Invitation], object]] = {
            "pending": lambda offer: None,
            "declined": lambda offer: decline_invitation(
                invitation_id=offer.id, reason="No time.", now=self.now
            ),
            "revoked": lambda offer: revoke_invitation(
                invitation_id=offer.id, actor=self.manager, reason="By mistake.", now=self.now
            ),
            # Written directly: the job that expires would expire others of the test as well.
            "expired": lambda offer: Invitation.objects.filter(pk=offer.id).update(
                status=InvitationStatus.EXPIRED, expires_at=self.now
            ),
        }
        made = {}
        for state, end in ends.items():
            offer = self._invite(program, f"{state}@{self.team.slug}.test")
            end(offer)
            made[state] = _fresh(offer.id)
        return made


def _fresh(invitation_id: UUID) -> Invitation:
    return Invitation.objects.select_related("team").get(pk=invitation_id)
