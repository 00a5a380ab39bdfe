"""Text: Markdown that is read to the end."""

import math
from collections.abc import Sequence
from typing import Any

from footplate.programs.differences import text_lines
from footplate.programs.formula_problems import formula_problems
from footplate.programs.images import image_ids, image_problems, sign_images, usable_images
from footplate.programs.kinds.base import (
    ContentProblem,
    DiffLine,
    Frozen,
    Kind,
    LearnerContext,
)
from footplate.programs.kinds.text.shapes import LearnerText, TextBody
from footplate.programs.markdown import plain_text, render, word_count
from footplate.programs.models import Content, ContentType
from footplate.programs.reading import reading_minutes


class TextKind(Kind):
    """A text is done when it was read to the end, for as long as its author asks."""

    content_type = ContentType.TEXT.value
    body_schema = TextBody
    learner_schema = LearnerText

    def asset_ids(self, body: dict[str, Any]) -> Sequence[str]:
        return image_ids(body["markdown"])

    def problems(self, content: Content) -> list[ContentProblem]:
        markdown = content.body["markdown"]
        found = image_problems(markdown, content.known_assets) + formula_problems(markdown)
        if not plain_text(markdown).strip():
            empty = ContentProblem(
                severity="must_fix",
                code="text_empty",
                title="The text is empty",
                detail="Write something, or delete the content.",
            )
            found.insert(0, empty)
        return found

    def freeze(self, content: Content) -> Frozen:
        body = content.body
        markdown = body["markdown"]
        return Frozen(
            body={"markdown": markdown, "images": usable_images(markdown, content.known_assets)},
            outline={"rule": {"kind": "text", "minimum_seconds": body["minimum_seconds"]}},
        )

    def learner_body(
        self, snapshot_body: dict[str, Any], context: LearnerContext
    ) -> dict[str, Any]:
        markdown = snapshot_body["markdown"]
        html = sign_images(
            render(markdown), snapshot_body["images"], user_id=context.user_id, now=context.now
        )
        return {"html": html, "word_count": word_count(markdown)}

    def estimate_minutes(self, content: Content) -> int:
        least = math.ceil((content.body["minimum_seconds"] or 0) / 60)
        return max(reading_minutes(word_count(content.body["markdown"])), least)

    def diff_lines(
        self, before: dict[str, Any] | None, after: dict[str, Any] | None
    ) -> list[DiffLine]:
        return text_lines("Text", _markdown(before), _markdown(after))


def _markdown(body: dict[str, Any] | None) -> str | None:
    return body["markdown"] if body else None
