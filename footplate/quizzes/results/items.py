"""What the sittings say of one question: how hard it is, whom it tells apart, what was chosen."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from footplate.programs.markdown import plain_text
from footplate.quizzes.questions import type_of
from footplate.quizzes.results import statistics
from footplate.quizzes.results.sittings import Sitting

COMMONEST_SHOWN = 6
FEW_PEOPLE = 5
"""Below as many sittings, figures are shown with the word that they say little."""


@dataclass(frozen=True)
class Chosen:
    """An option, or an answer as it was written, and who chose it.

    `share` is of those who answered. `rest_percent` is the mean score of those who chose it in
    everything but this question; None when nobody did.
    """

    id: str | None
    text: str
    right: bool
    count: int
    share: float
    rest_percent: float | None


@dataclass(frozen=True)
class Item:
    """One question's figures. Shares are 0 to 1, `None` where a figure does not exist.

    `sittings` are those in which the question stood; `omitted` of them left it open.
    """

    id: str
    number: int
    type: str
    stem_text: str
    points_total: float
    sittings: int
    omitted: int
    mean_points: float | None
    difficulty: float | None
    discrimination: float | None
    chosen: tuple[Chosen, ...]
    key_changed: bool
    by_person: bool


@dataclass(frozen=True)
class Question:
    """A question as it was published last, with its key; `keys` counts the different keys."""

    number: int
    public: dict[str, Any]
    key: dict[str, Any]
    keys: int


def item_of(question: Question, sittings: Sequence[Sitting]) -> Item:
    """Return the figures of one question over the sittings in which it stood."""
    public = question.public
    shown = [sitting for sitting in sittings if public["id"] in sitting.graded]
    graded = [sitting.graded[public["id"]] for sitting in shown]
    points = [entry["points"] for entry in graded]
    rests = [rest_share(sitting, public["id"]) for sitting in shown]
    pairs = [(p, rest) for p, rest in zip(points, rests, strict=True) if rest is not None]
    by_person = type_of(public).needs_person
    return Item(
        id=public["id"],
        number=question.number,
        type=public["type"],
        stem_text=public["stem_text"],
        points_total=public["points"],
        sittings=len(shown),
        omitted=sum(1 for sitting in shown if not sitting.answers.get(public["id"])),
        mean_points=statistics.mean(points),
        difficulty=statistics.difficulty(points, [entry["points_total"] for entry in graded]),
        discrimination=statistics.discrimination([p for p, _ in pairs], [r for _, r in pairs]),
        chosen=() if by_person else tuple(_chosen(question, shown)),
        key_changed=question.keys > 1,
        by_person=by_person,
    )


def rest_share(sitting: Sitting, question_id: str) -> float | None:
    """Return the share earned of everything but this question; None when there was nothing."""
    own = sitting.graded[question_id]
    left = sitting.points_total - own["points_total"]
    return (sitting.points - own["points"]) / left if left > 0 else None


def _chosen(question: Question, shown: Sequence[Sitting]) -> list[Chosen]:
    """Return every option in the author's order, or the commonest answers in words."""
    answered = [sitting for sitting in shown if sitting.answers.get(question.public["id"])]
    if question.public.get("options"):
        return _options(question, answered)
    return _commonest(question, answered)


def _options(question: Question, answered: Sequence[Sitting]) -> list[Chosen]:
    """Return each option with those who chose it.

    A wrong one that fewer than a twentieth choose distracts nobody (Haladyna and Downing, How many
    options is enough for a multiple-choice test item?, Educational and Psychological Measurement
    53, 1993, 999-1010).
    """
    public, key = question.public, question.key
    takers: dict[str, list[Sitting]] = defaultdict(list)
    for sitting in answered:
        for option_id in option_ids(sitting.answers[public["id"]]):
            takers[option_id].append(sitting)
    right = set(option_ids(key))
    return [
        Chosen(
            id=option["id"],
            text=plain_text(option["text"]).strip(),
            right=option["id"] in right,
            count=len(takers[option["id"]]),
            share=len(takers[option["id"]]) / len(answered) if answered else 0.0,
            rest_percent=_rest_percent(takers[option["id"]], public["id"]),
        )
        for option in public["options"]
    ]


def option_ids(said: dict[str, Any]) -> list[str]:
    """Return the options that an answer or a key names."""
    if said.get("option_id") is not None:
        return [said["option_id"]]
    return list(said.get("option_ids") or [])


def _commonest(question: Question, answered: Sequence[Sitting]) -> list[Chosen]:
    """Return what was answered most often, in words, with what is right by the newest key."""
    public, kind = question.public, type_of(question.public)
    takers: dict[str, list[Sitting]] = defaultdict(list)
    for sitting in answered:
        takers[kind.answer_text(public, sitting.answers[public["id"]]).strip()].append(sitting)
    counts = Counter({text: len(found) for text, found in takers.items()})
    commonest = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:COMMONEST_SHOWN]
    return [
        Chosen(
            id=None,
            text=text,
            right=kind.fraction(public, question.key, takers[text][0].answers[public["id"]]) == 1,
            count=count,
            share=count / len(answered),
            rest_percent=_rest_percent(takers[text], public["id"]),
        )
        for text, count in commonest
    ]


def _rest_percent(takers: Sequence[Sitting], question_id: str) -> float | None:
    shares = [share for taker in takers if (share := rest_share(taker, question_id)) is not None]
    found = statistics.mean(shares)
    return None if found is None else 100 * found
