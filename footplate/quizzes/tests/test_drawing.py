"""Which questions an attempt draws: by its seed, never one twice, as many as there should be."""

from itertools import combinations
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from footplate.quizzes.drawing import body_of, draw, questions_for

SEEDS = st.integers(0, 2**62)


def pool(name: str, count: int, ids: list[str], points: float = 1) -> dict[str, Any]:
    questions = [{"id": one, "points": points} for one in ids]
    return {"id": name, "count": count, "questions": questions}


def quiz(*pools: dict[str, Any], shuffle: bool = False) -> dict[str, Any]:
    fixed = [{"id": "fixed", "points": 1}]
    return {"questions": fixed, "pools": list(pools), "shuffle_questions": shuffle}


@st.composite
def many_pools(choose: Any) -> list[dict[str, Any]]:
    ids = [f"q{number}" for number in range(choose(st.integers(1, 8)))]
    return [
        pool(
            f"p{number}",
            choose(st.integers(1, 4)),
            choose(st.lists(st.sampled_from(ids), unique=True)),
        )
        for number in range(choose(st.integers(1, 4)))
    ]


def everybody_can_have_theirs(pools: list[dict[str, Any]]) -> bool:
    """Return whether all pools can be satisfied at once (P. Hall's condition, 1935)."""
    return all(
        sum(one["count"] for one in some)
        <= len({q["id"] for one in some for q in one["questions"]})
        for size in range(1, len(pools) + 1)
        for some in combinations(pools, size)
    )


@given(pools=many_pools(), seed=SEEDS)
def test_nothing_is_drawn_twice_and_nobody_goes_short(
    pools: list[dict[str, Any]], seed: int
) -> None:
    drawn = draw(pools, seed=seed)

    every = [one for ids in drawn for one in ids]
    assert len(set(every)) == len(every)
    for one, ids in zip(pools, drawn, strict=True):
        assert set(ids) <= {question["id"] for question in one["questions"]}
        assert len(ids) <= one["count"]
    reached = all(len(ids) == one["count"] for one, ids in zip(pools, drawn, strict=True))
    assert reached == everybody_can_have_theirs(pools)


@given(pools=many_pools(), seed=SEEDS)
def test_the_same_seed_draws_the_same(pools: list[dict[str, Any]], seed: int) -> None:
    body = quiz(*pools, shuffle=True)
    assert questions_for(body, seed=seed) == questions_for(body, seed=seed)


def test_seeds_draw_differently_and_evenly() -> None:
    body = quiz(pool("p", 2, [f"q{number}" for number in range(6)]))
    seen = dict.fromkeys((f"q{number}" for number in range(6)), 0)
    for seed in range(600):
        for question in questions_for(body, seed=seed)[1:]:
            seen[question["id"]] += 1
    # Two of six, six hundred times: two hundred each; five standard deviations are about sixty.
    assert all(140 < count < 260 for count in seen.values()), seen


def test_an_attempt_has_its_own_questions_alone_with_the_points_it_was_given() -> None:
    body = quiz(pool("dear", 1, ["a", "b"], 5), pool("cheap", 1, ["a", "b"], 1))
    shape = {"a": {"points": 1}, "b": {"points": 5}, "fixed": {"points": 1}}

    own = body_of(body, question_ids=["b", "fixed", "a"], shape=shape)

    assert [(q["id"], q["points"]) for q in own["questions"]] == [("b", 5), ("fixed", 1), ("a", 1)]
    assert "pools" not in own
    assert own["shuffle_questions"] is False


def test_an_attempt_from_before_the_bank_has_all_questions() -> None:
    body = {"questions": [{"id": "fixed", "points": 1}], "shuffle_questions": True}
    assert body_of(body, question_ids=None, shape={}) is body
