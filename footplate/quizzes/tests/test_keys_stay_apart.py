"""What is shown of a question says nothing of its key: by words, by ids, by order."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from footplate.quizzes.questions import TYPES, ShownQuestion, type_of
from footplate.quizzes.tests.drafts import READ, key_of, public_of

SECRET = "canary"
TEXTS = ["Chock", "Coupling", "Buffer", "Pipe"]

WITH_CANARIES: list[dict[str, Any]] = [
    {
        "type": "single",
        "options": [
            {"id": "a", "text": "A", "correct": True, "explanation": SECRET},
            {"id": "b", "text": "B"},
        ],
    },
    {
        "type": "multiple",
        "options": [
            {"id": "a", "text": "A", "correct": True, "explanation": SECRET},
            {"id": "b", "text": "B"},
        ],
    },
    {"type": "true_false", "correct": True},
    {"type": "short_text", "accepted": [SECRET], "pattern": SECRET},
    {
        "type": "numeric",
        "value": 61.25,
        "tolerance": 61.25,
        "unit": "m",
        "other_units": [{"unit": "km", "factor": 61.25}],
    },
    {
        "type": "matching",
        "pairs": [
            {"id": f"{SECRET}1", "left": "A", "right": "x"},
            {"id": f"{SECRET}2", "left": "B", "right": "y"},
        ],
    },
    {
        "type": "ordering",
        "items": [{"id": f"{SECRET}{at}", "text": text} for at, text in enumerate(TEXTS)],
    },
    {"type": "fill_in", "text": "[[1]] and [[2]]", "blanks": [{"id": "1", "accepted": [SECRET]}]},
    {
        "type": "essay",
        "model_answer": SECRET,
        "rubric": [{"id": "c", "title": SECRET, "levels": [{"id": "l", "title": SECRET}]}],
    },
]


def shown_of(draft: dict[str, Any]) -> str:
    public = public_of({"id": "q", "explanation": SECRET, "tags": [SECRET]} | draft)
    shown = {"stem_html": "<p>?</p>"} | type_of(public).shown(public)
    told = TypeAdapter(ShownQuestion).validate_python(shown)
    return json.dumps(public) + told.model_dump_json()


def test_every_type_has_a_canary() -> None:
    assert [draft["type"] for draft in WITH_CANARIES] == list(TYPES)


@pytest.mark.parametrize("draft", WITH_CANARIES, ids=[draft["type"] for draft in WITH_CANARIES])
def test_no_secret_field_is_shown(draft: dict[str, Any]) -> None:
    told = shown_of(draft)
    assert SECRET not in told
    assert "61.25" not in told
    assert "correct" not in told
    assert "partial_credit" not in told


@given(st.permutations(TEXTS), st.integers(0, 2**62))
@settings(deadline=None)
def test_an_order_is_shown_the_same_whatever_the_right_one(order: list[str], seed: int) -> None:
    def draft(texts: list[str]) -> dict[str, Any]:
        items = [{"id": f"i{at}", "text": text} for at, text in enumerate(texts)]
        return public_of({"id": "q", "type": "ordering", "items": items})

    kind = TYPES["ordering"]
    assert draft(order) == draft(TEXTS)
    for shuffle in (True, False):
        assert kind.in_order(draft(order), seed=seed, shuffle_options=shuffle) == kind.in_order(
            draft(TEXTS), seed=seed, shuffle_options=shuffle
        )


@given(st.permutations(["w", "x", "y", "z"]), st.booleans())
@settings(deadline=None)
def test_pairs_are_shown_the_same_whatever_belongs_together(rights: list[str], spare: bool) -> None:
    def draft(belong: list[str]) -> dict[str, Any]:
        pairs = [
            {"id": f"p{at}", "left": left, "right": right}
            for at, (left, right) in enumerate(zip(TEXTS, belong, strict=False))
        ]
        extra = belong[3:] if spare else []
        kept = pairs[:3] if spare else pairs
        return public_of({"id": "q", "type": "matching", "pairs": kept, "extra_rights": extra})

    assert draft(rights) == draft(["w", "x", "y", "z"])


@given(st.permutations(["falls", "rises", "stays"]))
@settings(deadline=None)
def test_choices_for_a_blank_are_shown_the_same_whichever_is_right(words: list[str]) -> None:
    def draft(right: str, wrong: list[str]) -> dict[str, Any]:
        blank = {"id": "1", "accepted": [right], "distractors": wrong}
        return public_of({"id": "q", "type": "fill_in", "text": "It [[1]].", "blanks": [blank]})

    assert draft(words[0], words[1:]) == draft("falls", ["rises", "stays"])


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_options_are_shown_the_same_whichever_is_right(kind: str) -> None:
    def draft(right: int) -> dict[str, Any]:
        options = [
            {"id": str(at), "text": text, "correct": at == right} for at, text in enumerate(TEXTS)
        ]
        return public_of({"id": "q", "type": kind, "options": options})

    assert draft(0) == draft(3)


def test_mending_a_key_keeps_the_ids_that_old_answers_name() -> None:
    def draft(texts: list[str]) -> dict[str, Any]:
        items = [{"id": f"i{at}", "text": text} for at, text in enumerate(texts)]
        return {"id": "q", "type": "ordering", "items": items}

    wrong, mended = draft(TEXTS[::-1]), draft(TEXTS)
    answer = {"order": key_of(mended)["order"]}
    kind = TYPES["ordering"]
    assert kind.fraction(public_of(wrong), key_of(wrong), answer) == 0
    assert kind.fraction(public_of(mended), key_of(mended), answer) == 1


def test_a_pattern_that_explodes_elsewhere_is_matched_here() -> None:
    # A backtracking matcher tries 2 ** 1999 ways before it says no.
    draft = {"id": "q", "type": "short_text", "pattern": "(a+)+$"}
    question = READ.validate_python(draft)
    kind = type_of(question)
    answer = {"text": "a" * 1999 + "b"}
    assert kind.fraction(kind.public(question), kind.key(question), answer) == 0
