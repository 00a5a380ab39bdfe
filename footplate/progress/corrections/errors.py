"""Why a training cannot be corrected like that. The detail of each is a sentence to show."""

from footplate.kernel.problems import Conflict


class TrainingCompletedAlready(Conflict):
    """What was completed stays on record, and so does its certificate. Extra:
    certificate_number, null where the program gives none."""

    code, title = "training_completed", "This training is completed."


class NothingToCorrect(Conflict):
    """It is already as the correction would make it."""

    code, title = "nothing_to_correct", "There is nothing to correct."
