"""Fetch and authorise quizzes whose questions are read or written."""

from uuid import UUID

from footplate.kernel.caller import Caller
from footplate.programs.models import Content, ContentType
from footplate.programs.policies import access_content
from footplate.quizzes.errors import NotAQuiz
from footplate.teams.policies import Abilities


def access_quiz(
    *, caller: Caller, pk: UUID, ability: str | None = None
) -> tuple[Content, Abilities]:
    """Return a quiz of a draft with its program and team; `NotAQuiz` otherwise. Statements: 1."""
    content, abilities = access_content(caller=caller, pk=pk, ability=ability)
    if content.content_type != ContentType.QUIZ:
        raise NotAQuiz
    return content, abilities
