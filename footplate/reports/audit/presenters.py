"""Events in the shapes of the API. Pure."""

from typing import Any

from footplate.kernel.models import AuditBlock, AuditCheck, AuditEvent, AuditLeaf
from footplate.reports.audit.sentences import sentence_of
from footplate.reports.audit.words import area_of, words_of

SERVER = "Footplate"


def line_of(event: AuditEvent | Any, *, timezone: str) -> dict[str, Any]:
    """Return the shape of `AuditLine`. The event comes from `shown_events`."""
    actor = _actor(event)
    return {
        "id": event.id,
        "occurred_at": event.occurred_at,
        "verb": event.verb,
        "title": words_of(event.verb).title,
        "area": area_of(event.verb),
        "sentence": sentence_of(
            verb=event.verb,
            actor=actor["name"],
            subject=event.subject_label,
            subject_type=event.subject_type,
            detail=event.detail,
            occurred_at=event.occurred_at,
            timezone=timezone,
        ),
        "actor": actor,
        "subject": {
            "type": event.subject_type,
            "id": event.subject_id,
            "label": event.subject_label,
        },
        "reason": event.reason,
        "address": event.address,
    }


def detail_of(
    event: AuditEvent, *, timezone: str, leaf: AuditLeaf | None, block: AuditBlock | None
) -> dict[str, Any]:
    """Return the shape of `AuditEventDetail`."""
    changes = changes_of(event)
    facts = {name: value for name, value in event.detail.items() if name not in _CHANGE}
    return {
        **line_of(event, timezone=timezone),
        "user_agent": event.user_agent,
        "request_id": event.request_id,
        "changes": changes,
        "facts": [{"name": name, "value": value} for name, value in facts.items()],
        "seal": _seal(leaf, block),
    }


def changes_of(event: AuditEvent) -> list[dict[str, Any]]:
    """Return what changed, field by field, in the order it was written down."""
    if not set(_CHANGE) & event.detail.keys():
        return []
    before, after = (event.detail.get(name) for name in _CHANGE)
    if not isinstance(before, dict) or not isinstance(after, dict):
        return [{"field": words_of(event.verb).field, "before": before, "after": after}]
    return [
        {"field": name, "before": before.get(name), "after": after.get(name)}
        for name in dict.fromkeys([*before, *after])
    ]


def ledger_of(
    *, head: AuditBlock | None, waiting_count: int, check: AuditCheck | None
) -> dict[str, Any]:
    """Return the shape of `AuditLedger`."""
    state = "unverified"
    if check is not None:
        state = "broken" if check.problem_count else "verified"
    return {
        "state": state,
        "head": head
        and {
            "number": head.number,
            "sha256": bytes(head.sha256).hex(),
            "sealed_at": head.sealed_at,
            "last_event_at": head.last_at,
            "key_id": head.key_id,
        },
        "waiting_count": waiting_count,
        "check": check,
    }


_CHANGE = ("before", "after")


def _actor(event: Any) -> dict[str, Any]:
    kind = "server" if event.actor_id is None else "token" if event.token_id else "person"
    unknown = SERVER if event.actor_id is None else "Somebody"
    return {
        "kind": kind,
        "id": event.actor_id,
        "name": event.actor_name or unknown,
        "token_id": event.token_id,
        "see_as_id": event.see_as_id,
    }


def _seal(leaf: AuditLeaf | None, block: AuditBlock | None) -> dict[str, Any] | None:
    if leaf is None or block is None:
        return None
    return {
        "block": block.number,
        "position": leaf.position + 1,
        "event_sha256": bytes(leaf.sha256).hex(),
        "block_sha256": bytes(block.sha256).hex(),
        "sealed_at": block.sealed_at,
    }
