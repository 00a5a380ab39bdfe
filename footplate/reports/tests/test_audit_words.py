"""Every verb that the code writes down has words, and the words say what happened."""

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import footplate
from footplate.programs.workflow import Event
from footplate.reports.audit.sentences import sentence_of
from footplate.reports.audit.words import AREAS, WORDS, verbs_with

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ROOT = Path(footplate.__file__).parent
# Verbs that are put together: from what, and what that may be.
MADE = {"programs.{event}": {f"programs.{event}" for event in Event}}


def written() -> Iterator[tuple[str, str]]:
    """Yield every verb that is given to a call by name, and where."""
    for path in ROOT.rglob("*.py"):
        if "tests" in path.parts or "audit" in path.parent.parts[-1:]:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.keyword) and node.arg == "verb":
                text = verb_in(node.value)
                if text is not None:
                    yield text, str(path.relative_to(ROOT))


def verb_in(value: ast.expr) -> str | None:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        return value.value
    if isinstance(value, ast.JoinedStr):
        parts = [
            part.value if isinstance(part, ast.Constant) else f"{{{ast.unparse(part.value)}}}"
            for part in value.values
            if isinstance(part, ast.Constant | ast.FormattedValue)
        ]
        return "".join(map(str, parts))
    return None


def test_every_verb_in_the_code_has_words() -> None:
    found = dict(written())
    assert len(found) > 20
    missing = {
        verb: where
        for text, where in found.items()
        for verb in MADE.get(text, {text})
        if verb not in WORDS
    }
    assert missing == {}


def test_every_verb_stands_under_a_heading() -> None:
    assert {verb for verb in WORDS if verb.partition(".")[0] not in AREAS} == set()


@pytest.mark.parametrize(
    ("verb", "subject", "detail", "sentence"),
    [
        (
            "invitations.extend",
            "Leo Brandt",
            {"due_at": "2026-12-04T22:59:59+00:00"},
            "Max Okafor extended Leo Brandt’s training to 4 Dec",
        ),
        (
            "invitations.extend",
            "",
            {"due_at": "2027-12-04T23:30:00+00:00"},
            "Max Okafor extended an invitation’s training to 5 Dec 2027",
        ),
        (
            "invitations.send",
            "Fire safety",
            {"invitations": ["a", "b", "c"]},
            "Max Okafor invited 3 people to Fire safety",
        ),
        (
            "members.change_roles",
            "Leo Brandt",
            {"before": ["learner"], "after": ["learner", "author"]},
            "Max Okafor made Leo Brandt learner and author, before learner",
        ),
        (
            "groups.set_members",
            "Drivers",
            {"added": ["a"], "removed": ["b", "c"]},
            "Max Okafor added 1 person to and took 2 people out of Drivers",
        ),
        ("programs.publish", "Fire {safety}", {"edition": 3}, "edition 3 of Fire {safety}"),
        ("spoons.bend", "Uri", {}, "Max Okafor did “bend” to Uri"),
    ],
)
def test_sentences_say_what_happened(
    verb: str, subject: str, detail: dict[str, Any], sentence: str
) -> None:
    told = sentence_of(
        verb=verb,
        actor="Max Okafor",
        subject=subject,
        subject_type="invitation",
        detail=detail,
        occurred_at=NOW,
        timezone="Europe/Berlin",
    )
    assert told.endswith(sentence)


@pytest.mark.parametrize("verb", sorted(WORDS))
def test_no_sentence_fails_for_want_of_a_detail(verb: str) -> None:
    for detail in ({}, {"before": None, "after": None, "people": None, "added": None}):
        told = sentence_of(
            verb=verb,
            actor="Max",
            subject="",
            subject_type="thing",
            detail=detail,
            occurred_at=NOW,
            timezone="UTC",
        )
        assert told
        assert "{" not in told


def test_verbs_are_found_by_their_words() -> None:
    assert "invitations.extend" in verbs_with("EXTEND")
    assert verbs_with("no such words") == []
