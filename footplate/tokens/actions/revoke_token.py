"""End a token."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from footplate.kernel.caller import Caller
from footplate.teams.actions.machines import retire_machine
from footplate.tokens.policies import access_token
from footplate.tokens.recording import record_token


@transaction.atomic
def revoke_token(*, token_id: UUID, actor: Caller, now: datetime) -> None:
    """End the token with this transaction, its old secret too; a team's machine user ends with it.

    The row stays for the records.
    """
    held = access_token(caller=actor, pk=token_id)
    token = held.token
    token.revoked_at = now
    token.previous_sha256 = token.previous_ends_at = None
    token.save(update_fields=["revoked_at", "previous_sha256", "previous_ends_at"])
    if held.credential is not None and held.credential.membership is not None:
        retire_machine(held.credential.membership, now=now)
    record_token(token, actor=actor, verb="tokens.revoke", now=now)
