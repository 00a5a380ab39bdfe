"""What can go wrong with the bank."""

from footplate.kernel.problems import Conflict


class QuestionArchived(Conflict):
    code, title = "question_archived", "This question is archived."
