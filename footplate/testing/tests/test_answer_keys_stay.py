"""No answer key and no explanation leaves the server before the quiz's feedback rule says so."""

from typing import Any

from footplate.quizzes.questions import TYPES
from footplate.quizzes.questions.seeded import opaque_id
from footplate.testing.tests.calls import CALLS, ids_of
from footplate.testing.tests.sweeping import client_of, send, without_consequences
from footplate.testing.world.small import SmallWorld
from footplate.testing.world.small_quiz import CANARY, ESSAY, QUESTIONS

NUMBER = "6.253817"
# As it stands in ids, which know no spaces.
ID_CANARY = CANARY.replace(" ", ".")
RIGHT: dict[str, dict[str, Any]] = {
    "single": {"option_id": "b"},
    "multiple": {"option_ids": ["a", "c"]},
    "claim": {"value": False},
    "word": {"text": f"{CANARY} karabiner"},
    "number": {"text": NUMBER},
    "pairs": {
        "pairs": {
            opaque_id("pairs", "left", left): opaque_id("pairs", "right", right)
            for left, right in (("Scotch", "Holds"), ("Buffer", "Pushes"))
        }
    },
    "steps": {"order": [opaque_id("steps", "item", text) for text in ("Look", "Climb", "Work")]},
    "blanks": {"blanks": {"where": f"{CANARY} before"}},
}


def test_every_type_is_in_the_small_world() -> None:
    # Essays have a quiz of their own, for whoever answers one waits for a person.
    assert [question["type"] for question in [*QUESTIONS, ESSAY]] == list(TYPES)
    assert [question["id"] for question in QUESTIONS] == list(RIGHT)


def _tells(response: Any) -> bool:
    text = response.content.decode(errors="replace")
    return CANARY in text or ID_CANARY in text or NUMBER in text or '"correct"' in text


def test_nothing_that_a_learner_can_ask_tells_the_key(world: SmallWorld) -> None:
    ids, client = ids_of(world.northwind), client_of(world.cast.leo)
    told = []
    for operation, make in CALLS.items():
        for named in (ids, _quiz_for_text(ids)):
            # What is submitted has its own test below.
            if operation.endswith("/submission"):
                continue
            with without_consequences():
                response = send(client, operation.split()[0], make(named))
            if operation != "GET /openapi.json" and _tells(response):
                told.append(f"{operation}: {response.status_code}")

    assert not told, "\n".join(told)


def _quiz_for_text(ids: Any) -> Any:
    """Return the ids with the quiz where the calls ask for a text."""
    from dataclasses import replace

    return replace(ids, text=ids.quiz)


def test_the_author_sees_the_key_so_that_the_canary_sings(world: SmallWorld) -> None:
    content = world.northwind.contents["quiz"]

    response = client_of(world.cast.ada).read(f"/contents/{content.id}")

    assert _tells(response)


def test_a_failed_attempt_tells_nothing_while_another_is_left(world: SmallWorld) -> None:
    attempt = world.northwind.attempt
    client = client_of(world.cast.leo)

    submitted = client.send("POST", f"/attempts/{attempt.id}/submission")
    read = client.read(f"/attempts/{attempt.id}")
    page = client.read(
        f"/trainings/{world.northwind.training.id}/contents/{world.northwind.contents['quiz'].id}"
    )

    assert submitted.json()["result"]["passed"] is False
    for response in (submitted, read, page):
        text = response.content.decode()
        assert CANARY not in text
        assert NUMBER not in text


def test_a_passed_attempt_explains_everything(world: SmallWorld) -> None:
    attempt = world.northwind.attempt
    client = client_of(world.cast.leo)
    for question, right in RIGHT.items():
        path = f"/attempts/{attempt.id}/answers/{question}"
        assert client.send("PUT", path, {"answer": right, "sequence": 1}).status_code == 200

    submitted = client.send("POST", f"/attempts/{attempt.id}/submission")

    assert submitted.json()["result"]["passed"] is True
    for question in QUESTIONS:
        assert question["explanation"] in submitted.content.decode()
