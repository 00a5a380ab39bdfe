"""Each kind of content with each choice of its author: what is asked for and what is left."""

from typing import Any

import pytest

from footplate.progress.requirements import Requirement, remaining_sentence, requirements_of
from footplate.progress.rules import NOTHING, Rule, Work

TEXT = Rule("text")
PAGE = Rule("text", minimum_seconds=180)
VIDEO = Rule("video", duration_seconds=600.0, share_percent=90)
AUDIO = Rule("audio", duration_seconds=60.0, share_percent=50)
WHOLE = Rule("video", duration_seconds=30.5, share_percent=100)
ENDLESS = Rule("audio", share_percent=90)
QUIZ = Rule("quiz", passing_percentage=80)
OPEN_QUIZ = Rule("quiz")
DONE = Work("completed")
BY_HAND = Work("completed", watched_seconds=12, time_spent_seconds=5)


def begun(**fields: Any) -> Work:
    return Work("in_progress", **fields)


@pytest.mark.parametrize(
    ("rule", "work", "told"),
    [
        (TEXT, NOTHING, [("read_to_end", "times", 1, 0, 1, "Scroll to the end.")]),
        (
            TEXT,
            begun(scrolled_to_end=True),
            [("read_to_end", "times", 1, 1, 0, "Read to the end.")],
        ),
        (
            PAGE,
            begun(time_spent_seconds=150),
            [
                ("read_to_end", "times", 1, 0, 1, "Scroll to the end."),
                ("spend_time", "seconds", 180, 150, 30, "Stay 30 s more."),
            ],
        ),
        (
            PAGE,
            begun(time_spent_seconds=200, scrolled_to_end=False),
            [
                ("read_to_end", "times", 1, 0, 1, "Scroll to the end."),
                ("spend_time", "seconds", 180, 200, 0, "3 min 20 s spent on it."),
            ],
        ),
        (VIDEO, NOTHING, [("watch", "seconds", 540, 0, 540, "9 min left to watch.")]),
        (
            VIDEO,
            begun(watched_seconds=420),
            [("watch", "seconds", 540, 420, 120, "2 min left to watch.")],
        ),
        (VIDEO, begun(watched_seconds=541), [("watch", "seconds", 540, 541, 0, "90 % watched.")]),
        (WHOLE, NOTHING, [("watch", "seconds", 30, 0, 30, "30 s left to watch.")]),
        (
            AUDIO,
            begun(watched_seconds=10),
            [("listen", "seconds", 30, 10, 20, "20 s left to hear.")],
        ),
        (AUDIO, begun(watched_seconds=60), [("listen", "seconds", 30, 60, 0, "100 % heard.")]),
        (
            ENDLESS,
            begun(watched_seconds=99),
            [("mark_done", "times", 1, 0, 1, "Mark it as done when you have finished.")],
        ),
        (ENDLESS, DONE, [("mark_done", "times", 1, 1, 0, "Marked as done.")]),
        (
            QUIZ,
            NOTHING,
            [("pass_quiz", "percent", 80, 0, 80, "Pass the quiz with 80 % or more.")],
        ),
        (
            QUIZ,
            begun(score=62.5),
            [
                (
                    "pass_quiz",
                    "percent",
                    80,
                    62.5,
                    17.5,
                    "Pass the quiz with 80 % or more; your best is 62.5 %.",
                )
            ],
        ),
        (OPEN_QUIZ, NOTHING, [("pass_quiz", "percent", 0, 0, 0, "Pass the quiz.")]),
        (
            QUIZ,
            Work("completed", score=92.0),
            [("pass_quiz", "percent", 80, 92, 0, "Passed with 92 %.")],
        ),
    ],
)
def test_each_requirement_says_how_much_is_done_and_left(
    rule: Rule, work: Work, told: list[tuple[Any, ...]]
) -> None:
    found = requirements_of(rule, work)
    assert [
        (one.kind, one.unit, one.needed, one.done, one.remaining, one.sentence) for one in found
    ] == told
    assert all((one.remaining == 0) is one.is_met for one in found if one.needed)


@pytest.mark.parametrize("rule", [TEXT, PAGE, VIDEO, AUDIO, ENDLESS, QUIZ, OPEN_QUIZ])
def test_what_is_done_asks_for_nothing_more_however_it_came_about(rule: Rule) -> None:
    for work in (DONE, BY_HAND):
        assert all(one.is_met and one.remaining == 0 for one in requirements_of(rule, work))
        assert remaining_sentence(rule, work) is None


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (PAGE, "5 s spent on it."),
        (VIDEO, "2 % watched."),
        (QUIZ, "Counted as passed."),
    ],
)
def test_what_a_manager_completed_is_not_said_to_have_been_done(rule: Rule, sentence: str) -> None:
    told: list[Requirement] = requirements_of(rule, BY_HAND)
    assert told[-1].sentence == sentence


def test_two_things_left_are_one_sentence() -> None:
    assert remaining_sentence(PAGE, begun(time_spent_seconds=150)) == (
        "Scroll to the end, and stay 30 s more."
    )


def test_a_rule_that_became_milder_says_how_it_comes_to_count() -> None:
    enough = begun(time_spent_seconds=200, scrolled_to_end=True)
    assert remaining_sentence(PAGE, enough) == (
        "Everything asked for is done: it counts as soon as you open it again."
    )
