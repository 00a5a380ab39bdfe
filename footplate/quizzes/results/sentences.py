"""What figures mean, in sentences that an author can act on. Pure.

The thresholds of discrimination are those of Ebel and Frisbie (Essentials of Educational
Measurement, 5th edition, 1991, page 232): from 0.40 very good, from 0.30 good, from 0.20 to be
looked at, below poor.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from footplate.quizzes.results.items import FEW_PEOPLE, Chosen, Item

Tone = Literal["key", "look", "fine", "few"]
_HARD, _EASY = 0.3, 0.95
_POOR, _FAIR = 0.2, 0.3
_AGAINST_BELOW = -0.1
"""Between this and nothing a correlation is chance as likely as not."""
_OFTEN_OMITTED = 0.1
_DISTRACTS = 0.05
_ENOUGH_TO_JUDGE_OPTIONS = 20


@dataclass(frozen=True)
class Remark:
    """One sentence. `tone`: the key may be wrong, it is worth a look, it is fine, or too few."""

    tone: Tone
    text: str


def remarks_on(item: Item) -> list[Remark]:
    """Return what is worth saying of a question, what matters most first; never nothing."""
    if item.sittings == 0:
        return [Remark("few", "Nobody has met it yet.")]
    if item.sittings < FEW_PEOPLE:
        return [Remark("few", f"Met {_times(item.sittings)}: so few say little.")]
    found = [*_of_the_key(item), *_of_the_figures(item), *_of_the_options(item)]
    return found or [Remark("fine", "It does its work: those who know more get it right.")]


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _of_the_key(item: Item) -> Iterator[Remark]:
    if item.key_changed:
        text = "Its key differs between these editions: look at one edition to judge it."
        yield Remark("look", text)
    if item.discrimination is not None and item.discrimination < _AGAINST_BELOW:
        yield Remark("key", _AGAINST)
    elif item.difficulty is not None and item.difficulty < _HARD and _tells_little(item):
        yield Remark("key", "Few who did well overall got this right: look at its key.")
    rival = _rival(item.chosen)
    if rival is not None:
        yield Remark(
            "key",
            f"“{rival.text}” was chosen more often than what is right, and by people who did"
            " better in the rest: look at its key.",
        )


_AGAINST = (
    "People who did well overall got this wrong more often than the others: look at its key,"
    " or at words that mislead those who know."
)


def _tells_little(item: Item) -> bool:
    return item.discrimination is None or item.discrimination < _POOR


def _rival(chosen: tuple[Chosen, ...]) -> Chosen | None:
    """Return the wrong choice that beats every right one in number and in who made it."""
    right = [one for one in chosen if one.right]
    wrong = [one for one in chosen if not one.right and one.rest_percent is not None]
    if not right or not wrong:
        return None
    best = max(wrong, key=lambda one: one.count)
    most = max(right, key=lambda one: one.count)
    beats = best.count > most.count and (best.rest_percent or 0) > (most.rest_percent or 0)
    return best if beats else None


def _of_the_figures(item: Item) -> Iterator[Remark]:
    difficulty, tells = item.difficulty, item.discrimination
    if difficulty is not None and difficulty >= _EASY:
        yield Remark(
            "fine",
            "Almost everybody gets this right. It tells people apart little, which is as it"
            " should be for what everybody must know.",
        )
    elif difficulty is not None and difficulty < _HARD and not _tells_little(item):
        yield Remark("look", "Hard, but those who know more do get it right.")
    elif tells is not None and _AGAINST_BELOW <= tells < _POOR and (difficulty or 0) >= _HARD:
        yield Remark("look", "Right and wrong here say little about how somebody did in the rest.")
    if item.omitted / item.sittings >= _OFTEN_OMITTED:
        share = round(100 * item.omitted / item.sittings)
        yield Remark("look", f"{share} % left it open: it may be unclear, or come too late.")


def _of_the_options(item: Item) -> Iterator[Remark]:
    """Say which wrong options distract nobody, once enough people could have chosen them."""
    answered = item.sittings - item.omitted
    idle = [
        one
        for one in item.chosen
        if one.id is not None and not one.right and one.share < _DISTRACTS
    ]
    if idle and answered >= _ENOUGH_TO_JUDGE_OPTIONS and (item.difficulty or 0) < _EASY:
        names = " and ".join(f"“{one.text}”" for one in idle[:3])
        yield Remark("look", f"Hardly anybody chooses {names}: it distracts nobody.")


def discrimination_word(value: float | None) -> str:
    """Return one word for a discrimination: negative, poor, fair, good, very good, unknown."""
    if value is None:
        return "unknown"
    if value < 0:
        return "negative"
    steps = ((_POOR, "poor"), (_FAIR, "fair"), (0.4, "good"))
    return next((word for limit, word in steps if value < limit), "very good")


def reliability_sentence(alpha: float | None, reason: str) -> str:
    """Return what Cronbach's alpha means here, or why there is none.

    0.7 is the usual least for decisions about a group, 0.9 for decisions about one person
    (Nunnally and Bernstein, Psychometric Theory, 3rd edition, 1994, pages 264-265).
    """
    if alpha is None:
        return reason
    if alpha >= 0.9:
        return "Very even: the score alone says dependably what one person knows."
    if alpha >= 0.7:
        return "Even enough for a course quiz: the questions measure much the same."
    if alpha >= 0.5:
        return "Rather uneven: close to the pass mark, chance decides a good deal."
    return (
        "Uneven: the questions measure different things, or there are few of them. For a check of"
        " facts that all must know this is no fault."
    )
