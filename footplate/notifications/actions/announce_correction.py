"""Tell somebody that their result at a quiz was corrected."""

from datetime import datetime

from django.conf import settings

from footplate.invitations.models import Invitation
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import compose, one_line, quote
from footplate.notifications.models import Message
from footplate.notifications.wording import percent_words
from footplate.quizzes.events import ResultCorrected
from footplate.quizzes.regrading.models import Regrading
from footplate.quizzes.results.sittings import editions_with


def announce_correction(*, event: ResultCorrected, now: datetime) -> Message | None:
    """Write the letter about a corrected result, once for each regrading and training."""
    invitation = (
        Invitation.objects.select_related("team", "invitee", "program", "edition")
        .filter(pk=event.invitation_id)
        .first()
    )
    if invitation is None or invitation.invitee is None:
        return None
    regrading = Regrading.objects.get(pk=event.regrading_id)
    editions = editions_with(program=invitation.program, content_id=event.content_id)
    edition = invitation.edition
    letter = compose(
        "notifications/result_corrected",
        {
            "quiz": one_line(editions[-1].title if editions else ""),
            "program": one_line(edition.title if edition else invitation.program.title),
            "team": one_line(invitation.team.name),
            "before": percent_words(event.score_before_percent),
            "after": percent_words(event.score_percent),
            "newly_passed": event.passed and not event.passed_before,
            "passed": event.passed,
            "completed": event.training_completed,
            "reason": quote(regrading.reason),
            "link": f"{settings.BASE_URL}/learn/{invitation.pk}",
        },
    )
    return write_message(
        to=invitation.invitee.email,
        kind="result_corrected",
        letter=letter,
        now=now,
        team_id=invitation.team_id,
        dedupe_key=f"result_corrected:{regrading.pk}:{invitation.pk}",
    )
