"""The one way in: a correction of whatever kind."""

from datetime import datetime
from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.kernel.problems import InvalidInput
from footplate.progress.corrections.complete_by_hand import complete_by_hand
from footplate.progress.corrections.extend_by_hand import extend_by_hand, extend_content_by_hand
from footplate.progress.corrections.reset_by_hand import reset_by_hand
from footplate.progress.models import Correction


def correct_training(
    *,
    actor: Caller,
    invitation_id: UUID,
    kind: str,
    content_id: UUID | None,
    reason: str,
    due_at: datetime | None,
    time_limit_ends_at: datetime | None,
    ends_at: datetime | None,
    now: datetime,
) -> Correction:
    """Correct the training as asked and return the correction; each kind says what it raises.

    `InvalidInput` for moments that do not fit the kind.
    """
    moments = {"due_at": due_at, "time_limit_ends_at": time_limit_ends_at, "ends_at": ends_at}
    given = {name for name, moment in moments.items() if moment is not None}
    _demand_fit(kind, content_id, given)
    whom = {"actor": actor, "invitation_id": invitation_id, "reason": reason, "now": now}
    if kind == "completed":
        return complete_by_hand(content_id=content_id, **whom)  # type: ignore[arg-type]
    if kind == "reset":
        return reset_by_hand(content_id=content_id, **whom)  # type: ignore[arg-type]
    if content_id is None:
        return extend_by_hand(
            due_at=due_at,
            time_limit_ends_at=time_limit_ends_at,
            **whom,  # type: ignore[arg-type]
        )
    assert ends_at is not None
    return extend_content_by_hand(
        content_id=content_id,
        ends_at=ends_at,
        **whom,  # type: ignore[arg-type]
    )


def _demand_fit(kind: str, content_id: UUID | None, given: set[str]) -> None:
    fitting: set[str] = set()
    if kind == "extended":
        fitting = {"ends_at"} if content_id else {"due_at", "time_limit_ends_at"}
        if not given & fitting:
            name = "ends_at" if content_id else "due_at"
            raise InvalidInput.at(f"/body/{name}", "required", "Choose the new end.")
    for name in sorted(given - fitting):
        raise InvalidInput.at(f"/body/{name}", "unfit", "This does not go with the correction.")
