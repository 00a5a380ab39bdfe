"""What can go wrong with marking."""

from footplate.kernel.problems import Conflict, InvalidInput


class ClaimedByOther(Conflict):
    code, title = "claimed_by_other", "Somebody else is reading this answer."


class AlreadyMarked(Conflict):
    code, title = "already_marked", "This answer has been marked."


class OtherMarkerNeeded(Conflict):
    code, title = "other_marker_needed", "Somebody else must read this answer."


class MarkUnfit(InvalidInput):
    code, title = "mark_unfit", "This mark does not fit the question."
