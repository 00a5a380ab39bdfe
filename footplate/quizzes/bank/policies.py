"""Who may see and write the bank: whoever writes programs, for a question comes with its key."""

from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.quizzes.bank.models import BankQuestion, BankState
from footplate.teams.models import Team
from footplate.teams.policies import access_record, access_team

WRITE = "programs.write"


def access_bank(*, caller: Caller, slug: str) -> Team:
    """Return the team whose bank the caller may see and write. Statements: 1."""
    return access_team(caller=caller, slug=slug, ability=WRITE)[0]


def access_question(*, caller: Caller, pk: UUID, lock: bool = False) -> BankQuestion:
    """Return a question of a bank that the caller may see and write. Statements: 1."""
    rows = BankQuestion.objects.select_related("updated_by")
    return access_record(rows, caller=caller, pk=pk, see=WRITE, lock=lock)[0]


def question_actions(question: BankQuestion) -> list[str]:
    """Return what may be done with the question by whoever sees it."""
    active = question.state == BankState.ACTIVE
    return ["change", "archive"] if active else ["restore"]
