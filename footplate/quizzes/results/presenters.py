"""An analysis as authors and managers read it."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from footplate.quizzes.results.analysis import Analysis
from footplate.quizzes.results.items import FEW_PEOPLE, Item
from footplate.quizzes.results.sentences import discrimination_word, remarks_on
from footplate.quizzes.results.sittings import Counted

_CLASS_WIDTH = 10


def present_analysis(
    found: Analysis, *, content_id: UUID, edition: int | None, counted: Counted
) -> dict[str, Any]:
    """Return the analysis in the shape of `AnalysisOut`."""
    classes = [
        {
            "from_percent": index * _CLASS_WIDTH,
            "to_percent": (index + 1) * _CLASS_WIDTH,
            "count": count,
        }
        for index, count in enumerate(found.distribution)
    ]
    editions = [
        {"number": one.number, "published_at": one.published_at} for one in reversed(found.editions)
    ]
    return asdict(found) | {
        "content_id": content_id,
        "edition": edition,
        "counted": counted,
        "editions": editions,
        "few": found.sittings < FEW_PEOPLE,
        "distribution": classes,
        "items": [_item(item) for item in found.items],
    }


def _item(item: Item) -> dict[str, Any]:
    return asdict(item) | {
        "discrimination_word": discrimination_word(item.discrimination),
        "remarks": [asdict(remark) for remark in remarks_on(item)],
    }
