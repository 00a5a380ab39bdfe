"""The Markdown in a quiz: its images, its formulas, and images signed for one learner."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.media.models import Asset, AssetKind, AssetState
from footplate.programs.formula_problems import formula_problems
from footplate.programs.images import image_ids, image_problems, referenced_ids, sign_images
from footplate.programs.kinds.base import ContentProblem
from footplate.programs.models import Content
from footplate.quizzes.questions import QuestionModel, type_of

# Only where an image is shown: an address that somebody wrote about stays words.
_SOURCE = re.compile(r'(?<=src=")/media/assets/[0-9a-f-]{36}(?=")')


def texts_of(question: QuestionModel) -> list[str]:
    """Return everything in a draft that may hold images and formulas."""
    return [question.stem, question.explanation, *type_of(question).markdown(question)]


def images_of(questions: list[QuestionModel]) -> list[str]:
    """Return the ids of our own images that the questions show, in order, perhaps repeated."""
    return [found for one in questions for text in texts_of(one) for found in image_ids(text)]


def text_problems(number: int, question: QuestionModel, content: Content) -> list[ContentProblem]:
    """Return what is wrong with images and formulas, each kind of problem told once."""
    found: dict[str, ContentProblem] = {}
    for text in texts_of(question):
        images = image_problems(text, content.known_assets) if "![" in text else []
        formulas = formula_problems(text) if "$" in text else []
        for problem in (*images, *formulas):
            title = f"Question {number}: {problem.title[0].lower()}{problem.title[1:]}"
            found.setdefault(problem.code, replace(problem, title=title, question_id=question.id))
    return list(found.values())


def with_signed_images(told: Any, *, team_id: UUID, user_id: UUID, now: datetime) -> Any:
    """Return what is told with the images in its HTML at addresses for this person.

    HTML is what a name says that ends in "html"; what people typed is never looked at. Only images
    of that team are signed; others keep an address that learners cannot open. Statements: 1 when
    there are images, else none.
    """
    ids: set[str] = set()
    for html in _html_in(told):
        ids.update(referenced_ids(html))
    if not ids:
        return told
    assets = Asset.objects.filter(
        team_id=team_id, pk__in=ids, kind=AssetKind.IMAGE, state=AssetState.READY
    )
    names = {str(pk): name for pk, name in assets.values_list("pk", "filename")}

    def signed(source: re.Match[str]) -> str:
        return sign_images(source[0], names, user_id=user_id, now=now)

    return _with_html(told, lambda html: _SOURCE.sub(signed, html))


def _html_in(told: Any) -> Iterator[str]:
    if isinstance(told, list):
        for each in told:
            yield from _html_in(each)
    elif isinstance(told, dict):
        for name, value in told.items():
            if isinstance(value, str) and name.endswith("html"):
                yield value
            else:
                yield from _html_in(value)


def _with_html(told: Any, change: Callable[[str], str]) -> Any:
    """Return a copy in which every piece of HTML is changed."""
    if isinstance(told, list):
        return [_with_html(each, change) for each in told]
    if not isinstance(told, dict):
        return told
    return {
        name: change(value)
        if isinstance(value, str) and name.endswith("html")
        else _with_html(value, change)
        for name, value in told.items()
    }
