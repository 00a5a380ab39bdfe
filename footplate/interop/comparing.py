"""Whether two questions ask the same: their kind, their words and what is right, not their ids."""

import re

from footplate.programs.markdown import plain_text
from footplate.quizzes.questions import QuestionModel, type_of


def problems_of(question: QuestionModel) -> list[str]:
    """Return what must be mended before publishing, as sentences about "it"."""
    words = [problem.words for problem in type_of(question).problems(question)]
    if not plain_text(question.stem).strip():
        words.insert(0, "has no text")
    return [f"It {one}." for one in words]


def answer_in_words(question: QuestionModel) -> str:
    """Return what is right in words, "" for a question that cannot be answered yet."""
    kind = type_of(question)
    if kind.problems(question):
        return ""
    shared = {"id": question.id, "type": question.type, "points": question.points}
    return kind.right_text(shared | kind.public(question), kind.key(question))


def fingerprint(question: QuestionModel) -> str:
    """Return what two questions have in common exactly when they ask the same."""
    words = [question.type, plain_text(question.stem), answer_in_words(question)]
    words += sorted(type_of(question).markdown(question))
    return "\x1f".join(re.sub(r"\W+", " ", one).strip().casefold() for one in words)
