"""Tell somebody of a token that was made, or that ends soon."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from footplate.kernel.http.scopes import scopes
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import Letter, compose, one_line
from footplate.notifications.models import Message
from footplate.notifications.wording import moment_words
from footplate.tokens.models import AccessToken, TokenKind


def announce_token(*, token_id: UUID, now: datetime) -> Message | None:
    """Write to whoever made the token, once, so that one made by a thief does not go unseen."""
    token = _token(token_id)
    if token is None:
        return None
    return _write(token, kind="token_made", mark=str(token.id), now=now)


def warn_of_token(*, token_id: UUID, now: datetime) -> Message | None:
    """Write to whoever made the token that it ends soon, once for each day on which it ends."""
    token = _token(token_id)
    if token is None or token.revoked_at is not None or token.expires_at <= now:
        return None
    mark = f"{token.id}:{token.expires_at.isoformat()}"
    return _write(token, kind="token_expiring", mark=mark, now=now)


def _token(token_id: UUID) -> AccessToken | None:
    rows = AccessToken.objects.select_related("created_by", "only_team")
    return rows.filter(pk=token_id, created_by__is_active=True).first()


def _write(token: AccessToken, *, kind: str, mark: str, now: datetime) -> Message | None:
    return write_message(
        to=token.created_by.email,
        kind=kind,
        letter=_letter(token, kind),
        now=now,
        team_id=token.only_team_id,
        dedupe_key=f"{kind}:{mark}",
    )


def _letter(token: AccessToken, kind: str) -> Letter:
    team = token.only_team
    of_team = token.kind == TokenKind.TEAM and team is not None
    page = f"/t/{team.slug}/settings/tokens" if of_team and team else "/account/tokens"
    return compose(
        f"notifications/{kind}",
        {
            "name": one_line(token.name),
            "team": one_line(team.name) if of_team and team else "",
            "scopes": [scopes()[key] for key in token.scopes if key in scopes()],
            "expires": moment_words(token.expires_at, token.created_by.timezone),
            "link": settings.BASE_URL + page,
        },
    )
