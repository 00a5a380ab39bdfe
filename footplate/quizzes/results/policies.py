"""Who may see what people's answers add up to."""

from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.programs.models import Program
from footplate.programs.policies import access_program
from footplate.teams.policies import Abilities

READ, MARK, REGRADE = "results.read", "results.mark", "results.regrade"


def access_results(
    *, caller: Caller, program_id: UUID, ability: str = READ
) -> tuple[Program, Abilities]:
    """Return a program whose results the caller may see. Statements: 1."""
    return access_program(caller=caller, pk=program_id, ability=ability)


def results_actions(abilities: Abilities) -> list[str]:
    """Return what these abilities may do with results."""
    offered = {"regrade": REGRADE, "mark": MARK}
    return [name for name, ability in offered.items() if abilities.can(ability)]
