"""Draws of a quiz: what of the bank they may take, and what an edition freezes of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from footplate.programs.kinds.base import ContentProblem
from footplate.programs.models import Content
from footplate.quizzes.bank.models import BankQuestion, BankState
from footplate.quizzes.body import Draw, QuizBody
from footplate.quizzes.drawing import draw
from footplate.quizzes.questions import QuestionModel, type_of

MOST_IN_POOL = 1000
Told = Callable[[QuestionModel], dict[str, Any]]


def load_bank(contents: Sequence[Content]) -> None:
    """Put beside each quiz that draws the bank's questions that it may draw. Statements: 0 or 1."""
    drawing = [content for content in contents if content.body.get("draws")]
    if not drawing:
        return
    tags = {tag for content in drawing for one in content.body["draws"] for tag in one["tags"]}
    rows = BankQuestion.objects.filter(
        team_id__in={content.team_id for content in drawing},
        state=BankState.ACTIVE,
        is_complete=True,
        tags__overlap=sorted(tags),
    )
    by_team: dict[UUID, list[BankQuestion]] = defaultdict(list)
    for row in rows.order_by("id"):
        by_team[row.team_id].append(row)
    for content in drawing:
        content.loaded = by_team[content.team_id]


def pool_problems(content: Content, quiz: QuizBody) -> list[ContentProblem]:
    """Return why the draws could not give everybody as many questions as they say."""
    if not quiz.draws:
        return []
    pools = _pools(content, quiz)
    found = [
        problem
        for number, (one, rows) in enumerate(pools, 1)
        if (problem := _own_problem(number, one, len(rows)))
    ]
    if found:
        return found
    plain = [_plain(one, rows) for one, rows in pools]
    short = [len(ids) < one.count for ids, (one, _) in zip(draw(plain, seed=0), pools, strict=True)]
    if not any(short):
        return []
    different = len({row.pk for _, rows in pools for row in rows})
    wanted = sum(one.count for one, _ in pools)
    return [
        _problem(
            "draws_overlap",
            f"The draws together need {wanted} questions, and share too few",
            f"No question comes twice in an attempt, and there are {different} different ones. "
            "Draw fewer, or add questions to the bank.",
            pools[short.index(True)][0],
        )
    ]


def freeze_pools(
    content: Content, quiz: QuizBody, *, public: Told, key: Told
) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """Return the pools as an edition keeps them, and the keys of their questions by id."""
    pools: list[dict[str, Any]] = []
    keys: dict[str, dict[str, Any]] = {}
    for one, rows in _pools(content, quiz):
        questions = [_question(row) for row in rows[:MOST_IN_POOL]]
        worth = {"points": one.points} if one.points is not None else {}
        pools.append(
            {
                "id": one.id,
                "tags": one.tags,
                "count": one.count,
                "points": one.points,
                "versions": {str(row.pk): row.version for row in rows[:MOST_IN_POOL]},
                "questions": [public(question) | worth for question in questions],
            }
        )
        keys |= {question.id: key(question) for question in questions}
    return pools, keys


def assets_of_pools(content: Content, quiz: QuizBody) -> list[UUID]:
    """Return the images that the questions of the pools show, each once."""
    shown = (row.asset_ids for _, rows in _pools(content, quiz) for row in rows[:MOST_IN_POOL])
    return list(dict.fromkeys(one for ids in shown for one in ids))


def _pools(content: Content, quiz: QuizBody) -> list[tuple[Draw, list[BankQuestion]]]:
    """Return for each draw what it may take: all of its tags, and not in the quiz already."""
    if not quiz.draws:
        return []
    assert content.loaded is not None, "fetch contents by drafts.load_contents"
    fixed = {question.bank_id for question in quiz.questions if question.bank_id}
    rows: Iterable[BankQuestion] = [row for row in content.loaded if row.pk not in fixed]
    return [(one, [row for row in rows if set(one.tags) <= set(row.tags)]) for one in quiz.draws]


def _question(row: BankQuestion) -> QuestionModel:
    kind = type_of(row.body)
    found: QuestionModel = kind.model.model_validate(row.body)
    return found


def _plain(one: Draw, rows: Sequence[BankQuestion]) -> dict[str, Any]:
    questions = [{"id": str(row.pk)} for row in rows]
    return {"id": one.id, "count": one.count, "questions": questions}


def _own_problem(number: int, one: Draw, available: int) -> ContentProblem | None:
    if available < one.count:
        there = "none" if available == 0 else f"only {available}"
        return _problem(
            "draw_too_small",
            f"Draw {number} takes {one.count} of {available} questions",
            f"The bank has {there} with {_tagged(one)} that the quiz does not hold already. Draw "
            "fewer, or add questions to the bank.",
            one,
        )
    if available > MOST_IN_POOL:
        return _problem(
            "draw_too_wide",
            f"Draw {number} could take any of {available} questions",
            f"An edition keeps at most {MOST_IN_POOL} for a draw. Add a tag that narrows it.",
            one,
        )
    return None


def _tagged(one: Draw) -> str:
    words = " and ".join(f"“{tag}”" for tag in one.tags)
    return f"the tag {words}" if len(one.tags) == 1 else f"the tags {words}"


def _problem(code: str, title: str, detail: str, one: Draw) -> ContentProblem:
    return ContentProblem(
        severity="must_fix", code=code, title=title, detail=detail, question_id=one.id
    )
