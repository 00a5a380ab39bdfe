"""Why an invitation is due when it is due."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from footplate.invitations import sentences
from footplate.invitations.models import Invitation
from footplate.invitations.queries import Extension
from footplate.invitations.reminders import next_reminder_at
from footplate.invitations.rules import Rules, rules_of
from footplate.invitations.standing import governing_edition, governing_rules
from footplate.programs.deadlines import Due, due_at_of
from footplate.programs.models import ProgramEdition, ProgramState

_LATE = "It can still be finished after that; the record will then say late."
_NOT_LATE = "It cannot be finished after that."


@dataclass(frozen=True, kw_only=True)
class Step:
    """One moment that took part in the decision."""

    at: datetime
    label: str
    detail: str
    deciding: bool = False
    used: bool = False


def explain_deadline(
    invitation: Invitation, *, person_name: str, extension: Extension | None, now: datetime
) -> dict[str, Any]:
    """Return the shape of `Deadline`: every rule that took part, in the order of its moments.

    The rules are those of the edition that set the due moment. `extension` is a manager's last
    one, None where nobody set the moment by hand. Pure.
    """
    timezone = invitation.team.timezone
    rules = governing_rules(invitation)
    due_at = invitation.due_at
    late_completion = _may_be_late(invitation, rules)
    steps = [_invited(invitation, person_name), *_rule_steps(invitation), *_extended(extension)]
    if invitation.due_extended and due_at is not None and extension is None:
        steps.append(_by_hand(due_at, "A manager set this moment. It decides."))
    remindable = (
        invitation.status in ("pending", "accepted")
        and invitation.program.state == ProgramState.PUBLISHED
    )
    return {
        "due_at": due_at,
        "timezone": timezone,
        "steps": sorted(steps, key=lambda step: step.at),
        "late_completion": late_completion,
        "sentence": _sentence(due_at, timezone, late_completion=late_completion),
        "next_reminder_at": next_reminder_at(
            due_at=due_at if remindable else None,
            reminder_days=rules.reminder_days,
            timezone=timezone,
            invited_at=invitation.created_at,
            now=now,
        ),
    }


def _may_be_late(invitation: Invitation, rules: Rules) -> bool:
    """Return whether the due moment is no hard end: for whoever accepted, what was set then."""
    if invitation.status == "accepted":
        return invitation.expires_at is None
    return rules.late_completion


def _sentence(due_at: datetime | None, timezone: str, *, late_completion: bool) -> str:
    if due_at is None:
        return "There is no due date."
    exact = sentences.precisely(due_at, timezone)
    after = _LATE if late_completion else _NOT_LATE
    return f"Due {sentences.moment_of(due_at, timezone)} ({exact}). {after}"


def _invited(invitation: Invitation, person_name: str) -> Step:
    who = invitation.inviter.name if invitation.inviter else invitation.team.name
    return Step(
        at=invitation.created_at, label="Invited", detail=f"{who} invited {person_name}.", used=True
    )


def _rule_steps(invitation: Invitation) -> list[Step]:
    edition = invitation.due_edition or governing_edition(invitation)
    rules = rules_of(edition)
    due = due_at_of(
        completion_deadline=rules.completion_deadline,
        completion_timeframe=rules.completion_timeframe,
        invited_at=invitation.created_at,
        timezone=invitation.team.timezone,
    )
    decides = due.rule if not invitation.due_extended else None
    steps = []
    if due.timeframe_ends_at is not None:
        steps.append(_timeframe(rules, due, edition, invitation, decides=decides))
    if rules.completion_deadline is not None:
        steps.append(_deadline(rules.completion_deadline, due, invitation, decides=decides))
    return steps


def _timeframe(
    rules: Rules, due: Due, edition: ProgramEdition, invitation: Invitation, *, decides: str | None
) -> Step:
    deciding = decides == "timeframe"
    assert due.timeframe_ends_at is not None
    # The stored moment speaks where the team has moved to another zone since.
    at = invitation.due_at if deciding and invitation.due_at else due.timeframe_ends_at
    why = _why(deciding, invitation, alone=rules.completion_deadline is None)
    return Step(
        at=at,
        label=sentences.days_after(rules.completion_timeframe or 0).capitalize(),
        detail=f"A rule of edition {edition.number}. {why}",
        deciding=deciding,
        used=deciding,
    )


def _deadline(at: datetime, due: Due, invitation: Invitation, *, decides: str | None) -> Step:
    deciding = decides == "deadline"
    why = _why(deciding, invitation, alone=due.timeframe_ends_at is None)
    return Step(
        at=at,
        label="Deadline of the program",
        detail=f"The same for everybody. {why}",
        deciding=deciding,
        used=deciding,
    )


def _why(deciding: bool, invitation: Invitation, *, alone: bool) -> str:
    if invitation.due_extended:
        return "Not used, for a manager set another moment."
    if alone:
        return "It is the only rule, so it counts."
    if deciding:
        return "This is the earlier date, so it counts."
    return "Later, so not used."


def _extended(extension: Extension | None) -> list[Step]:
    if extension is None:
        return []
    detail = f"{extension.by} set this moment"
    detail += f": {extension.note}" if extension.note else "."
    return [_by_hand(extension.due_at, detail)]


def _by_hand(at: datetime, detail: str) -> Step:
    return Step(at=at, label="Set by a manager", detail=detail, deciding=True, used=True)
