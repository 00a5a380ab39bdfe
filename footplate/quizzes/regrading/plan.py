"""What can be graded again: older editions of a quiz whose keys the latest one has mended."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.problems import NotFound
from footplate.programs.models import ContentSnapshot, Program
from footplate.quizzes.regrading.errors import NewerEdition, NothingToRegrade
from footplate.quizzes.regrading.keys import KeyChange, key_changes
from footplate.quizzes.results.sittings import QuizEdition, editions_with, snapshots_of


@dataclass(frozen=True)
class OlderEdition:
    """An edition whose quiz is graded differently by the latest one."""

    edition: QuizEdition
    changes: list[KeyChange]


@dataclass(frozen=True)
class Plan:
    """The latest edition of a quiz, and the older ones that it would grade again."""

    latest: QuizEdition
    snapshot: ContentSnapshot
    older: list[OlderEdition]

    @property
    def hashes(self) -> list[str]:
        """The older snapshots, each once."""
        return list(dict.fromkeys(one.edition.sha256 for one in self.older))

    @property
    def changes(self) -> list[KeyChange]:
        """Every mended key, each question once, in the order of the latest edition."""
        found = {change.question_id: change for one in self.older for change in one.changes}
        return sorted(found.values(), key=lambda change: change.number)


def plan_of(
    *,
    program: Program,
    content_id: UUID,
    editions: Sequence[int] | None = None,
    edition: int | None = None,
) -> Plan:
    """Return what the latest edition of the quiz has mended in the editions asked for.

    All of them without `editions`. Statements: 2. `NotFound` when no edition has the quiz or has
    one of these numbers, `NewerEdition` when the latest is no longer `edition`,
    `NothingToRegrade` when editions are named and none of them has a key that differs.
    """
    known = editions_with(program=program, content_id=content_id)
    if not known or set(editions or ()) - {one.number for one in known}:
        raise NotFound
    latest = known[-1]
    if edition is not None and latest.number != edition:
        raise NewerEdition(f"Edition {latest.number} is the latest now. Look at it first.")
    snapshots = snapshots_of(team_id=program.team_id, hashes=[one.sha256 for one in known])
    newest = snapshots[latest.sha256]
    asked = [one for one in known[:-1] if editions is None or one.number in editions]
    older = [OlderEdition(one, key_changes(snapshots[one.sha256], newest)) for one in asked]
    older = [one for one in older if one.changes]
    if editions is not None and not older:
        raise NothingToRegrade
    return Plan(latest, newest, older)
