"""Why a person may not go on learning just now. The detail of each is a sentence to show."""

from footplate.kernel.problems import Conflict, Forbidden


class ContentLocked(Forbidden):
    """The content is not open to this person yet, or no longer. Extras: reason, lock_code,
    unlocked_by (what must be done first), continue_with (what can be done now)."""

    code, title = "content_locked", "This content is locked."


class TrainingPaused(Conflict):
    """The program is unpublished for the time being; nothing is lost."""

    code, title = "training_paused", "This training is paused."


class TrainingClosed(Conflict):
    """A hard end has passed, the invitation was withdrawn, or the program is archived."""

    code, title = "training_closed", "This training is closed."


class NotStarted(Conflict):
    """The training waits for its person to start it."""

    code, title = "not_started", "Start the training first."


class NotOpened(Conflict):
    """A content with a time limit of its own waits for its person to open it."""

    code, title = "not_opened", "Open this content first: opening it starts its time."


class NotYet(Conflict):
    """The rule of the content is not met. Extra: remaining_sentence."""

    code, title = "not_yet", "This content is not done yet."
