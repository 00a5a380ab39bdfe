"""Fetch and authorise what belongs to programs. People without `programs.read` see nothing."""

from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.programs.models import Content, Program, ProgramState, Section
from footplate.programs.workflow import EDITABLE, INVITING, allowed
from footplate.teams.policies import Abilities, access_record

READ, WRITE, PUBLISH, INVITE = (
    "programs.read",
    "programs.write",
    "programs.publish",
    "invitations.write",
)


def access_program(
    *, caller: Caller, pk: UUID, ability: str | None = None
) -> tuple[Program, Abilities]:
    """Return the program with its team and latest edition. Statements: 1."""
    rows = Program.objects.select_related("team", "latest_edition__published_by")
    return access_record(rows, caller=caller, pk=pk, see=READ, ability=ability)


def access_section(*, caller: Caller, pk: UUID) -> tuple[Section, Abilities]:
    """Return a section that the caller may write. Statements: 1."""
    return access_record(Section.objects.all(), caller=caller, pk=pk, see=READ, ability=WRITE)


def access_content(
    *, caller: Caller, pk: UUID, ability: str | None = None
) -> tuple[Content, Abilities]:
    """Return the content with its asset, program and the program's edition. Statements: 1."""
    rows = Content.objects.select_related(
        "asset", "section", "program__team", "program__latest_edition"
    )
    return access_record(rows, caller=caller, pk=pk, see=READ, ability=ability)


def can_delete(program: Program) -> bool:
    """Return whether the program may be deleted: nothing of it was ever published."""
    return program.state == ProgramState.DRAFT and program.latest_edition_id is None


def program_actions(program: Program, abilities: Abilities) -> list[str]:
    """Return what these abilities may do with the program in its state."""
    found = []
    if abilities.can(WRITE) and program.state in EDITABLE:
        found.append("edit")
    if abilities.can(PUBLISH):
        found += allowed(program.state)
    if abilities.can(INVITE) and program.state in INVITING:
        found.append("invite")
    if abilities.can(WRITE) and can_delete(program):
        found.append("delete")
    return found


def content_actions(content: Content, abilities: Abilities) -> list[str]:
    """Return what these abilities may do with a content."""
    if abilities.can(WRITE) and content.program.state in EDITABLE:
        return ["edit", "delete"]
    return []
