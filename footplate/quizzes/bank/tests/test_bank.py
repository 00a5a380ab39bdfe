"""The bank of questions: kept with every version, found by words and tags."""

from collections.abc import Callable
from typing import Any

import pytest

from footplate.kernel.models import AuditEvent
from footplate.quizzes.models import BankQuestion, BankQuestionVersion
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
LIST = "/teams/northwind/questions"


def claim(stem: str = "A ladder is a workplace.", *tags: str, **more: Any) -> dict[str, Any]:
    question = {"id": "mine", "type": "true_false", "stem": stem, "correct": False}
    return question | {"tags": list(tags)} | more


def put(client: ApiClient, question: dict[str, Any], note: str = "") -> dict[str, Any]:
    answer = client.send("POST", LIST, {"question": question, "note": note})
    assert answer.status_code == 201, answer.content
    made: dict[str, Any] = answer.json()
    return made


def stems(client: ApiClient, query: str = "") -> list[str]:
    return [one["stem_text"] for one in client.read(f"{LIST}{query}").json()["items"]]


def test_a_question_lies_in_the_bank_under_an_id_of_its_own(as_: As, cast: Cast) -> None:
    ada = as_(cast.ada)

    made = put(ada, claim("A ladder is a workplace.", " Heights ", "heights"))

    assert (made["version"], made["state"], made["is_complete"]) == (1, "active", True)
    assert made["question"]["id"] == made["id"]
    assert made["question"]["tags"] == ["heights"]
    assert ada.read(f"/questions/{made['id']}").json() == made


def test_each_change_is_a_version_and_an_old_one_can_come_back(as_: As, cast: Cast) -> None:
    ada = as_(cast.ada)
    made = put(ada, claim("First."))
    path = f"/questions/{made['id']}"

    second = ada.send("PUT", path, {"question": claim("Second."), "note": "Clearer"}).json()
    same = ada.send("PUT", path, {"question": claim("Second.")}).json()
    old = ada.read(f"{path}/versions").json()["items"][-1]
    third = ada.send("PUT", path, {"question": old["question"], "note": "As before"}).json()

    assert [one["version"] for one in (second, same, third)] == [2, 2, 3]
    assert third["question"] == made["question"]
    told = ada.read(f"{path}/versions").json()["items"]
    assert [(one["number"], one["note"]) for one in told] == [
        (3, "As before"),
        (2, "Clearer"),
        (1, ""),
    ]
    assert told[0]["created_by_name"] == cast.ada.name
    verbs = AuditEvent.objects.filter(verb__startswith="questions.").order_by("occurred_at")
    assert [line.verb for line in verbs] == [
        "questions.create",
        "questions.change",
        "questions.change",
    ]


def test_who_read_an_older_version_overwrites_nothing(as_: As, cast: Cast) -> None:
    ada = as_(cast.ada)
    made = put(ada, claim("First."))
    path, tag = f"/questions/{made['id']}", {"If-Match": '"1"'}

    assert ada.send("PUT", path, {"question": claim("Mine.")}, **tag).status_code == 200
    refused = ada.send("PUT", path, {"question": claim("Theirs.")}, **tag)

    assert refused.status_code == 412
    assert ada.read(path).json()["stem_text"] == "Mine."


def test_questions_are_found_by_words_and_by_all_of_the_tags(as_: As, cast: Cast) -> None:
    ada = as_(cast.ada)
    put(ada, claim("Ladders first.", "heights", "ladders"))
    put(ada, claim("Harness.", "heights"))
    put(ada, claim("**Fire** drill.", "fire"))

    assert set(stems(ada)) == {"Ladders first.", "Harness.", "Fire drill."}
    assert stems(ada, "?q=fire drill") == ["Fire drill."]
    assert stems(ada, "?tag=heights&tag=ladders") == ["Ladders first."]
    assert stems(ada, "?q=FIRE") == ["Fire drill."]
    assert stems(ada, "?q=nothing of the kind") == []
    told = ada.read("/teams/northwind/question-tags?tag=heights").json()
    assert told == {
        "questions_total": 2,
        "tags": [
            {"tag": "heights", "questions_total": 2},
            {"tag": "ladders", "questions_total": 1},
        ],
    }


def test_pages_neither_skip_nor_repeat(as_: As, cast: Cast) -> None:
    ada = as_(cast.ada)
    for number in range(5):
        put(ada, claim(f"Number {number}."))
    seen, cursor = [], ""
    while True:
        page = ada.read(f"{LIST}?limit=2{cursor}").json()
        seen += [one["stem_text"] for one in page["items"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == [f"Number {number}." for number in reversed(range(5))]


def test_an_incomplete_question_is_kept_and_says_what_it_lacks(as_: As, cast: Cast) -> None:
    ada = as_(cast.ada)

    made = put(ada, claim("", "heights", correct=None))

    assert made["is_complete"] is False
    assert [one["code"] for one in made["problems"]] == ["empty_stem", "no_correct_answer"]
    tags = ada.read("/teams/northwind/question-tags?tag=heights").json()
    assert tags["questions_total"] == 0


def test_an_archived_question_is_out_of_the_way_and_can_come_back(as_: As, cast: Cast) -> None:
    ada = as_(cast.ada)
    made = put(ada, claim("Old.", "heights"))
    path = f"/questions/{made['id']}"

    assert ada.send("POST", f"{path}/archive").json()["state"] == "archived"
    assert stems(ada) == []
    assert stems(ada, "?state=archived") == stems(ada, "?state=any") == ["Old."]
    refused = ada.send("PUT", path, {"question": claim("New.")})
    assert refused.json()["type"] == "/problems/question_archived"
    assert ada.send("DELETE", f"{path}/archive").json()["actions"] == ["change", "archive"]
    assert stems(ada) == ["Old."]


def test_whoever_does_not_write_programs_sees_nothing(as_: As, cast: Cast) -> None:
    made = put(as_(cast.ada), claim())
    for person, of_list, of_one in (
        (None, 401, 401),
        (cast.leo, 403, 404),
        (cast.max, 403, 404),
        (cast.nils, 404, 404),
    ):
        assert as_(person).read(LIST).status_code == of_list
        assert as_(person).read(f"/questions/{made['id']}").status_code == of_one


def test_an_image_must_be_the_teams(as_: As, cast: Cast) -> None:
    stem = "![A yard](/media/assets/01a20584-d2ed-770e-8e5c-f3eb99f05d95) Which?"
    refused = as_(cast.ada).send("POST", LIST, {"question": claim(stem)})
    assert refused.status_code == 422
    assert not BankQuestion.objects.exists()


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_a_version(as_: As, cast: Cast, change: str) -> None:
    from django.db import DatabaseError, transaction

    put(as_(cast.ada), claim())
    rows = BankQuestionVersion.objects.all()
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(note="!") if change == "update" else rows._raw_delete(using="default")
    assert rows.get().note == ""
