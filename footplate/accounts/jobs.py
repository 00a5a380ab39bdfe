"""Jobs of accounts."""

from allauth.usersessions.models import UserSession
from procrastinate.contrib.django import app

from footplate.accounts.models import Session
from footplate.kernel import clock


@app.periodic(cron="41 3 * * *")
@app.task(name="accounts.forget_ended_sessions", queueing_lock="accounts.forget_ended_sessions")
def forget_ended_sessions(timestamp: int) -> None:
    """Delete sessions that have ended, also from their owners' lists."""
    Session.objects.filter(expire_date__lt=clock.now()).delete()
    present = Session.objects.values("session_key")
    UserSession.objects.exclude(session_key__in=present).delete()
