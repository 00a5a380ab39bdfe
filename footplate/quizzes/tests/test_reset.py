"""A quiz that a manager sets back: attempts stay on record and count no more."""

from collections.abc import Callable

from footplate.progress.models import Progress
from footplate.quizzes.models import Attempt
from footplate.quizzes.tests.factory import make_quiz
from footplate.quizzes.tests.test_attempts import answer_all, start, submit
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]


def test_attempts_before_a_reset_count_no_more(as_: As, cast: Cast) -> None:
    quiz = make_quiz(cast, cast.leo, attempts_allowed=1)
    leo = as_(cast.leo)
    sat = start(leo, quiz)
    answer_all(leo, sat)
    path = f"/invitations/{quiz.invitation.pk}/corrections"
    body = {"kind": "reset", "content_id": str(quiz.content.pk), "reason": "The wrong person."}
    response = as_(cast.max).send("POST", path, body)
    assert response.status_code == 201, response.content

    closed = Attempt.objects.get()
    assert (closed.closed_by, closed.score) == ("server", 100)
    work = Progress.objects.get()
    assert (work.status, work.score) == ("not_started", None)
    quiz.invitation.refresh_from_db()
    assert (quiz.invitation.status, quiz.invitation.contents_completed) == ("accepted", 0)

    again = start(leo, quiz)
    assert again["number"] == 2
    answer_all(leo, again)
    assert submit(leo, again).json()["result"]["training"]["status"] == "completed"
