"""Lines of the audit log about tokens and applications."""

from datetime import datetime
from typing import Any
from uuid import UUID

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.tokens.models import AccessToken, OAuthApplication


def record_token(
    token: AccessToken, *, actor: Caller, verb: str, now: datetime, **detail: Any
) -> None:
    """Write the act down in every team that the token reaches. Statements: 1 a team."""
    teams = [token.only_team_id] if token.only_team_id else sorted(actor.team_ids)
    for team_id in teams:
        audit.record(
            team_id=team_id,
            actor_id=actor.user_id,
            verb=verb,
            subject_type="token",
            subject_id=token.id,
            subject_label=token.name,
            now=now,
            kind=token.kind,
            scopes=token.scopes,
            expires_at=token.expires_at.isoformat(),
            **detail,
        )


def record_application(
    application: OAuthApplication,
    *,
    team_id: UUID,
    actor: Caller,
    verb: str,
    now: datetime,
    **detail: Any,
) -> None:
    """Write down what happened to an application, or to somebody's consent to it."""
    audit.record(
        team_id=team_id,
        actor_id=actor.user_id,
        verb=verb,
        subject_type="oauth_application",
        subject_id=application.id,
        subject_label=application.name,
        now=now,
        **detail,
    )
