"""Ordering: items are brought into the right order.

With partial credit every item that directly follows the one it should follow earns its share, so
that one item in a wrong place does not cost all that come after it. Ids are made of the texts
alone, and items are listed by them: nothing that is shown tells the order.
"""

from itertools import pairwise
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from footplate.kernel.http.schemas import Input
from footplate.programs.markdown import render_inline
from footplate.quizzes.questions.base import (
    Key,
    QuestionModel,
    QuestionOut,
    QuestionProblem,
    QuestionType,
    Short,
    duplicates,
)
from footplate.quizzes.questions.parts import PartOut, share
from footplate.quizzes.questions.seeded import by_id, opaque_id, shuffled


class Item(BaseModel):
    """One item."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    text: Short = ""


class OrderingQuestion(QuestionModel):
    """`items` stand in the right order."""

    type: Literal["ordering"]
    items: list[Item] = Field([], max_length=50)
    partial_credit: bool = True


class OrderingOut(QuestionOut):
    """`items` are to be brought into order."""

    type: Literal["ordering"]
    items: list[PartOut]


def _each_once(ids: list[str]) -> list[str]:
    if len(set(ids)) < len(ids):
        raise ValueError("names an item twice")
    return ids


class OrderingAnswer(Input):
    """The ids of all items, in order."""

    order: Annotated[list[Key], Field(max_length=50), AfterValidator(_each_once)]


class Ordering(QuestionType[OrderingQuestion]):
    type = "ordering"
    model = OrderingQuestion
    answer_model = OrderingAnswer
    shown_model = OrderingOut

    def problems(self, question: OrderingQuestion) -> list[QuestionProblem]:
        texts, found = _texts(question), []
        if len(texts) < 2:
            found.append(QuestionProblem("too_few_items", "has fewer than two items"))
        if not all(texts):
            found.append(QuestionProblem("empty_item", "has an empty item"))
        if duplicates(texts):
            found.append(QuestionProblem("same_item_twice", "has two items that read the same"))
        return found

    def markdown(self, question: OrderingQuestion) -> list[str]:
        return _texts(question)

    def public(self, question: OrderingQuestion) -> dict[str, Any]:
        items = [{"id": _item(question, text), "text": text} for text in _texts(question)]
        return {"items": by_id(items)}

    def key(self, question: OrderingQuestion) -> dict[str, Any]:
        order = [_item(question, text) for text in _texts(question)]
        return {"order": order, "partial_credit": question.partial_credit}

    def in_order(
        self, public: dict[str, Any], *, seed: int, shuffle_options: bool
    ) -> dict[str, Any]:
        return public | {"items": shuffled(public["items"], seed=seed, salt=public["id"])}

    def shown(self, public: dict[str, Any]) -> dict[str, Any]:
        items = [item | {"html": render_inline(item["text"])} for item in public["items"]]
        return public | {"items": items}

    def listed(self, public: dict[str, Any]) -> list[str]:
        return [item["text"] for item in public["items"]]

    def nameable(self, public: dict[str, Any]) -> list[str]:
        items = [item["id"] for item in public["items"]]
        return [*items, f"all:{len(items)}"]

    def names(self, answer: dict[str, Any]) -> list[str]:
        return [*answer["order"], f"all:{len(answer['order'])}"]

    def fraction(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any]
    ) -> float:
        order, given = key["order"], answer.get("order", [])
        if given == order:
            return 1.0
        neighbours = set(pairwise(order))
        right = sum(pair in neighbours for pair in pairwise(given))
        return share(right, len(order) - 1, partial_credit=key["partial_credit"])

    def answer_text(self, public: dict[str, Any], answer: dict[str, Any]) -> str:
        return _in_words(public, answer["order"])

    def right_text(self, public: dict[str, Any], key: dict[str, Any]) -> str:
        return _in_words(public, key["order"])

    def details(
        self, public: dict[str, Any], key: dict[str, Any], answer: dict[str, Any] | None
    ) -> dict[str, Any]:
        given = answer["order"] if answer else []
        html = {item["id"]: render_inline(item["text"]) for item in public["items"]}
        return {
            "parts": [
                {
                    "label_html": str(place + 1),
                    "given_html": html.get(given[place]) if place < len(given) else None,
                    "expected_html": html[item],
                    "right": given[place : place + 1] == [item],
                }
                for place, item in enumerate(key["order"])
            ]
        }


def _texts(question: OrderingQuestion) -> list[str]:
    return [item.text.strip() for item in question.items]


def _item(question: OrderingQuestion, text: str) -> str:
    return opaque_id(question.id, "item", text)


def _in_words(public: dict[str, Any], order: list[str]) -> str:
    texts = {item["id"]: item["text"] for item in public["items"]}
    return " → ".join(texts[item] for item in order if item in texts)
