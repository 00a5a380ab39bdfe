"""Grading again is pure: against an independent reference, and never downwards."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from footplate.quizzes.grading import grade
from footplate.quizzes.regrading.grading import MendedQuiz, regrade

NAMES = ("q0", "q1", "q2", "q3")
letters = st.sampled_from("abc")
keys = st.fixed_dictionaries(dict.fromkeys(NAMES, letters))
points = st.fixed_dictionaries({name: st.sampled_from([0.5, 1, 2, 3]) for name in NAMES})
given_answers = st.dictionaries(st.sampled_from(NAMES), letters)


def body_of(worth: dict[str, float]) -> dict[str, Any]:
    options = [{"id": letter, "text": letter} for letter in "abc"]
    return {
        "questions": [
            {"id": name, "type": "single", "points": worth[name], "options": options}
            for name in NAMES
        ]
    }


def key_of(right: dict[str, str]) -> dict[str, Any]:
    return {name: {"option_id": letter, "explanation_html": ""} for name, letter in right.items()}


@given(keys, keys, points, points, given_answers)
def test_each_question_earns_the_better_of_both_keys(
    wrong: dict[str, str],
    mended: dict[str, str],
    worth: dict[str, float],
    worth_now: dict[str, float],
    chosen: dict[str, str],
) -> None:
    body = body_of(worth)
    answers = {name: {"option_id": letter} for name, letter in chosen.items()}
    before = grade(body=body, answer_key=key_of(wrong), answers=answers)
    questions = {question["id"]: question for question in body_of(worth_now)["questions"]}

    after = regrade(
        quiz=MendedQuiz("sha", questions, key_of(mended)),
        entries=[
            {"id": one.id, "points": one.points, "points_total": one.points_total}
            for one in before.questions
        ],
        answers=answers,
        points_total=before.points_total,
    )

    reference = sum(
        worth[name] for name, letter in chosen.items() if letter in (wrong[name], mended[name])
    )
    assert after.points == reference
    assert after.score_percent == round(100 * reference / sum(worth.values()), 2)
    assert after.score_percent >= before.score_percent


def test_what_the_mended_quiz_lacks_or_cannot_read_keeps_its_points() -> None:
    entries = [{"id": "q0", "points": 1.0, "points_total": 1.0}]
    gone = MendedQuiz("sha", {}, {})
    other = MendedQuiz("sha", {"q0": {"id": "q0", "type": "true_false"}}, {"q0": {"value": True}})

    for quiz in (gone, other):
        after = regrade(
            quiz=quiz, entries=entries, answers={"q0": {"option_id": "a"}}, points_total=1.0
        )
        assert (after.points, after.score_percent) == (1.0, 100.0)
