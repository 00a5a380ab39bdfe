"""The demo company's programs are what their folders promise: whole, consistent and answerable."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from footplate.quizzes.questions import Question, type_of

PROGRAMS = Path(__file__).resolve().parent.parent
WORLD = PROGRAMS.parent
FOLDERS = sorted(path.parent for path in PROGRAMS.glob("*/program.yaml"))
SLUGS = [folder.name for folder in FOLDERS]

FIELDS = {
    "title",
    "description",
    "state",
    "completion_deadline_in_days",
    "completion_timeframe",
    "passing_percentage",
    "time_limit",
    "sequential",
    "late_completion",
    "certificate_validity_months",
    "recertify_lead_days",
    "reminder_days",
    "cover_drawing",
    "edition_notes",
}
DRAWINGS = {"ladder", "shield", "door", "wheel", "forklift", "box", "road", "dock"}
QUIZ_FIELDS = {
    "passing_percentage",
    "attempts_allowed",
    "wait_minutes",
    "shuffle_questions",
    "shuffle_options",
    "feedback",
    "time_limit",
    "questions",
}
ANSWERS = {
    "single": {"options"},
    "multiple": {"options", "partial_credit"},
    "true_false": {"correct"},
    "short_text": {"accepted"},
    "numeric": {"value", "tolerance", "unit"},
    "matching": {"pairs", "extra_rights", "partial_credit"},
    "ordering": {"items", "partial_credit"},
    "fill_in": {"text", "blanks", "partial_credit", "match_case", "match_accents"},
    "essay": {"words_min", "words_max", "show_rubric", "model_answer", "rubric"},
}
MAY_HAVE = {"tags", "tolerance_kind", "other_units"}
QUESTION_FIELDS = {"key", "type", "stem", "points", "explanation"}
STATES = {
    "invited",
    "not_started",
    "in_progress",
    "due_soon",
    "overdue",
    "expired",
    "completed",
    "expiring",
    "expired_certificate",
    "revoked_certificate",
    "declined",
    "revoked",
}
UNFINISHED = {"in_progress", "due_soon", "overdue", "expired"}
FINISHED = {"completed", "expiring", "expired_certificate", "revoked_certificate"}
MEBIBYTE = 1024 * 1024


def load(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def program(folder: Path) -> dict[str, Any]:
    return load(folder / "program.yaml")


def contents(folder: Path) -> list[dict[str, Any]]:
    outline = program(folder)
    loose = outline.get("contents", [])
    return loose + [c for s in outline.get("sections", []) for c in s["contents"]]


def quizzes(folder: Path) -> list[dict[str, Any]]:
    return [load(folder / c["file"]) for c in contents(folder) if c["type"] == "quiz"]


def is_answerable(question: dict[str, Any]) -> bool:
    kind = question["type"]
    if kind == "multiple" and sum(option["correct"] for option in question["options"]) < 2:
        return False
    draft = TypeAdapter(Question).validate_python(with_ids(question))
    return type_of(draft).problems(draft) == []


def with_ids(value: Any) -> Any:
    if isinstance(value, list):
        return [with_ids(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {"id" if name == "key" else name: with_ids(each) for name, each in value.items()}


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_a_program_names_all_its_rules(folder: Path) -> None:
    found = program(folder)
    assert set(found) >= FIELDS
    assert set(found) - FIELDS <= {"sections", "contents", "edition_rules"}
    assert found["state"] in {"published", "draft", "archived"}
    assert found["cover_drawing"] in DRAWINGS
    assert 0 < found["passing_percentage"] <= 100
    assert 40 <= len(found["description"]) <= 240
    assert bool(found["edition_notes"]) == (found["state"] != "draft")
    if "edition_rules" in found:
        assert len(found["edition_rules"]) == len(found["edition_notes"])
        assert found["edition_rules"][-1] == {}
        assert all(set(rules) <= FIELDS for rules in found["edition_rules"])


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_every_content_has_its_files_and_no_file_is_left_over(folder: Path) -> None:
    named = {"program.yaml"}
    for content in contents(folder):
        if content["type"] in {"video", "audio"}:
            assert (WORLD / content["asset"]).is_file()
            assert (WORLD / content["captions"]).read_text().startswith("WEBVTT\n")
            assert 0 < content["share_percent"] <= 100
            named.add(content["notes"])
        else:
            named.add(content["file"])
    assert named == {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_keys_differ_and_files_are_numbered_in_order(folder: Path) -> None:
    found = contents(folder)
    keys = [content["key"] for content in found]
    assert len(set(keys)) == len(keys)
    files = [content.get("file") or content["notes"] for content in found]
    assert [int(name[:2]) for name in files] == list(range(1, len(files) + 1))
    assert any(content["is_required"] for content in found)


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_the_minutes_are_plausible(folder: Path) -> None:
    minutes = [content["estimated_minutes"] for content in contents(folder)]
    assert all(1 <= each <= 15 for each in minutes)
    assert 10 <= sum(minutes) <= 90
    limit = program(folder)["time_limit"]
    assert limit is None or limit > sum(minutes)


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_texts_are_written_in_full(folder: Path) -> None:
    short = [
        path.name
        for path in folder.glob("*.md")
        if len(path.read_text(encoding="utf-8").split()) < 120
    ]
    draft = program(folder)["state"] == "draft"
    assert short == (["02-alarm-device.md"] if draft else [])


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_pictures_in_texts_exist_and_are_described(folder: Path) -> None:
    for path in folder.glob("*.md"):
        for words, target in re.findall(r"!\[(.*?)\]\((.*?)\)", path.read_text(encoding="utf-8")):
            assert (folder / target).resolve().is_relative_to(WORLD / "media")
            assert (folder / target).is_file(), target
            assert len(words) > 30, path.name


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_quizzes_have_their_fields(folder: Path) -> None:
    for quiz in quizzes(folder):
        assert set(quiz) == QUIZ_FIELDS
        assert quiz["feedback"] in {"never", "after_submission", "after_last_attempt"}
        keys = [question["key"] for question in quiz["questions"]]
        assert len(set(keys)) == len(keys)
        for question in quiz["questions"]:
            assert set(question) - MAY_HAVE == QUESTION_FIELDS | ANSWERS[question["type"]]
            assert question["points"] >= 1
            options = question.get("options", [])
            assert all(set(option) >= {"key", "text", "correct"} for option in options)
            assert all(isinstance(option["text"], str) for option in options)
            assert len({option["key"] for option in options}) == len(options)


@pytest.mark.parametrize("folder", FOLDERS, ids=SLUGS)
def test_questions_can_be_answered_and_are_explained(folder: Path) -> None:
    questions = [question for quiz in quizzes(folder) for question in quiz["questions"]]
    unanswerable = [question["key"] for question in questions if not is_answerable(question)]
    unexplained = [question["key"] for question in questions if not question["explanation"].strip()]
    draft = program(folder)["state"] == "draft"
    assert unanswerable == (["device-dead"] if draft else [])
    assert unexplained == (["device-dead"] if draft else [])


def test_media_stay_small() -> None:
    too_large = [p.name for p in (WORLD / "media").iterdir() if p.stat().st_size >= MEBIBYTE]
    assert too_large == []


def test_captions_run_forward() -> None:
    for path in (WORLD / "media").glob("*.vtt"):
        times = re.findall(r"(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})", path.read_text())
        moments = [moment for pair in times for moment in pair]
        assert len(times) >= 2
        assert moments == sorted(moments), path.name


def people() -> list[dict[str, Any]]:
    found = load(WORLD / "people.yaml")
    return found["cast"] + found["members"]


def test_people_are_told_apart_and_grouped() -> None:
    groups = set(load(WORLD / "people.yaml")["groups"])
    emails = [person["email"] for person in people()]
    assert len(set(emails)) == len(emails) >= 60
    assert all(re.fullmatch(r"[a-z.-]+@footplate\.test", email) for email in emails)
    assert {person["group"] for person in people() if "group" in person} == groups


def test_every_training_can_be_made_real() -> None:
    published = {folder.name: program(folder) for folder in FOLDERS}
    for person in people():
        trainings = person["trainings"]
        assert len({training["program"] for training in trainings}) == len(trainings)
        for training in trainings:
            of = published[training["program"]]
            assert of["state"] != "draft"
            assert training["state"] in STATES
            assert ("share" in training) == (training["state"] in UNFINISHED)
            assert ("score" in training) == (training["state"] in FINISHED)
            assert training.get("score", 100) >= of["passing_percentage"]
            assert training["state"] != "overdue" or of["late_completion"]
            assert training.get("due_in_days", 0) <= of["completion_timeframe"]
            in_progress_late = training["state"] == "in_progress" and training["due_in_days"] <= 7
            assert not in_progress_late, "less than a week left is due_soon"


def test_every_state_occurs_several_times() -> None:
    seen = Counter(training["state"] for person in people() for training in person["trainings"])
    assert set(seen) == STATES
    assert all(count >= 2 for count in seen.values()), seen
