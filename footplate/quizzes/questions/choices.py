"""What single and multiple choice share: options, each with an explanation of its own."""

from collections.abc import Collection, Sequence
from typing import Any

from ninja import Schema
from pydantic import BaseModel, ConfigDict

from footplate.programs.markdown import render_inline
from footplate.quizzes.questions.base import (
    Key,
    QuestionOut,
    QuestionProblem,
    Short,
    Words,
    duplicates,
)
from footplate.quizzes.questions.seeded import shuffled


class Option(BaseModel):
    """One option of a choice. Its explanation is told with the result."""

    model_config = ConfigDict(extra="forbid")

    id: Key
    text: Short = ""
    correct: bool = False
    explanation: Words = ""


class OptionOut(Schema):
    """An option as a learner reads it."""

    id: str
    text: str
    html: str


class ChoiceOut(QuestionOut):
    """A question with options."""

    options: list[OptionOut]


def option_problems(options: Sequence[Option]) -> list[QuestionProblem]:
    """Return what is wrong with a list of options, whatever the type."""
    found = []
    if len(options) < 2:
        found.append(QuestionProblem("too_few_options", "has fewer than two options"))
    if any(not option.text.strip() for option in options):
        found.append(QuestionProblem("empty_option", "has an empty option"))
    if duplicates([option.text for option in options]):
        found.append(QuestionProblem("same_option_twice", "has two options that read the same"))
    if len({option.id for option in options}) < len(options):
        found.append(QuestionProblem("same_id_twice", "has two options with the same id"))
    return found


def public_options(options: Sequence[Option]) -> dict[str, Any]:
    """Return what a learner sees of the options."""
    return {"options": [{"id": option.id, "text": option.text} for option in options]}


def option_texts(options: Sequence[Option]) -> list[str]:
    """Return the Markdown of the options."""
    return [text for option in options for text in (option.text, option.explanation)]


def explained(options: Sequence[Option]) -> dict[str, Any]:
    """Return the options' explanations for the key; nothing when there are none."""
    told = {o.id: render_inline(o.explanation) for o in options if o.explanation.strip()}
    return {"explanations": told} if told else {}


def ordered_options(public: dict[str, Any], *, seed: int, shuffle_options: bool) -> dict[str, Any]:
    """Return the public part with its options in the order of the seed, if they are shuffled."""
    if not shuffle_options:
        return public
    return public | {"options": shuffled(public["options"], seed=seed, salt=public["id"])}


def shown_options(public: dict[str, Any]) -> dict[str, Any]:
    """Return the public part with the options' HTML."""
    options = [option | {"html": render_inline(option["text"])} for option in public["options"]]
    return public | {"options": options}


def listed_options(public: dict[str, Any]) -> list[str]:
    """Return the texts of the options."""
    return [option["text"] for option in public["options"]]


def option_ids(public: dict[str, Any]) -> list[str]:
    """Return the ids of the options."""
    return [option["id"] for option in public["options"]]


def texts_of(public: dict[str, Any], ids: Collection[str]) -> str:
    """Return the texts of these options, in the order in which the learner saw them."""
    return ", ".join(option["text"] for option in public["options"] if option["id"] in ids)


def option_details(
    public: dict[str, Any], key: dict[str, Any], *, right: Collection[str], chosen: Collection[str]
) -> dict[str, Any]:
    """Return each option with what was chosen, what was right and why."""
    explanations = key.get("explanations", {})
    return {
        "options": [
            {
                "id": option["id"],
                "html": render_inline(option["text"]),
                "chosen": option["id"] in chosen,
                "right": option["id"] in right,
                "explanation_html": explanations.get(option["id"]),
            }
            for option in public["options"]
        ]
    }
