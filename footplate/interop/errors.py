"""What can go wrong with a file of questions as a whole."""

from footplate.kernel.problems import Conflict, InvalidInput


class FileUnreadable(InvalidInput):
    """No question can be read from the file. `reason` is a short code, `position` where."""

    code, title = "questions_unreadable", "No questions can be read from this file."

    def __init__(self, reason: str, detail: str, *, position: str | None = None) -> None:
        super().__init__(
            detail,
            errors=[{"pointer": "/body/content_base64", "code": reason, "detail": detail}],
            reason=reason,
            position=position,
        )


class QuizFull(Conflict):
    """The quiz has no room for so many questions; `room` says for how many."""

    code, title = "quiz_full", "The quiz cannot hold that many questions."


class Refused(Exception):  # noqa: N818 (it ends one question's reading, not the file's)
    """One question cannot be taken; the words say why, for its author."""
