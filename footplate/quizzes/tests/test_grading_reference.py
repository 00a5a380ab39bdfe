"""Scores of all types are what an independent computation makes of the author's own words."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from footplate.quizzes.feedback import tell
from footplate.quizzes.grading import grade
from footplate.quizzes.questions import TYPES, ShownQuestion, forms_of, shape_of, type_of
from footplate.quizzes.tests.drafts import OWN_PARTS, answer_to, key_of, public_of, quizzes
from footplate.quizzes.tests.reference import score_percent


@given(st.data())
@settings(max_examples=400, deadline=None)
def test_scores_equal_an_independent_computation(data: st.DataObject) -> None:
    drafts = data.draw(quizzes())
    shown = {draft["id"]: public_of(draft) for draft in drafts}
    answers = {draft["id"]: data.draw(answer_to(draft)) for draft in drafts}
    given_ones = {name: answer for name, answer in answers.items() if answer is not None}

    grading = grade(
        body={"questions": list(shown.values())},
        answer_key={draft["id"]: key_of(draft) for draft in drafts},
        answers=given_ones,
    )

    # Points are rounded to four decimals, the percentage to two.
    assert abs(grading.score_percent - float(score_percent(drafts, shown, answers))) <= 0.011


@given(st.data(), st.integers(0, 2**62))
@settings(max_examples=300, deadline=None)
def test_every_answer_fits_its_question_in_any_order_and_can_be_told(
    data: st.DataObject, seed: int
) -> None:
    draft = {"id": "q", "stem": "?", "points": 2.0} | data.draw(OWN_PARTS)
    shown, key, kind = public_of(draft), key_of(draft), TYPES[draft["type"]]
    answer = data.draw(answer_to(draft))
    ordered = kind.in_order(shown, seed=seed, shuffle_options=True)

    assert sorted(kind.nameable(ordered)) == sorted(kind.nameable(shown))
    TypeAdapter(ShownQuestion).validate_python(
        {"stem_html": "<p>?</p>"} | type_of(shown).shown(ordered)
    )
    if answer is not None:
        assert kind.fits(shown, answer)
        forms = forms_of(answer)
        assert set(forms[draft["type"]]) <= set(shape_of(shown)["fits"])
    graded = [{"id": "q", "points": 0.0, "points_total": 2.0}]
    (told,) = tell(
        questions=[ordered],
        answer_key={"q": key | {"explanation_html": ""}},
        answers={"q": answer} if answer is not None else {},
        graded=graded,
    )
    parts = told.get("parts") or []
    share = kind.fraction(shown, key, answer) if answer is not None else 0.0
    if parts:
        assert all(part["right"] for part in parts) == (share == 1.0)


def test_every_type_takes_part() -> None:
    drawn: set[Any] = set()

    @given(OWN_PARTS)
    @settings(max_examples=300, deadline=None, database=None)
    def look(part: dict[str, Any]) -> None:
        drawn.add(part["type"])

    look()
    assert drawn == set(TYPES)
