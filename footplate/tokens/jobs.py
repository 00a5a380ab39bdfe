"""Jobs of tokens."""

from datetime import timedelta

from allauth.idp.oidc.models import Token
from django.db import transaction
from procrastinate.contrib.django import app

from footplate.kernel import clock
from footplate.kernel.events import publish_all
from footplate.tokens.events import TokenExpiring
from footplate.tokens.models import AccessToken

WARNED_DAYS = 7


@app.periodic(cron="29 6 * * *")
@app.task(name="tokens.warn_of_expiry", queueing_lock="tokens.warn_of_expiry")
def warn_of_expiry(timestamp: int) -> None:
    """Tell of every token that ends within a week; the mail about one is written once."""
    now = clock.now()
    ending = AccessToken.objects.filter(
        revoked_at=None, expires_at__gt=now, expires_at__lte=now + timedelta(days=WARNED_DAYS)
    )
    # What lives for a week or less was made with that in mind.
    told = [
        TokenExpiring(team_id=token.only_team_id, occurred_at=now, token_id=token.id)
        for token in ending
        if token.expires_at - token.created_at > timedelta(days=WARNED_DAYS)
    ]
    with transaction.atomic():
        publish_all(told)


@app.periodic(cron="37 3 * * *")
@app.task(name="tokens.forget_ended", queueing_lock="tokens.forget_ended")
def forget_ended(timestamp: int) -> None:
    """Delete the access and refresh tokens of applications that have ended."""
    Token.objects.expired().delete()
