"""Marks: what people give for answers that no key can grade."""

from django.db import models
from django.db.models import Q

from footplate.teams.models import TeamRecord

FIRST, SECOND, AGREEMENT = 1, 2, 3
"""Rounds: the first reading, the second by somebody else, and the word that ends a difference."""


class Mark(TeamRecord):
    """One reading of one answer: it waits until `marked_at`, then holds the points.

    `levels` = {criterion's id: level's id}. Whoever reads it has claimed it until `claimed_until`,
    so that two people do not read the same answer at once.
    """

    attempt = models.ForeignKey("quizzes.Attempt", on_delete=models.PROTECT, related_name="marks")
    program = models.ForeignKey("programs.Program", on_delete=models.PROTECT, related_name="+")
    content_id = models.UUIDField()
    question_id = models.CharField(max_length=64)
    round = models.PositiveSmallIntegerField(default=FIRST)
    waiting_since = models.DateTimeField()
    claimed_by = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    claimed_until = models.DateTimeField(null=True)
    marker = models.ForeignKey(
        "accounts.User", null=True, on_delete=models.PROTECT, related_name="+"
    )
    marked_at = models.DateTimeField(null=True)
    levels = models.JSONField(default=dict)
    points = models.FloatField(null=True)
    comment = models.TextField(blank=True)

    class Meta:
        db_table = "quiz_marks"
        constraints = [
            models.UniqueConstraint(
                fields=["attempt", "question_id", "round"], name="mark_once_a_round"
            ),
            models.CheckConstraint(condition=Q(round__in=(1, 2, 3)), name="mark_round"),
            models.CheckConstraint(
                condition=Q(marked_at__isnull=True, marker__isnull=True, points__isnull=True)
                | Q(marked_at__isnull=False, marker__isnull=False, points__gte=0),
                name="mark_whole_or_waiting",
            ),
        ]
        indexes = [
            models.Index(
                fields=["team", "waiting_since", "id"],
                condition=Q(marked_at__isnull=True),
                name="mark_queue",
            ),
        ]
