"""Take consent back."""

from datetime import datetime
from uuid import UUID

from allauth.idp.oidc.models import Token
from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.tokens.policies import access_grant
from footplate.tokens.recording import record_application


@transaction.atomic
def withdraw_grant(*, grant_id: UUID, actor: Caller, now: datetime) -> None:
    """End the application's access on this person's behalf, with all its tokens, at once.

    A line is written where the person is still in the team.
    """
    grant = access_grant(caller=actor, pk=grant_id)
    application = grant.application
    Token.objects.filter(client_id=application.client_id, user_id=actor.user_id).delete()
    grant.delete()
    team_id = application.only_team_id
    if team_id in actor.team_ids:
        record_application(
            application, team_id=team_id, actor=actor, verb="oauth.withdraw", now=now
        )
