"""Images of a file: which may come along, and their places in the questions' texts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from footplate.interop.limits import IMAGES
from footplate.interop.reading import Item, Note, Sheet
from footplate.interop.texts.texts import IMPORTED
from footplate.media.models import Asset, AssetKind
from footplate.media.sniffing import SNIFFED_BYTES, accepted_type, wanted
from footplate.programs.images import image_ids
from footplate.quizzes.questions import Question, QuestionModel
from footplate.quizzes.texts import images_of, texts_of

_QUESTION: TypeAdapter[QuestionModel] = TypeAdapter(Question)
_SHOWN = re.compile(rf"!\[((?:\\.|[^\]\\])*)\]\({re.escape(IMPORTED)}([0-9a-f]{{64}})\)")
_ENDINGS = {"image/png": "png", "image/jpeg": "jpg", "image/gif": "gif", "image/webp": "webp"}


@dataclass(frozen=True)
class Usable:
    """An image of the file that may become an asset."""

    key: str
    data: bytes
    filename: str


@dataclass
class Plan:
    """The file's images that come along, by key, and the words for those that do not."""

    usable: dict[str, Usable] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def plan_images(sheet: Sheet, *, may_add: bool) -> Plan:
    """Return what becomes of the images of the questions that can be taken, in file order."""
    plan = Plan()
    for item in sheet.items:
        for key in shown_keys(item):
            if key not in plan.usable and key not in plan.refused:
                _judge(key, sheet.images[key], plan, may_add=may_add)
    return plan


def shown_keys(item: Item) -> list[str]:
    """Return the keys of the file's images that an item shows, each once."""
    if item.question is None:
        return []
    found = (m[2] for text in texts_of(item.question) for m in _SHOWN.finditer(text))
    return list(dict.fromkeys(found))


def _judge(key: str, data: bytes, plan: Plan, *, may_add: bool) -> None:
    kind = accepted_type(data[:SNIFFED_BYTES], AssetKind.IMAGE.value)
    if kind is None:
        plan.refused[key] = f"An image is left out: it is not {wanted(AssetKind.IMAGE.value)}."
    elif not may_add:
        plan.refused[key] = "Its images are left out: your roles do not let you add media."
    elif len(plan.usable) >= IMAGES:
        plan.refused[key] = f"An image is left out: one import takes {IMAGES} at most."
    else:
        filename = f"question-image-{key[:12]}.{_ENDINGS[kind.media_type]}"
        plan.usable[key] = Usable(key, data, filename)


def settle_images(sheet: Sheet, plan: Plan, *, team_id: UUID) -> None:
    """Leave in the questions only images that come along or that are the team's, and say so.

    Statements: 1 when texts name assets, else none.
    """
    ours = _known(sheet, team_id)
    for item in sheet.items:
        if item.question is None:
            continue
        for key in shown_keys(item):
            if key in plan.refused:
                _note(item, plan.refused[key])
        foreign = [pk for pk in images_of([item.question]) if pk not in ours]
        if foreign:
            _note(item, "An image is left out: it is not in the media of this team.")
        item.question = _without(item.question, set(plan.refused), set(foreign))


def _note(item: Item, words: str) -> None:
    note = Note("image_left_out", words)
    if note not in item.changes:
        item.changes.append(note)


def _known(sheet: Sheet, team_id: UUID) -> set[str]:
    named = {pk for item in sheet.items if item.question for pk in images_of([item.question])}
    if not named:
        return set()
    rows = Asset.objects.filter(team_id=team_id, pk__in=named, kind=AssetKind.IMAGE)
    return {str(pk) for pk in rows.values_list("pk", flat=True)}


def _without(question: QuestionModel, keys: set[str], foreign: set[str]) -> QuestionModel:
    def cut(text: str) -> str:
        text = _SHOWN.sub(lambda m: m[1] if m[2] in keys else m[0], text)
        for pk in foreign & set(image_ids(text)):
            pattern = rf"!\[((?:\\.|[^\]\\])*)\]\(/media/assets/{re.escape(pk)}[^)]*\)"
            text = re.sub(pattern, lambda m: m[1], text)
        return text

    return _mapped(question, cut) if keys or foreign else question


def with_assets(
    questions: Sequence[QuestionModel], assets: Mapping[str, UUID]
) -> list[QuestionModel]:
    """Return the questions with the file's images at the addresses of these assets.

    An image without an asset leaves its alternative text.
    """

    def one(shown: re.Match[str]) -> str:
        asset_id = assets.get(shown[2])
        return f"![{shown[1]}](/media/assets/{asset_id})" if asset_id else shown[1]

    return [_mapped(question, lambda text: _SHOWN.sub(one, text)) for question in questions]


def _mapped(question: QuestionModel, change: Any) -> QuestionModel:
    """Return the question with every text changed."""

    def walk(value: Any) -> Any:
        if isinstance(value, str):
            return change(value) if "![" in value else value
        if isinstance(value, list):
            return [walk(one) for one in value]
        return {key: walk(one) for key, one in value.items()} if isinstance(value, dict) else value

    return _QUESTION.validate_python(walk(question.model_dump(mode="json")))
