"""From the body of a request to what was read, and from that to the report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footplate.interop.actions.import_questions import Taking
from footplate.interop.choosing import chosen_items
from footplate.interop.comparing import fingerprint
from footplate.interop.formats import Format, read_file
from footplate.interop.images import Plan, plan_images, settle_images
from footplate.interop.presenters import present_report
from footplate.interop.reading import Sheet
from footplate.interop.schemas import QuestionImport
from footplate.kernel.caller import Caller
from footplate.media.policies import WRITE as WRITE_MEDIA
from footplate.quizzes.questions import QuestionModel, type_of
from footplate.teams.models import Team
from footplate.teams.policies import Abilities


@dataclass(frozen=True)
class Opened:
    """A file that was read, for one team."""

    team: Team
    read_as: Format
    sheet: Sheet
    plan: Plan

    def taking(self, body: QuestionImport, *, actor: Caller, now: datetime) -> Taking:
        """Return what the request takes of it."""
        return Taking(
            team=self.team,
            items=chosen_items(self.sheet, body.only),
            plan=self.plan,
            format_name=self.read_as.name,
            filename=body.filename,
            actor=actor,
            now=now,
        )

    def report(
        self,
        *,
        room: int | None,
        present: Iterable[dict[str, Any]] = (),
        questions: Sequence[QuestionModel] = (),
        taking: Taking | None = None,
    ) -> dict[str, Any]:
        """Return the report: of a dry run without `taking`, else with what came in."""
        there = {fingerprint(type_of(one).model.model_validate(one)) for one in present}
        imported = {}
        if taking is not None:
            numbers = {id(item): number for number, item in enumerate(self.sheet.items, 1)}
            pairs = zip(taking.items, questions, strict=True)
            imported = {numbers[id(item)]: question.id for item, question in pairs}
        return present_report(
            self.sheet,
            self.read_as,
            dry_run=taking is None,
            room=room,
            present=there,
            imported=imported,
        )


def open_file(body: QuestionImport, *, team: Team, abilities: Abilities) -> Opened:
    """Return the file read, with only the images that may come along. Statements: 0 or 1."""
    read_as, sheet = read_file(body.data(), body.filename, body.format)
    plan = plan_images(sheet, may_add=abilities.can(WRITE_MEDIA))
    settle_images(sheet, plan, team_id=team.id)
    return Opened(team, read_as, sheet, plan)
