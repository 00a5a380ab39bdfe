"""Shapes of a text."""

from typing import Annotated

from ninja import Schema
from pydantic import Field, StringConstraints

from footplate.kernel.http.schemas import Input

# U+0000 is what PostgreSQL cannot store.
Markdown = Annotated[str, StringConstraints(max_length=200_000, pattern=r"^[^\x00]*$")]


class TextBody(Input):
    """A text as its author writes it."""

    markdown: Markdown = ""
    minimum_seconds: int | None = Field(None, ge=1, le=4 * 3600)


class LearnerText(Schema):
    """A text as its learner reads it; `html` is safe to show."""

    html: str
    word_count: int
