"""What can go wrong with attempts."""

from footplate.kernel.problems import Conflict, InvalidInput


class NoAttemptsLeft(Conflict):
    code, title = "no_attempts_left", "You have used all attempts at this quiz."


class WaitNeeded(Conflict):
    code, title = "wait_needed", "You can try again a little later."


class AttemptWaiting(Conflict):
    code, title = "attempt_waiting", "Your last attempt is still being marked."


class AlreadyPassed(Conflict):
    code, title = "already_passed", "You have passed this quiz."


class NotAQuiz(Conflict):
    code, title = "not_a_quiz", "This content is not a quiz."


class AttemptClosed(Conflict):
    code, title = "attempt_closed", "This attempt is closed."


class NotSubmitted(Conflict):
    code, title = "not_submitted", "This attempt is still open."


class AnswerUnfit(InvalidInput):
    code, title = "answer_unfit", "This answer does not fit the question."
