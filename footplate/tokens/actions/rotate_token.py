"""Give a token a new secret."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from footplate.kernel.bearer_secrets import PERSONAL, TEAM, new_secret, secret_sha256
from footplate.kernel.caller import Caller
from footplate.tokens.errors import TokenEnded
from footplate.tokens.models import AccessToken, TokenKind
from footplate.tokens.policies import access_token
from footplate.tokens.recording import record_token


@transaction.atomic
def rotate_token(
    *,
    token_id: UUID,
    actor: Caller,
    overlap_hours: int,
    expires_in_days: int | None,
    now: datetime,
) -> tuple[AccessToken, str]:
    """Return the token and its new secret; the old one is good for `overlap_hours` more.

    One that was still good from an earlier rotation ends at once. `expires_in_days` counts from
    now; without it the token ends when it would have. `TokenEnded` for one that has expired.
    """
    token = access_token(caller=actor, pk=token_id).token
    if token.expires_at <= now:
        raise TokenEnded
    secret = new_secret(TEAM if token.kind == TokenKind.TEAM else PERSONAL)
    token.previous_sha256 = token.sha256 if overlap_hours else None
    token.previous_ends_at = now + timedelta(hours=overlap_hours) if overlap_hours else None
    token.sha256, token.last_four = secret_sha256(secret), secret[-4:]
    token.rotated_at = now
    if expires_in_days is not None:
        token.expires_at = now + timedelta(days=expires_in_days)
    token.save()
    record_token(token, actor=actor, verb="tokens.rotate", now=now, overlap_hours=overlap_hours)
    return token, secret
