"""Marking a content as done."""

from datetime import datetime
from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.progress.actions.record_heartbeat import Recorded, record_heartbeat
from footplate.progress.beat import Noticed
from footplate.progress.errors import NotYet
from footplate.progress.requirements import remaining_sentence


def complete_content(
    *, actor: Caller, invitation_id: UUID, content_id: UUID, now: datetime
) -> Recorded:
    """Take the actor's word that a text is read to its end (or a film of unknown length seen).

    Marking what is done changes nothing. `NotYet` when the rest of the content's rule is not met;
    nothing is changed then. Raises what `record_heartbeat` raises. Statements: as there.
    """
    recorded = record_heartbeat(
        actor=actor,
        invitation_id=invitation_id,
        content_id=content_id,
        noticed=Noticed(seconds=0, scrolled_to_end=True, sequence=None),
        now=now,
    )
    left = remaining_sentence(recorded.beat.rule, recorded.beat.work)
    if left is not None:
        raise NotYet(left, remaining_sentence=left)
    return recorded
