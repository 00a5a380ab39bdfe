"""Item analysis of one quiz: over one edition of it, or over all."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from footplate.programs.models import ContentSnapshot, Program
from footplate.quizzes.results import statistics
from footplate.quizzes.results.items import FEW_PEOPLE, Item, Question, item_of
from footplate.quizzes.results.sentences import reliability_sentence
from footplate.quizzes.results.sittings import (
    MOST_SITTINGS,
    Counted,
    QuizEdition,
    Sitting,
    editions_with,
    sittings_of,
    snapshots_of,
)


@dataclass(frozen=True)
class Reliability:
    """Cronbach's alpha and the standard error of a score, in percentage points; None without."""

    alpha: float | None
    error_percent: float | None
    sentence: str


@dataclass(frozen=True)
class Analysis:
    """What a quiz's sittings add up to. Percents are 0 to 100, shares 0 to 1.

    `points_total` is None when editions differ in it. `limited` says that only the newest
    sittings were read.
    """

    editions: list[QuizEdition]
    title: str
    people: int
    sittings: int
    limited: bool
    mean_points: float | None
    points_total: float | None
    mean_percent: float | None
    median_percent: float | None
    deviation_percent: float | None
    passed_share: float | None
    median_seconds: float | None
    distribution: list[int]
    reliability: Reliability
    items: list[Item]


def analysis_of(
    *, program: Program, content_id: UUID, edition: int | None, counted: Counted
) -> Analysis | None:
    """Return the analysis; None when no edition (or not this one) has the quiz. Statements: 3."""
    editions = editions_with(program=program, content_id=content_id)
    chosen = [one for one in editions if edition is None or one.number == edition]
    if not chosen:
        return None
    hashes = list(dict.fromkeys(one.sha256 for one in chosen))
    snapshots = snapshots_of(team_id=program.team_id, hashes=hashes)
    sittings = sittings_of(
        team_id=program.team_id, content_id=content_id, hashes=hashes, counted=counted
    )
    questions = questions_of([snapshots[sha256] for sha256 in hashes if sha256 in snapshots])
    items = [item_of(question, sittings) for question in questions]
    return _summed_up(editions, chosen[-1].title, sittings, items)


def questions_of(snapshots: Sequence[ContentSnapshot]) -> list[Question]:
    """Return the questions of these snapshots (oldest first), each as it was last, in its order.

    Those that the newest has come first, then those that went.
    """
    keys: dict[str, list[Any]] = {}
    newest: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}
    for snapshot in snapshots:
        for public in published_questions(snapshot.body):
            key = (snapshot.answer_key or {}).get(public["id"], {})
            bare = graded_by(key)
            if bare not in keys.setdefault(public["id"], []):
                keys[public["id"]].append(bare)
            newest[public["id"]] = public, key
    last = [public["id"] for public in published_questions(snapshots[-1].body)] if snapshots else []
    order = [*last, *(gone for gone in newest if gone not in last)]
    return [
        Question(number, newest[one][0], newest[one][1], len(keys[one]))
        for number, one in enumerate(order, 1)
    ]


def published_questions(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Return every question of a published quiz, each once: fixed ones, then what may be drawn."""
    pools: Iterable[dict[str, Any]] = body.get("pools") or []
    drawn = [question for pool in pools for question in pool["questions"]]
    known: dict[str, dict[str, Any]] = {}
    for question in [*body["questions"], *drawn]:
        known.setdefault(question["id"], question)
    return list(known.values())


def graded_by(key: dict[str, Any]) -> dict[str, Any]:
    """Return what of a key decides about points: everything but the words of explanation."""
    return {name: value for name, value in key.items() if not name.startswith("explanation")}


def _summed_up(
    editions: list[QuizEdition], title: str, sittings: Sequence[Sitting], items: list[Item]
) -> Analysis:
    percents = [sitting.percent for sitting in sittings]
    totals = {sitting.points_total for sitting in sittings}
    return Analysis(
        editions=editions,
        title=title,
        people=len({sitting.user_id for sitting in sittings}),
        sittings=len(sittings),
        limited=len(sittings) == MOST_SITTINGS,
        mean_points=statistics.mean([sitting.points for sitting in sittings]),
        points_total=totals.pop() if len(totals) == 1 else None,
        mean_percent=statistics.mean(percents),
        median_percent=statistics.median(percents),
        deviation_percent=statistics.deviation(percents),
        passed_share=statistics.mean([float(sitting.passed) for sitting in sittings]),
        median_seconds=statistics.median([sitting.taken_seconds for sitting in sittings]),
        distribution=statistics.histogram(percents),
        reliability=reliability_of(sittings),
        items=items,
    )


def reliability_of(sittings: Sequence[Sitting]) -> Reliability:
    """Return alpha over the sittings that had the commonest set of questions.

    Alpha compares items that everybody met; sittings with other questions, drawn or of another
    edition, are left out, and it is not said at all when those are most.
    """
    sets = Counter(frozenset(sitting.graded) for sitting in sittings)
    common, count = sets.most_common(1)[0] if sets else (frozenset[str](), 0)
    if count < FEW_PEOPLE or 2 * count < len(sittings):
        few = count < FEW_PEOPLE and 2 * count >= len(sittings)
        reason = "Too few people for this figure." if few else "People met different questions."
        return Reliability(None, None, reason)
    order = sorted(common)
    alike = [sitting for sitting in sittings if frozenset(sitting.graded) == common]
    alpha = statistics.reliability(
        [[sitting.graded[one]["points"] for one in order] for sitting in alike]
    )
    if alpha is None:
        reason = "It takes two questions and scores that differ."
        return Reliability(None, None, reason)
    spread = statistics.deviation([sitting.percent for sitting in alike]) or 0.0
    error = statistics.measurement_error(spread, alpha)
    return Reliability(alpha, error, reliability_sentence(alpha, ""))
