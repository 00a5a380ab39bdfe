"""Corrections in the shape of `CorrectionLine`."""

from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.progress.corrections.words import SOMEBODY, correction_sentence, title_of
from footplate.progress.models import Correction

# One training's corrections as one JSON value, newest first; `i` is training_invitations. Few
# trainings have any.
CORRECTIONS_SQL = """
(select jsonb_agg(jsonb_build_object(
    'id', k.id, 'kind', k.kind, 'content_id', k.content_id, 'contents', k.contents,
    'detail', k.detail, 'reason', k.reason, 'at', k.created_at,
    'by', coalesce(nullif(u.name, ''), u.email)) order by k.created_at desc, k.id desc)
 from training_corrections k left join users u on u.id = k.corrected_by_id
 where k.invitation_id = i.id)
"""


def present_line(stored: dict[str, Any], *, timezone: str) -> dict[str, Any]:
    """Return one of `CORRECTIONS_SQL`'s objects in the shape of `CorrectionLine`. Pure."""
    by = stored["by"] or SOMEBODY
    at = stored["at"]
    return {
        "id": stored["id"],
        "kind": stored["kind"],
        "content_id": stored["content_id"],
        "content_ids": [content["content_id"] for content in stored["contents"]],
        "at": datetime.fromisoformat(at) if isinstance(at, str) else at,
        "by": by,
        "sentence": correction_sentence(
            kind=stored["kind"],
            by=by,
            content_title=title_of(stored["contents"], _text(stored["content_id"])),
            detail=stored["detail"],
            timezone=timezone,
        ),
        "reason": stored["reason"],
    }


def present_correction(correction: Correction, *, by: str, timezone: str) -> dict[str, Any]:
    """Return the correction, made by somebody of this name. Statements: 0."""
    stored = {
        "id": correction.pk,
        "kind": correction.kind,
        "content_id": correction.content_id,
        "contents": correction.contents,
        "detail": correction.detail,
        "reason": correction.reason,
        "at": correction.created_at,
        "by": by,
    }
    return present_line(stored, timezone=timezone)


def _text(content_id: UUID | str | None) -> str | None:
    return None if content_id is None else str(content_id)
