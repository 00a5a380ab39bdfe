"""Who may see reports."""

from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.programs.models import Program
from footplate.teams.policies import Abilities, access_record


def access_roster(*, caller: Caller, program_id: UUID) -> tuple[Program, Abilities]:
    """Return a program whose people the caller may see. Statements: 1."""
    return access_record(
        Program.objects.all(),
        caller=caller,
        pk=program_id,
        see="programs.read",
        ability="invitations.read",
    )
