"""What can go wrong with programs."""

from footplate.kernel.problems import Conflict, NotFound


class WrongState(Conflict):
    code, title = "wrong_state", "The program’s state does not allow this."


class PublishBlocked(Conflict):
    code, title = "publish_blocked", "Some problems must be fixed before publishing."


class NothingChanged(Conflict):
    code, title = "nothing_changed", "Nothing changed since the latest edition."


class ConcurrentPublish(Conflict):
    code, title = "concurrent_publish", "Somebody else is publishing this program."


class ProgramWasPublished(Conflict):
    code, title = "program_was_published", "A program that was published cannot be deleted."


class ProgramFull(Conflict):
    code, title = "program_full", "The program holds as much as a program may."


class ContentGone(NotFound):
    """The content was deleted while somebody worked on it."""
