"""Take a section out of a draft and keep its contents."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from footplate.kernel import audit
from footplate.kernel.problems import NotFound
from footplate.programs.actions.lock_program import lock_draft, touch
from footplate.programs.models import Content, Section


@transaction.atomic
def delete_section(
    *, program_id: UUID, section_id: UUID, actor_id: UUID | None, now: datetime
) -> None:
    """The section is gone; its contents belong to the one before it, or to none.

    The reading order stays as it was. Statements: 7.
    """
    program = lock_draft(program_id)
    sections = list(Section.objects.filter(program=program).order_by("position"))
    index = next((i for i, section in enumerate(sections) if section.id == section_id), None)
    if index is None:
        raise NotFound
    before = sections[index - 1] if index else None
    Content.objects.filter(section_id=section_id).update(section=before)
    Section.objects.filter(pk=section_id)._raw_delete(using="default")
    later = Section.objects.filter(program=program, position__gt=sections[index].position)
    later.update(position=F("position") - 1)
    touch(program, now=now, bump=True)
    audit.record(
        team_id=program.team_id,
        actor_id=actor_id,
        verb="sections.delete",
        subject_type="section",
        subject_id=section_id,
        subject_label=sections[index].title,
        now=now,
        program=program.title,
    )
