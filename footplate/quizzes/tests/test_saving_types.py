"""Answers of every type over HTTP: kept when they fit, refused when they do not."""

from collections.abc import Callable
from typing import Any

import pytest

from footplate.quizzes.models import Attempt
from footplate.quizzes.questions import TYPES
from footplate.quizzes.tests import factory
from footplate.quizzes.tests.drafts import key_of
from footplate.quizzes.tests.factory import make_quiz
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
OPTIONS = [{"id": "a", "text": "A", "correct": True}, {"id": "b", "text": "B"}]
OWN_PARTS: dict[str, dict[str, Any]] = {
    "single": {"options": OPTIONS},
    "multiple": {"options": OPTIONS},
    "true_false": {"correct": True},
    "short_text": {"accepted": ["chock"]},
    "numeric": {"value": 3, "unit": "m"},
    "matching": {
        "pairs": [
            {"id": "1", "left": "Scotch", "right": "holds"},
            {"id": "2", "left": "Buffer", "right": "pushes"},
        ]
    },
    "ordering": {"items": [{"id": str(at), "text": f"step {at}"} for at in range(3)]},
    "fill_in": {"text": "It [[1]].", "blanks": [{"id": "1", "accepted": ["falls"]}]},
    "essay": {},
}
DRAFTS = [{"id": name, "type": name, "stem": "?"} | part for name, part in OWN_PARTS.items()]
KEYS = {draft["id"]: key_of(draft) for draft in DRAFTS}
ITEMS = KEYS["ordering"]["order"]
LEFT, RIGHT = next(iter(KEYS["matching"]["pairs"].items()))
FITTING: dict[str, dict[str, Any]] = {
    "single": {"option_id": "a"},
    "multiple": {"option_ids": ["a"]},
    "true_false": {"value": True},
    "short_text": {"text": "Chock"},
    "numeric": {"text": "3 m"},
    "matching": {"pairs": KEYS["matching"]["pairs"]},
    "ordering": {"order": ITEMS},
    "fill_in": {"blanks": {"1": "falls"}},
    "essay": {"text": "Because. " * 500},
}


@pytest.fixture
def learner(as_: As, cast: Cast, monkeypatch: pytest.MonkeyPatch) -> tuple[ApiClient, str]:
    monkeypatch.setattr(factory, "QUESTIONS", DRAFTS)
    leo = as_(cast.leo)
    attempt = leo.send("POST", make_quiz(cast, cast.leo).attempts_path).json()
    assert [question["type"] for question in attempt["questions"]] == list(TYPES)
    return leo, attempt["id"]


def put(client: ApiClient, attempt: str, question: str, answer: Any, sequence: int = 1) -> Any:
    path = f"/attempts/{attempt}/answers/{question}"
    return client.send("PUT", path, {"answer": answer, "sequence": sequence})


def test_right_answers_of_every_type_are_kept_and_earn_everything(
    learner: tuple[ApiClient, str],
) -> None:
    leo, attempt = learner
    for question, answer in FITTING.items():
        assert put(leo, attempt, question, answer).status_code == 200, question
    assert Attempt.objects.get().answers == FITTING
    assert put(leo, attempt, "essay", None, sequence=2).status_code == 200
    result = leo.send("POST", f"/attempts/{attempt}/submission").json()["result"]
    assert {one["id"]: one["correct"] for one in result["questions"]} == {
        name: name != "essay" for name in TYPES
    }
    parts = {one["id"]: one["parts"] for one in result["questions"] if one["parts"]}
    assert set(parts) == {"matching", "ordering", "fill_in"}
    assert all(part["right"] for told in parts.values() for part in told)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("essay", {"text": "x" * 20_001}),
        ("essay", {"text": None}),
        ("short_text", {"text": "x" * 2001}),
        ("numeric", {"text": 3}),
        ("matching", {"pairs": {"nowhere": RIGHT}}),
        ("matching", {"pairs": {LEFT: LEFT}}),
        ("matching", {"pairs": {LEFT: "nowhere"}}),
        ("matching", {"pairs": {LEFT: [RIGHT]}}),
        ("matching", {"pairs": [LEFT]}),
        ("matching", {"order": ITEMS}),
        ("ordering", {"order": ITEMS[:2]}),
        ("ordering", {"order": [*ITEMS[:2], ITEMS[0]]}),
        ("ordering", {"order": [*ITEMS, "nowhere"]}),
        ("ordering", {"order": []}),
        ("ordering", {"order": ITEMS, "also": 1}),
        ("fill_in", {"blanks": {"2": "falls"}}),
        ("fill_in", {"blanks": {"1": "x" * 2001}}),
        ("fill_in", {"blanks": {"1": "a\x00b"}}),
        ("fill_in", {"blanks": {f"b{at}": "x" for at in range(51)}}),
        ("single", {"option_id": "a\x00"}),
        ("multiple", {"option_ids": ["a", "nowhere"]}),
        ("true_false", {"value": 1}),
    ],
)
def test_what_does_not_fit_is_refused_and_not_kept(
    learner: tuple[ApiClient, str], question: str, answer: Any
) -> None:
    leo, attempt = learner
    assert put(leo, attempt, question, answer).status_code == 422
    assert Attempt.objects.get().answers == {}


@pytest.mark.parametrize("question", list(TYPES))
def test_every_type_refuses_the_answers_of_the_others(
    learner: tuple[ApiClient, str], question: str
) -> None:
    leo, attempt = learner
    mine = FITTING[question].keys()
    for answer in FITTING.values():
        if answer.keys() != mine:
            assert put(leo, attempt, question, answer).status_code == 422


def test_an_attempt_begun_before_an_upgrade_goes_on(learner: tuple[ApiClient, str]) -> None:
    leo, attempt = learner
    old = {"single": {"type": "single", "options": ["a", "b"]}}
    old["numeric"] = {"type": "numeric", "options": []}
    Attempt.objects.update(shape=old)
    assert put(leo, attempt, "single", {"option_id": "b"}).status_code == 200
    assert put(leo, attempt, "single", {"option_id": "c"}, sequence=2).status_code == 422
    assert put(leo, attempt, "numeric", {"text": "3"}).status_code == 200
    assert put(leo, attempt, "essay", {"text": "3"}).status_code == 422
