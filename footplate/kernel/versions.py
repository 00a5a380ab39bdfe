"""Optimistic versions: what a caller read is what it may overwrite.

A resource that people write has a `version` that grows by one with each change. Its entity tag
begins with it, `If-Match` names it, and the action compares under the row's lock.
"""

import re
from typing import Any
from uuid import UUID

from footplate.kernel.models import AuditEvent
from footplate.kernel.problems import BadRequest, StaleVersion

# As `ETag` gave it, or the bare `version` of the body in quotes.
_TAG = re.compile(r'(?:W/)?"?(\d{1,9})(?:-[\w-]{1,64})?"?', re.ASCII)


def etag(version: int) -> str:
    """Return the entity tag of a version (RFC 9110 section 8.8.3); the kernel adds the body's."""
    return f'"{version}"'


def expected_version(if_match: str | None) -> int | None:
    """Return the version that `If-Match` names; None when it names none or any ("*")."""
    if if_match is None or if_match.strip() == "*":
        return None
    named = _TAG.fullmatch(if_match.strip())
    if named is None:
        raise BadRequest("If-Match must be one version, as the ETag or `version` gave it.")
    return int(named[1])


def demand_version(current: int, expected: int | None, *, subject_id: UUID | None = None) -> None:
    """Raise `StaleVersion`, naming the current version, unless it is the expected one.

    With `subject_id` the problem says who changed it last, when the audit log knows.
    Statements: 0; 1 for a refusal with `subject_id`.
    """
    if expected is not None and expected != current:
        raise StaleVersion(
            "Somebody changed this since you read it. Load it again and repeat your change.",
            current_version=current,
            **(_last_change(subject_id) if subject_id else {}),
        )


def _last_change(subject_id: UUID) -> dict[str, Any]:
    """Return who changed the subject last, and when, as extras of the problem."""
    rows = AuditEvent.objects.filter(subject_id=subject_id).order_by("-occurred_at", "-id")
    found = rows.values("actor_id", "actor_label", "occurred_at").first()
    if found is None:
        return {}
    return {
        "changed_by": {"id": str(found["actor_id"]), "name": found["actor_label"]},
        "changed_at": found["occurred_at"].isoformat().replace("+00:00", "Z"),
    }
