"""What is wrong with the formulas of a text."""

from footplate.programs.kinds.base import ContentProblem
from footplate.programs.markdown import unreadable_formulas


def formula_problems(markdown: str) -> list[ContentProblem]:
    """Return a warning for each formula that cannot be read, in order."""
    return [
        ContentProblem(
            severity="warning",
            code="formula_unreadable",
            title="A formula cannot be read",
            detail=f"Learners see it as it is written: {latex[:80]}",
        )
        for latex in unreadable_formulas(markdown)
    ]
