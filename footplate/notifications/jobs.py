"""Jobs of notifications."""

from datetime import timedelta
from uuid import UUID

from django.core.cache import cache
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.notifications.actions import send_message as sending
from footplate.notifications.actions.write_message import SEND_TASK
from footplate.notifications.models import Message

KEPT_DAYS = 14
# After the mail server was silent, this long nobody tries: one worker's slot in half a minute is
# what a dead mail server may cost, however many mails wait.
PAUSE_SECONDS = 30
_PAUSE_KEY = "notifications.mail_pause"


@app.task(
    name=SEND_TASK,
    retry=RetryStrategy(
        max_attempts=10, exponential_wait=4, retry_exceptions=[sending.MailRefused]
    ),
)
def send_message(*, message_id: str) -> None:
    """Send one message, or come back later while the mail server is silent."""
    if cache.get(_PAUSE_KEY):
        _later(message_id)
        return
    try:
        sending.send_message(message_id=UUID(message_id), now=clock.now())
    except sending.MailServerSilent as failure:
        cache.set(_PAUSE_KEY, 1, PAUSE_SECONDS)
        Message.objects.filter(pk=message_id).update(problem=f"waiting: {failure}")
        _later(message_id)


def _later(message_id: str) -> None:
    """Try again after the pause, for as long as a mail is worth sending; then give it up."""
    message = Message.objects.filter(pk=message_id).first()
    if message is None or not message.sealed:
        return
    if clock.now() - message.created_at > timedelta(days=3):
        Message.objects.filter(pk=message_id).update(
            sealed="", problem="given up: the mail server was silent for three days"
        )
        return
    send_message.configure(schedule_in={"seconds": PAUSE_SECONDS}).defer(message_id=message_id)


@app.periodic(cron="23 4 * * *")
@app.task(name="notifications.forget_content", queueing_lock="notifications.forget_content")
def forget_content(timestamp: int) -> None:
    """Forget what kept messages say after two weeks; that they were sent stays on record."""
    until = clock.now() - timedelta(days=KEPT_DAYS)
    Message.objects.filter(created_at__lt=until).exclude(text="").update(text="", html="")
