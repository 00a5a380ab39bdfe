"""Take a content out of a draft."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.versions import demand_version
from footplate.programs.actions.lock_program import draft_content, lock_draft, touch
from footplate.programs.actions.place_contents import read_arrangement, write_arrangement
from footplate.programs.models import Content


@transaction.atomic
def delete_content(
    *,
    program_id: UUID,
    content_id: UUID,
    expected_version: int | None,
    actor_id: UUID | None,
    now: datetime,
) -> None:
    """The draft no longer has the content; editions keep theirs. Statements: 7."""
    program = lock_draft(program_id)
    content = draft_content(program, content_id)
    demand_version(content.version, expected_version)
    Content.objects.filter(pk=content.id)._raw_delete(using="default")
    write_arrangement(read_arrangement(program))
    touch(program, now=now)
    audit.record(
        team_id=program.team_id,
        actor_id=actor_id,
        verb="contents.delete",
        subject_type="content",
        subject_id=content.id,
        subject_label=content.title,
        now=now,
        program=program.title,
        content_type=content.content_type,
    )
