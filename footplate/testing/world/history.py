"""What happened at Northwind, put on a timeline: who wrote, invited, learned, and what ended."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from footplate.certificates.actions.revoke_certificate import revoke_certificate
from footplate.certificates.models import Certificate
from footplate.invitations.actions.accept_invitation import accept_invitation
from footplate.invitations.actions.decline_invitation import decline_invitation
from footplate.invitations.actions.expire_invitations import expire_invitations
from footplate.invitations.actions.remind_before_due import remind_before_due
from footplate.invitations.actions.revoke_invitation import revoke_invitation
from footplate.invitations.actions.send_invitations import send_invitations
from footplate.invitations.models import Invitation
from footplate.programs.actions.move_program import archive_program
from footplate.programs.actions.publish_program import publish_program
from footplate.programs.editions import entries_of
from footplate.progress.actions.start_training import start_training
from footplate.testing.world.assets import Assets
from footplate.testing.world.authoring import rules_of, set_rules, write_draft
from footplate.testing.world.bank import fill_bank
from footplate.testing.world.calendar import Calendar
from footplate.testing.world.company import Company, form_groups, hire, make_own_role
from footplate.testing.world.files import ProgramFile
from footplate.testing.world.learning import Learner, Step
from footplate.testing.world.pacing import pace
from footplate.testing.world.plans import FINISHED, OPEN, REVOKED_CERTIFICATE_DAY, Plan, Planner
from footplate.testing.world.timeline import Timeline

# Days on which the editions were published; the first is earlier when somebody learned earlier.
EDITION_DAYS: dict[str, list[int]] = {
    "driving-hours-and-rest": [-760, -96],
    "fire-safety": [-190],
    "forklift-daily-checks": [-470, -130],
    "information-security-basics": [-455, -62],
    "ladder-types-2019": [-800],
    "loading-dock-safety": [-430],
    "manual-handling": [-1190],
    "wagons-at-the-siding": [-70],
    "working-safely-at-heights": [-520, -240, -48],
    "your-first-week-at-northwind": [-300],
}
DRAFTED_DAY = -9
ARCHIVED_DAY = -290
OLGA, ADA, MAX = "olga@footplate.test", "ada@footplate.test", "max@footplate.test"
_REASON = "The final quiz was taken by somebody else; it will be repeated."
_MESSAGES = {
    "your-first-week-at-northwind": "Welcome to Northwind! Take your time, and ask if in doubt.",
    "working-safely-at-heights": "Please finish this before your next job above ground.",
}


@dataclass
class History:
    """Everything that is known while the past is told."""

    company: Company
    calendar: Calendar
    files: dict[str, ProgramFile]
    assets: Assets
    timeline: Timeline = field(default_factory=Timeline)
    programs: dict[str, UUID] = field(default_factory=dict)
    plans: list[Plan] = field(default_factory=list)

    def tell(self) -> int:
        """Put everything on the timeline, let it happen, and return how many acts there were."""
        for person in self.company.people:
            for told in person["trainings"]:
                key = told["program"]
                planner = Planner(self.files[key], self.calendar, EDITION_DAYS[key])
                self.plans.append(planner.plan(person["email"], told))
        self._hiring()
        for file in self.files.values():
            self._authoring(file)
        self._invitations()
        for plan in self.plans:
            self._training(plan)
        self._nightly_work()
        return self.timeline.run()

    def _hiring(self) -> None:
        first: dict[str, datetime] = {}
        for plan in self.plans:
            first[plan.email] = min(plan.invited_at, first.get(plan.email, plan.invited_at))
        latest = self.calendar.now
        for person in self.company.told["members"]:
            start = first.get(person["email"], latest)
            newcomer = any(
                told["program"] == "your-first-week-at-northwind" for told in person["trainings"]
            )
            before = timedelta(
                minutes=20 if newcomer else self.calendar.dice.randrange(9000, 90000)
            )
            self.timeline.add(start - before, partial(self._hire, person))
        self.timeline.add(latest, lambda at: form_groups(self.company, now=at))
        self.timeline.add(latest, lambda at: make_own_role(self.company, now=at))
        banked_at = self.calendar.at(DRAFTED_DAY, 10)
        self.timeline.add(banked_at, lambda at: fill_bank(self.company, author=ADA, now=at))

    def _hire(self, person: dict[str, Any], at: datetime) -> None:
        hire(self.company, person, now=at)

    def _authoring(self, file: ProgramFile) -> None:
        days = EDITION_DAYS.get(file.key, [])
        written = (days[0] if days else DRAFTED_DAY) - 6
        self.timeline.add(self.calendar.at(written, 10), lambda at: self._write(file, at))
        for number, day in enumerate(days):
            self.timeline.add(self.calendar.at(day, 8, 30), partial(self._publish, file, number))
        if file.facts["state"] == "archived":
            self.timeline.add(
                self.calendar.at(ARCHIVED_DAY, 16),
                lambda at: archive_program(
                    program_id=self.programs[file.key],
                    actor_id=self.company.users[ADA].id,
                    now=at,
                ),
            )

    def _write(self, file: ProgramFile, at: datetime) -> None:
        program = write_draft(
            file,
            team=self.company.team,
            assets=self.assets,
            author_id=self.company.users[ADA].id,
            now=at,
        )
        self.programs[file.key] = program.id

    def _publish(self, file: ProgramFile, number: int, at: datetime) -> None:
        note, rules = file.editions[number]
        program_id = self.programs[file.key]
        changes: dict[str, Any] = rules_of(file) | rules
        days = file.facts["completion_deadline_in_days"]
        if days is not None and number + 1 == len(file.editions):
            changes["completion_deadline"] = self.calendar.end_of(days)
        set_rules(program_id, changes, now=at)
        publish_program(
            program_id=program_id, note=note, actor_id=self.company.users[ADA].id, now=at
        )

    def _invitations(self) -> None:
        """Invite everybody who is invited to one program at one moment together, as Max does."""
        batches: dict[tuple[str, datetime], list[str]] = defaultdict(list)
        for plan in self.plans:
            batches[plan.program, plan.invited_at].append(plan.email)
        for (program, invited_at), emails in batches.items():
            self.timeline.add(invited_at, partial(self._invite, program, emails))

    def _invite(self, program: str, emails: Iterable[str], at: datetime) -> None:
        sent = send_invitations(
            actor=self.company.caller(MAX),
            program_id=self.programs[program],
            emails=list(emails),
            group_ids=[],
            message=_MESSAGES.get(program, ""),
            now=at,
        )
        assert not sent.skipped, (program, sent.skipped)

    def _training(self, plan: Plan) -> None:
        if plan.state == "declined":
            self.timeline.add(
                plan.invited_at + timedelta(hours=26), lambda at: self._decline(plan, at)
            )
        if plan.state == "revoked":
            self.timeline.add(
                plan.invited_at + timedelta(hours=51), lambda at: self._revoke(plan, at)
            )
        if plan.accepted_at is not None:
            self.timeline.add(plan.accepted_at, lambda at: self._accept(plan, at))
        if plan.accepted_at is not None and plan.works_until is not None:
            self.timeline.add(plan.accepted_at + timedelta(seconds=1), lambda at: self._learn(plan))
        if plan.state == "revoked_certificate":
            self.timeline.add(
                self.calendar.at(REVOKED_CERTIFICATE_DAY, 11),
                lambda at: self._revoke_certificate(plan, at),
            )

    def _invitation(self, plan: Plan) -> Invitation:
        return Invitation.objects.select_related("edition", "program__latest_edition").get(
            program_id=self.programs[plan.program], email=plan.email
        )

    def _accept(self, plan: Plan, at: datetime) -> None:
        accept_invitation(
            offer=self._invitation(plan),
            actor=self.company.caller(plan.email),
            other_address=False,
            now=at,
        )

    def _decline(self, plan: Plan, at: datetime) -> None:
        decline_invitation(invitation_id=self._invitation(plan).id, reason=plan.reason, now=at)

    def _revoke(self, plan: Plan, at: datetime) -> None:
        revoke_invitation(
            invitation_id=self._invitation(plan).id,
            actor=self.company.caller(MAX),
            reason=plan.reason,
            now=at,
        )

    def _revoke_certificate(self, plan: Plan, at: datetime) -> None:
        certificate = Certificate.objects.get(invitation=self._invitation(plan))
        revoke_certificate(
            certificate_id=certificate.id,
            actor=self.company.caller(MAX),
            reason=_REASON,
            now=at,
        )

    def _learn(self, plan: Plan) -> None:
        """Do all of a training's work, each step at its own moment."""
        invitation, actor = self._invitation(plan), self.company.caller(plan.email)
        edition = invitation.program.latest_edition
        assert edition is not None
        steps = self._steps(plan, list(entries_of(edition.outline)), edition.rules["time_limit"])
        if not steps:
            return
        started_at = steps[0].begins_at - timedelta(seconds=40)
        start_training(actor=actor, invitation_id=invitation.id, now=started_at)
        learner = Learner(
            actor, invitation, wanted_percent=plan.wanted_percent, dice=self.calendar.dice
        )
        for step in steps[:-1]:
            read = plan.state in FINISHED and step.item["content_type"] != "quiz"
            learner.note(step) if read else learner.do(step)
        learner.do(steps[-1])

    def _steps(
        self, plan: Plan, contents: list[dict[str, Any]], time_limit: int | None
    ) -> list[Step]:
        assert plan.accepted_at is not None
        assert plan.works_until is not None
        not_before = plan.accepted_at + timedelta(minutes=2)
        if time_limit is not None and plan.state in OPEN and plan.state != "expired":
            within = timedelta(minutes=time_limit) * 0.9
            not_before = max(not_before, self.calendar.now - within)
        steps = pace(
            contents,
            share=1.0 if plan.state in FINISHED else plan.share,
            not_before=not_before,
            ends_at=plan.works_until,
            time_limit=time_limit,
            dice=self.calendar.dice,
        )
        # Just after midnight the day is too short for everything that it should have seen.
        return [step for step in steps if step.ends_at < self.calendar.now]

    def _nightly_work(self) -> None:
        """Let end what ends, and remind, as the product's own jobs do every day."""
        ends = {
            self.calendar.day_of(plan.invited_at) for plan in self.plans if plan.state == "expired"
        }
        for day in range(min(ends, default=0), 1):
            self.timeline.add(self.calendar.at(day, 0, 5), lambda at: expire_invitations(now=at))
        for day in range(-30, 1):
            self.timeline.add(self.calendar.at(day, 9), lambda at: remind_before_due(now=at))
