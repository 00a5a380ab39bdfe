"""What can go wrong with grading again."""

from footplate.kernel.problems import Conflict


class NewerEdition(Conflict):
    code, title = "newer_edition", "The program was published again meanwhile."


class NothingToRegrade(Conflict):
    code, title = "nothing_to_regrade", "No key of these editions differs from the latest one."
