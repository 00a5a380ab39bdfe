"""What a content asks for, one requirement at a time, and what is left of each in words. Pure.

Whether a content is done is judged by the heartbeat's statement alone; this says it to people and
programs. A content that is done asks for nothing more, however it came about: by an older rule, or
by a manager's hand.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from footplate.kernel.wording import duration
from footplate.progress.rules import Rule, Work

RequirementKind = Literal["read_to_end", "spend_time", "watch", "listen", "mark_done", "pass_quiz"]
Unit = Literal["times", "seconds", "percent"]
# After a rule became milder: the next heartbeat completes it.
_ALL_MET = "Everything asked for is done: it counts as soon as you open it again."


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a content asks for.

    `needed`, `done` and `remaining` count in `unit`; `done` may be more than `needed`. `sentence`
    says what is left to do, and once it is met, what was done.
    """

    kind: RequirementKind
    unit: Unit
    needed: float
    done: float
    is_met: bool
    sentence: str

    @property
    def remaining(self) -> float:
        """Return how much is left, 0 when the requirement is met."""
        return 0 if self.is_met else max(0, self.needed - self.done)


def requirements_of(rule: Rule, work: Work) -> list[Requirement]:
    """Return everything that the rule asks for, in the order to do it; at least one."""
    if rule.content_type == "quiz":
        return [_pass(rule, work)]
    if rule.is_media:
        return [
            _mark(work) if rule.watch_seconds is None else _play(rule, rule.watch_seconds, work)
        ]
    asked = [_read(work)]
    if rule.minimum_seconds:
        asked.append(_stay(rule.minimum_seconds, work))
    return asked


def remaining_sentence(rule: Rule, work: Work) -> str | None:
    """Return what is left to do in one sentence, None when the content is done."""
    if work.is_completed:
        return None
    left = [one.sentence for one in requirements_of(rule, work) if not one.is_met]
    return _joined(left) if left else _ALL_MET


def _joined(sentences: Sequence[str]) -> str:
    """Return "Scroll to the end, and stay 30 s more." of two sentences, one as it is."""
    first, *others = sentences
    rest = "".join(f", and {one[0].lower()}{one[1:].rstrip('.')}" for one in others)
    return f"{first.rstrip('.')}{rest}."


def _read(work: Work) -> Requirement:
    is_met = work.is_completed or work.scrolled_to_end
    sentence = "Read to the end." if is_met else "Scroll to the end."
    return Requirement("read_to_end", "times", 1, float(is_met), is_met, sentence)


def _stay(minimum: int, work: Work) -> Requirement:
    spent = work.time_spent_seconds
    is_met = work.is_completed or spent >= minimum
    left = duration(minimum - spent)
    sentence = f"{duration(spent)} spent on it." if is_met else f"Stay {left} more."
    return Requirement("spend_time", "seconds", minimum, spent, is_met, sentence)


def _play(rule: Rule, needed: int, work: Work) -> Requirement:
    watched = work.watched_seconds
    is_met = work.is_completed or watched >= needed
    is_video = rule.content_type == "video"
    if is_met:
        share = math.floor(100 * min(1.0, watched / (rule.duration_seconds or 1)))
        sentence = f"{share} % {'watched' if is_video else 'heard'}."
    else:
        sentence = f"{duration(needed - watched)} left to {'watch' if is_video else 'hear'}."
    kind: RequirementKind = "watch" if is_video else "listen"
    return Requirement(kind, "seconds", needed, watched, is_met, sentence)


def _mark(work: Work) -> Requirement:
    done = work.is_completed
    sentence = "Marked as done." if done else "Mark it as done when you have finished."
    return Requirement("mark_done", "times", 1, float(done), done, sentence)


def _pass(rule: Rule, work: Work) -> Requirement:
    needed, best = rule.passing_percentage or 0, work.score or 0
    return Requirement(
        "pass_quiz", "percent", needed, best, work.is_completed, _quiz_sentence(rule, work)
    )


def _quiz_sentence(rule: Rule, work: Work) -> str:
    score = None if work.score is None else f"{work.score:g} %"
    if work.is_completed:
        return f"Passed with {score}." if score else "Counted as passed."
    mark = rule.passing_percentage
    asked = "Pass the quiz" if mark is None else f"Pass the quiz with {mark:g} % or more"
    return f"{asked}; your best is {score}." if score else f"{asked}."
