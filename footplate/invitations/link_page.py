"""The page that an invitation's link leads to."""

from collections import Counter
from datetime import datetime
from typing import Any

from footplate.invitations import sentences
from footplate.invitations.models import Invitation
from footplate.invitations.rules import contents_of, rules_of
from footplate.invitations.standing import answer_obstacle, governing_edition
from footplate.kernel.caller import Caller
from footplate.programs.models import ContentType, Program, ProgramEdition, ProgramState


def present_link(invitation: Invitation, *, caller: Caller | None, now: datetime) -> dict[str, Any]:
    """Return the shape of `InvitationLink`. Pure.

    Whoever accepted it sees it for ever, with its id; anybody else only while it waits for an
    answer: `LinkExpired`, `LinkRevoked`, `LinkDeclined` or `LinkUsed` after that.
    """
    owns = caller is not None and invitation.invitee_id == caller.user_id
    obstacle = answer_obstacle(invitation, now=now)
    if obstacle is not None and not owns:
        raise obstacle
    timezone = invitation.team.timezone
    return {
        "program": _program(invitation.program, governing_edition(invitation)),
        "team": {"name": invitation.team.name, "slug": invitation.team.slug},
        "inviter_name": _inviter_name(invitation),
        "message": invitation.message or None,
        "email": invitation.email,
        "due_at": invitation.due_at,
        "due_sentence": sentences.due_sentence(invitation.due_at, timezone),
        "expires_at": invitation.expires_at,
        "timezone": timezone,
        "status": invitation.status,
        "invitation_id": invitation.id if owns else None,
        "account": "exists" if invitation.account_exists else "none",
        "signed_in_as": caller.email if caller else None,
        "same_address": caller is not None and caller.email == invitation.email,
        "actions": ["open"] if owns else _actions(invitation, caller),
    }


def _actions(invitation: Invitation, caller: Caller | None) -> list[str]:
    if caller is None:
        return ["sign_in" if invitation.account_exists else "create_account", "decline"]
    if invitation.program.state != ProgramState.PUBLISHED:
        return ["decline"]
    return ["accept", "decline"]


def _inviter_name(invitation: Invitation) -> str:
    inviter = invitation.inviter
    return inviter.name or inviter.email if inviter else invitation.team.name


def _program(program: Program, edition: ProgramEdition) -> dict[str, Any]:
    contents = contents_of(edition)
    rules = rules_of(edition)
    types = Counter(item["content_type"] for item in contents)
    return {
        "id": program.id,
        "title": edition.title,
        "description": edition.description,
        "cover_drawing": program.cover_drawing,
        "contents_total": len(contents),
        "estimated_minutes": sum(item["estimated_minutes"] for item in contents),
        "content_types": {kind: types[kind] for kind in ContentType.values},
        "sequential": rules.sequential,
        "time_limit": rules.time_limit,
        "passing_percentage": rules.passing_percentage,
        "certificate": bool(rules.certificate_design),
        "certificate_validity_months": rules.certificate_validity_months,
    }
