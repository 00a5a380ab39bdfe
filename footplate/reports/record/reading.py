"""One person's training as their manager sees it, whatever its size."""

import json
from datetime import datetime
from typing import Any

from footplate.invitations.models import Invitation
from footplate.invitations.queries import fetch_all, invitation_row
from footplate.progress.corrections.presenting import CORRECTIONS_SQL, present_line
from footplate.progress.corrections.standing import corrections_allowed
from footplate.progress.rules import Work, detail_sentence, rule_of, share_of
from footplate.reports.record.statement import AROUND, CONTENTS

_AROUND = AROUND.format(corrections=CORRECTIONS_SQL)


def training_record(*, invitation: Invitation, can_write: bool, now: datetime) -> dict[str, Any]:
    """Return the shape of `TrainingRecord`. Statements: 3."""
    asked = {"invitation": invitation.pk}
    row = invitation_row(invitation.pk, can_write=can_write, now=now)
    [around] = fetch_all(_AROUND, asked)
    program, team, inviter = invitation.program, invitation.team, invitation.inviter
    kinds = corrections_allowed(
        state=row["state"],
        program_state=program.state,
        has_started=invitation.started_at is not None,
        can_write=can_write,
    )
    limit = around["time_limit_minutes"]
    return {
        "invitation": row,
        "program": {
            "id": program.pk,
            "title": around["latest_title"] or program.title,
            "state": program.state,
            "edition_number": around["latest_number"],
        },
        "timezone": team.timezone,
        "inviter_name": (inviter.name or inviter.email) if inviter else None,
        "cycle": invitation.cycle,
        "accepted_at": invitation.accepted_at,
        "started_at": invitation.started_at,
        "time_limit_minutes": int(limit) if limit else None,
        "time_limit_ends_at": invitation.time_limit_ends_at,
        "certificate": _certificate(around),
        "contents": [
            _content(found, kinds, has_started=invitation.started_at is not None)
            for found in fetch_all(CONTENTS, asked)
        ],
        "corrections": [
            present_line(stored, timezone=team.timezone)
            for stored in json.loads(around["corrections"] or "[]")
        ],
        "correction_kinds": kinds,
    }


def _certificate(around: dict[str, Any]) -> dict[str, Any] | None:
    if around["certificate_number"] is None:
        return None
    return {
        "number": around["certificate_number"],
        "expires_at": around["certificate_expires_at"],
        "revoked": around["revoked"],
    }


def _content(found: dict[str, Any], kinds: list[str], *, has_started: bool) -> dict[str, Any]:
    item = json.loads(found["item"])
    rule = rule_of(item)
    work = Work(
        status=found["status"] or "not_started",
        score=found["score"],
        time_spent_seconds=found["time_spent_seconds"],
        watched_seconds=found["watched_seconds"],
        scrolled_to_end=found["at_end"],
    )
    ends_at = None if work.is_completed else found["ends_at"]
    return {
        "id": item["id"],
        "title": item["title"],
        "section": found["section"],
        "content_type": item["content_type"],
        "is_required": item["is_required"],
        "status": work.status,
        "share": share_of(rule, work),
        "detail": detail_sentence(rule, work),
        "time_spent_seconds": work.time_spent_seconds,
        "score_percent": work.score,
        "opened_at": found["opened_at"],
        "last_accessed_at": found["last_accessed_at"],
        "completed_at": found["completed_at"],
        "ends_at": ends_at,
        "attempts": json.loads(found["attempts"] or "[]"),
        "corrections": _corrections(
            work, kinds, has_started=has_started, has_clock=ends_at is not None
        ),
    }


def _corrections(work: Work, kinds: list[str], *, has_started: bool, has_clock: bool) -> list[str]:
    """Return which corrections of the training make sense for the content."""
    if not has_started:
        return []
    sensible = {
        "completed": not work.is_completed,
        "reset": work.status != "not_started",
        "extended": has_clock,
    }
    return [kind for kind in kinds if sensible[kind]]
