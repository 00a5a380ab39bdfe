"""Writing lines of the log."""

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.kernel import origin
from footplate.kernel.audit.content import EVENT_COLUMNS, event_bytes
from footplate.kernel.audit.keys import current_key
from footplate.kernel.audit.tables import AuditEvent

# Hand-written: the event and its place in the queue of what is not sealed yet, in one statement.
_TYPES = {**EVENT_COLUMNS, "mac": "bytea"}
_COLUMNS = ", ".join(_TYPES)
_VALUES = ", ".join(f"%({name})s::{kind}" for name, kind in _TYPES.items())
_INSERT = f"""
with line as (
  insert into audit_events ({_COLUMNS}) select {_VALUES} {{unless}} returning id, team_id
)
insert into audit_pending (event_id, team_id) select id, team_id from line
"""  # noqa: S608
_UNLESS_LATELY = """
where not exists (
  select from audit_events
  where team_id is not distinct from %(team_id)s::uuid and actor_id = %(actor_id)s::uuid
    and occurred_at > %(lately)s::timestamptz and verb = %(verb)s::text
    and subject_id is not distinct from %(subject_id)s::uuid and detail = %(detail)s::jsonb
)
"""


def record(
    *,
    team_id: UUID | None,
    actor_id: UUID | None,
    verb: str,
    subject_type: str,
    subject_id: UUID | None,
    now: datetime,
    subject_label: str = "",
    actor_label: str | None = None,
    reason: str = "",
    **detail: Any,
) -> None:
    """Add one line to the log, in the caller's transaction. Statements: 1.

    `verb` is resource.verb as in roles ("invitations.extend") and has words in the registry;
    `subject_label` names the subject as people know it at this moment; `detail` must be
    JSON-ready and holds no secrets, with `before` and `after` where something changed. Address,
    browser, request, token and the actor's name come from `kernel.origin`; `actor_label` names
    somebody whom the request did not sign in.
    """
    event = AuditEvent(
        team_id=team_id,
        actor_id=actor_id,
        verb=verb,
        subject_type=subject_type,
        subject_id=subject_id,
        subject_label=subject_label,
        detail=detail,
        reason=reason,
        occurred_at=now,
    )
    _write(event, actor_label=actor_label, unless="")


def record_unless_lately(
    *,
    team_id: UUID,
    actor_id: UUID,
    verb: str,
    subject_type: str,
    subject_id: UUID | None,
    subject_label: str,
    now: datetime,
    within: timedelta,
    **detail: Any,
) -> None:
    """Add a line unless the actor has the same one from less than `within` ago. Statements: 1.

    Two at the very same moment may both be written, which is true of both.
    """
    event = AuditEvent(
        team_id=team_id,
        actor_id=actor_id,
        verb=verb,
        subject_type=subject_type,
        subject_id=subject_id,
        subject_label=subject_label,
        detail=detail,
        reason="",
        occurred_at=now,
    )
    _write(event, actor_label=None, unless=_UNLESS_LATELY, lately=now - within)


def _write(
    event: AuditEvent, *, actor_label: str | None, unless: str, lately: datetime | None = None
) -> None:
    source = origin.current()
    own = source.person_label if source.person_id == event.actor_id else ""
    event.actor_label = own if actor_label is None else actor_label
    event.address = source.address
    event.user_agent = source.user_agent
    event.request_id = source.request_id
    event.token_id = source.token_id
    event.see_as_id = source.see_as_id
    # As it is read back: what was a text enumeration is a text then.
    event.detail = json.loads(json.dumps(event.detail))
    values = {name: getattr(event, name) for name in EVENT_COLUMNS}
    values |= {
        "detail": json.dumps(event.detail),
        "mac": current_key().mac(event_bytes(event)),
        "lately": lately,
    }
    if not unless:
        del values["lately"]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT.format(unless=unless), values)
