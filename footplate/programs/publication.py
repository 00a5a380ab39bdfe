"""What stands in the way of publishing a draft."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from footplate.programs.drafts import Draft
from footplate.programs.kinds.base import ContentProblem, kind_of
from footplate.programs.models import Content


@dataclass(frozen=True)
class PublicationProblem:
    """A problem and the content it belongs to; None for the program as a whole."""

    problem: ContentProblem
    content: Content | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the problem flat, ready for JSON."""
        content_id = str(self.content.id) if self.content else None
        return {**asdict(self.problem), "content_id": content_id}


def content_problems(content: Content) -> list[ContentProblem]:
    """Return everything wrong with one content, must-fix first."""
    return kind_of(content.content_type).problems(content)


def problems_of(draft: Draft, *, now: datetime) -> list[PublicationProblem]:
    """Return every problem at once: the program's, then each content's in reading order."""
    found = [PublicationProblem(problem) for problem in _program_problems(draft, now)]
    for item in draft.items:
        found += [
            PublicationProblem(problem, item.content) for problem in content_problems(item.content)
        ]
    return found


def must_fix(problems: list[PublicationProblem]) -> bool:
    """Return whether any of the problems hinders publishing."""
    return any(found.problem.severity == "must_fix" for found in problems)


def _program_problems(draft: Draft, now: datetime) -> list[ContentProblem]:
    found = []
    if not any(item.content.is_required for item in draft.items):
        found.append(
            ContentProblem(
                severity="must_fix",
                code="nothing_required",
                title="No content is required",
                detail="A program is completed by its required contents. Add one, or mark one as "
                "required.",
            )
        )
    deadline = draft.program.completion_deadline
    if deadline is not None and deadline <= now:
        found.append(
            ContentProblem(
                severity="must_fix",
                code="deadline_past",
                title="The deadline has passed",
                detail="Everybody would be late at once. Choose a later deadline, or none.",
            )
        )
    return found
