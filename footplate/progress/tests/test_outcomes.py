"""How attempts at quizzes move a training."""

from typing import Any

import pytest

from footplate.invitations.models import Invitation
from footplate.kernel.models import OutboxEvent
from footplate.progress.actions.record_outcome import TrainingOutcome, record_outcome
from footplate.progress.models import Progress
from footplate.progress.tests.factory import (
    START,
    Lesson,
    invite,
    make_program,
    publish,
    quiz,
    text,
)
from footplate.testing.cast import Cast

FIRST, SECOND, EXTRA = quiz("One"), quiz("Two"), quiz("Extra", is_required=False)


@pytest.fixture
def invitation(cast: Cast) -> Invitation:
    program = make_program(cast.northwind, FIRST, SECOND, EXTRA)
    return invite(program, cast.leo, started_at=START, edition=program.latest_edition)


def outcome(invitation: Invitation, lesson: Lesson, score: float, **fields: Any) -> Any:
    return record_outcome(
        invitation_id=invitation.pk,
        content_id=lesson.id,
        score_percent=score,
        passed=fields.get("passed", score >= 80),
        now=START,
    )


def test_a_failed_attempt_begins_the_content(invitation: Invitation) -> None:
    assert outcome(invitation, FIRST, 40) == TrainingOutcome("accepted", 0, 3, None)
    row = Progress.objects.get()
    assert (row.status, row.score, row.completed_at) == ("in_progress", 40, None)
    invitation.refresh_from_db()
    assert (invitation.score_percent, invitation.last_accessed_at) == (40, START)


def test_a_passed_attempt_completes_the_content_once(invitation: Invitation) -> None:
    outcome(invitation, FIRST, 40)
    assert outcome(invitation, FIRST, 80) == TrainingOutcome("accepted", 1, 3, None)
    assert outcome(invitation, FIRST, 100).contents_completed == 1
    row = Progress.objects.get()
    assert (row.status, row.score, row.completed_at) == ("completed", 100, START)


def test_the_best_score_stays_and_nothing_is_undone(invitation: Invitation) -> None:
    outcome(invitation, FIRST, 90)
    assert outcome(invitation, FIRST, 10).contents_completed == 1
    row = Progress.objects.get()
    assert (row.status, row.score) == ("completed", 90)


def test_the_trainings_score_is_the_mean_of_its_required_quizzes(
    invitation: Invitation,
) -> None:
    outcome(invitation, EXTRA, 100)
    outcome(invitation, FIRST, 80)
    assert outcome(invitation, SECOND, 95).status == "completed"
    invitation.refresh_from_db()
    assert (invitation.score_percent, invitation.contents_completed) == (87.5, 3)
    told = OutboxEvent.objects.get(type="TrainingCompleted").payload
    assert told["score_percent"] == 87.5
    assert told["invitation_id"] == str(invitation.pk)
    assert told["user_id"] == str(invitation.invitee_id)
    assert told["edition_id"] == str(invitation.edition_id)


def test_a_completed_training_keeps_its_score(invitation: Invitation) -> None:
    outcome(invitation, FIRST, 80)
    outcome(invitation, SECOND, 80)
    assert outcome(invitation, EXTRA, 100) == TrainingOutcome("completed", 3, 3, None)
    invitation.refresh_from_db()
    assert invitation.score_percent == 80
    assert OutboxEvent.objects.filter(type="TrainingCompleted").count() == 1


def test_a_training_without_quizzes_has_no_score(cast: Cast) -> None:
    program = make_program(cast.northwind, EXTRA, text("Optional", is_required=False), FIRST)
    invitation = invite(program, cast.leo, started_at=START, edition=program.latest_edition)
    outcome(invitation, EXTRA, 100)
    invitation.refresh_from_db()
    assert invitation.score_percent is None


def test_a_quiz_that_left_the_edition_counts_no_more(cast: Cast, invitation: Invitation) -> None:
    edition = publish(invitation.program, SECOND)
    Invitation.objects.update(edition=edition, contents_total=1)
    assert outcome(invitation, FIRST, 100) == TrainingOutcome("accepted", 0, 1, None)


@pytest.mark.parametrize("status", ["expired", "revoked"])
def test_an_ended_training_is_not_completed(invitation: Invitation, status: str) -> None:
    Invitation.objects.update(status=status)
    outcome(invitation, FIRST, 90)
    assert outcome(invitation, SECOND, 90).status == status
    assert not OutboxEvent.objects.filter(type="TrainingCompleted").exists()
