"""Which questions an attempt has: the quiz's own, and those drawn from its pools by its seed.

Pure. A pool is frozen with the edition: {"id", "tags", "count", "points", "questions": [public]}.
One bank question may lie in several pools; in an attempt it stands once.
"""

from collections.abc import Sequence
from typing import Any

from footplate.quizzes.shuffling import shuffled


def draw(pools: Sequence[dict[str, Any]], *, seed: int) -> list[list[str]]:
    """Return the ids drawn from each pool, in the order of this seed, none of them twice.

    Each pool gives as many as it should whenever that is possible at all: where pools overlap, one
    gives way to another that has no choice left (a maximum bipartite matching by augmenting paths;
    H. W. Kuhn, The Hungarian Method for the Assignment Problem, 1955).
    """
    candidates = [
        [question["id"] for question in shuffled(pool["questions"], seed=seed, salt=pool["id"])]
        for pool in pools
    ]
    places = [at for at, pool in enumerate(pools) for _ in range(pool["count"])]
    taken: dict[str, int] = {}

    def find(place: int, seen: set[str]) -> bool:
        for one in candidates[places[place]]:
            if one in seen:
                continue
            seen.add(one)
            if one not in taken or find(taken[one], seen):
                taken[one] = place
                return True
        return False

    for place in range(len(places)):
        find(place, set())
    drawn: list[list[str]] = [[] for _ in pools]
    for at, ids in enumerate(candidates):
        drawn[at] = [one for one in ids if one in taken and places[taken[one]] == at]
    return drawn


def questions_for(body: dict[str, Any], *, seed: int) -> list[dict[str, Any]]:
    """Return the public questions of an attempt with this seed, in its order.

    The quiz's own come first, then those of each pool, unless the quiz shuffles its questions.
    """
    pools = body.get("pools") or []
    questions = list(body["questions"])
    for pool, ids in zip(pools, draw(pools, seed=seed), strict=True):
        by_id = {question["id"]: question for question in pool["questions"]}
        questions += [by_id[one] for one in ids]
    if body["shuffle_questions"]:
        return shuffled(questions, seed=seed, salt="questions")
    return questions


def body_of(
    body: dict[str, Any], *, question_ids: Sequence[str] | None, shape: dict[str, Any]
) -> dict[str, Any]:
    """Return a published quiz as one attempt has it: its questions alone, in its order, no pools.

    `question_ids` null is an attempt from before there were pools. A question's points are those
    that the attempt's `shape` names, for two pools may give different ones for the same question.
    """
    if question_ids is None:
        return body
    known = {question["id"]: question for question in _all_questions(body)}
    questions = [_worth(known[one], shape.get(one, {})) for one in question_ids if one in known]
    rest = {name: value for name, value in body.items() if name != "pools"}
    return rest | {"questions": questions, "shuffle_questions": False}


def _all_questions(body: dict[str, Any]) -> list[dict[str, Any]]:
    pools = body.get("pools") or []
    return [*body["questions"], *(question for pool in pools for question in pool["questions"])]


def _worth(question: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    return question | {"points": shape["points"]} if "points" in shape else question
