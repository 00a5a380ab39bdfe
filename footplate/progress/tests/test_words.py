"""Durations, rules and locks in words."""

from dataclasses import asdict
from datetime import timedelta
from typing import Any

import pytest

from footplate.kernel.wording import duration
from footplate.programs.completion import rule_sentence
from footplate.progress import wording
from footplate.progress.outline import contents_of, locks_of, resume_index
from footplate.progress.requirements import remaining_sentence
from footplate.progress.rules import (
    NOTHING,
    Rule,
    Work,
    detail_sentence,
    rule_of,
    share_of,
    work_of,
)
from footplate.progress.tests.factory import START, quiz, text, video

FILM = Rule("video", duration_seconds=570.0, share_percent=90)
PAGE = Rule("text", minimum_seconds=180)
DONE = Work(status="completed")
BEGUN = Work(status="in_progress")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 s"),
        (-3, "0 s"),
        (44.2, "45 s"),
        (60, "1 min"),
        (251, "4 min 11 s"),
        (3600, "1 h"),
        (3900, "1 h 5 min"),
        (3659, "1 h"),
    ],
)
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words


@pytest.mark.parametrize(("seconds", "words"), [(0, "0:00"), (252.9, "4:12"), (3852, "1:04:12")])
def test_places(seconds: float, words: str) -> None:
    assert wording.clock(seconds) == words


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (Rule("text"), "Counts as done when you have read to the end."),
        (PAGE, "Counts as done when you have read to the end and spent 3 min on it."),
        (FILM, "Counts as done at 90 % watched."),
        (Rule("audio", duration_seconds=60, share_percent=75), "Counts as done at 75 % heard."),
        (Rule("video", share_percent=90), "Counts as done when you mark it as done."),
        (Rule("quiz", passing_percentage=80), "Counts as done when you pass with 80 % or more."),
        (Rule("quiz"), "Counts as done when you pass."),
    ],
)
def test_rules(rule: Rule, sentence: str) -> None:
    assert rule_sentence(asdict(rule), rule.content_type) == sentence


@pytest.mark.parametrize(
    ("rule", "work", "sentence"),
    [
        (Rule("text"), NOTHING, "Scroll to the end."),
        (PAGE, NOTHING, "Scroll to the end, and stay 3 min more."),
        (PAGE, Work(scrolled_to_end=True, time_spent_seconds=100), "Stay 1 min 20 s more."),
        (PAGE, Work(time_spent_seconds=500), "Scroll to the end."),
        (FILM, Work(watched_seconds=251), "4 min 22 s left to watch."),
        (Rule("audio", duration_seconds=60, share_percent=50), NOTHING, "30 s left to hear."),
        (Rule("video", share_percent=90), NOTHING, "Mark it as done when you have finished."),
        (Rule("quiz", passing_percentage=80), BEGUN, "Pass the quiz with 80 % or more."),
        (FILM, DONE, None),
    ],
)
def test_what_is_left(rule: Rule, work: Work, sentence: str | None) -> None:
    assert remaining_sentence(rule, work) == sentence


@pytest.mark.parametrize(
    ("rule", "work", "share", "detail"),
    [
        (FILM, NOTHING, 0, None),
        (FILM, Work("in_progress", watched_seconds=285), 0.5, "4 min 45 s of 9 min 30 s watched"),
        (FILM, Work("completed", watched_seconds=513), 0.9, None),
        (PAGE, Work("in_progress", time_spent_seconds=90), 0.25, "1 min 30 s of 3 min"),
        (PAGE, Work("in_progress", time_spent_seconds=900), 0.5, "3 min of 3 min"),
        (Rule("text"), BEGUN, 0, None),
        (Rule("text"), DONE, 1, None),
        (Rule("quiz"), Work("in_progress", score=62.5), 0, "Best so far 62.5 %"),
        (Rule("quiz"), DONE, 1, None),
    ],
)
def test_how_far_it_is(rule: Rule, work: Work, share: float, detail: str | None) -> None:
    assert (share_of(rule, work), detail_sentence(rule, work)) == (share, detail)


def test_rules_stand_in_the_outline() -> None:
    assert rule_of(video().entry) == FILM
    assert rule_of(text(minimum=180).entry) == PAGE
    assert rule_of(quiz(passing=70).entry).passing_percentage == 70
    assert rule_of({"content_type": "text"}) == Rule("text")


def locks(sequential: bool, *works: dict[str, Any]) -> list[str | None]:
    contents = [text("A").entry, text("B", is_required=False).entry, text("C").entry]
    contents.append(text("D", time_limit=5).entry)
    known = {item["id"]: work_of(work) for item, work in zip(contents, works, strict=False)}
    found = locks_of(contents, known, sequential=sequential, now=START)
    return [lock.reason if lock else None for lock in found]


def test_a_sequence_opens_one_required_content_at_a_time() -> None:
    after_a, after_c = "Opens when “A” is done", "Opens when “C” is done"
    done = {"status": "completed"}
    assert locks(True) == [None, after_a, after_a, after_c]
    assert locks(True, done) == [None, None, None, after_c]
    assert locks(True, done, {}, done) == [None, None, None, None]
    assert locks(True, {}, {}, done) == [None, after_a, None, after_a]
    assert locks(False) == [None, None, None, None]


def test_a_content_whose_time_is_over_is_locked_until_done() -> None:
    past = (START - timedelta(seconds=1)).isoformat()
    over = {"status": "in_progress", "ends_at": past}
    assert locks(False, {}, {}, {}, over)[3] == "The time for this content is over"
    assert locks(False, {}, {}, {}, over | {"ends_at": START.isoformat()})[3] is None
    assert locks(False, {}, {}, {}, over | {"status": "completed"})[3] is None


def test_going_on_takes_the_last_begun_then_the_first_required() -> None:
    lessons = [text("A", is_required=False), text("B"), text("C"), text("D")]
    outline = {"sections": [{"title": None, "contents": [lesson.entry for lesson in lessons]}]}
    contents = contents_of(outline)

    def resume(**works: Work) -> int | None:
        known = {str(lessons["abcd".index(key)].id): work for key, work in works.items()}
        open_ones = locks_of(contents, known, sequential=False, now=START)
        return resume_index(contents, known, open_ones)

    later = Work("in_progress", last_accessed_at=START)
    earlier = Work("in_progress", last_accessed_at=START - timedelta(days=1))
    assert resume() == 1
    assert resume(b=DONE) == 2
    assert resume(b=DONE, c=DONE, d=DONE) == 0
    assert resume(a=earlier, d=later) == 3
    assert resume(a=later, d=earlier) == 0
    assert resume(a=DONE, b=DONE, c=DONE, d=DONE) is None
    assert contents_of(None) == []
