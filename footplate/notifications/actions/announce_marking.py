"""Tell somebody that their answers were read and marked."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import compose, one_line
from footplate.notifications.models import Message
from footplate.notifications.wording import percent_words
from footplate.quizzes.models import Attempt
from footplate.quizzes.queries import item_of


def announce_marking(*, attempt_id: UUID, now: datetime) -> Message | None:
    """Write the letter about an attempt's result, once; comments are read on the page alone."""
    attempt = (
        Attempt.objects.select_related("team", "user", "invitation__edition")
        .filter(pk=attempt_id, score__isnull=False)
        .first()
    )
    if attempt is None or attempt.score is None:
        return None
    invitation, edition = attempt.invitation, attempt.invitation.edition
    page = f"/learn/{invitation.pk}/{attempt.content_id}/attempts/{attempt.pk}"
    letter = compose(
        "notifications/attempt_marked",
        {
            "quiz": one_line(item_of(attempt).get("title", "")),
            "program": one_line(edition.title if edition else ""),
            "team": one_line(attempt.team.name),
            "score": percent_words(attempt.score),
            "needed": percent_words(attempt.passing_percentage),
            "passed": attempt.passed,
            "completed": invitation.status == "completed",
            "link": settings.BASE_URL + page,
        },
    )
    return write_message(
        to=attempt.user.email,
        kind="attempt_marked",
        letter=letter,
        now=now,
        team_id=attempt.team_id,
        dedupe_key=f"attempt_marked:{attempt_id}",
    )
