"""Make an account from an invitation's link."""

from datetime import datetime

from footplate.accounts.actions.create_account import create_account
from footplate.accounts.models import User
from footplate.invitations.policies import find_by_token
from footplate.invitations.standing import demand_answerable


def create_invited_account(*, token: str, name: str, password: str, now: datetime) -> User:
    """Return a new account for the invited address, verified because the link came by it.

    The link stays good: accepting is a decision of its own. Raises `NotFound`, `AccountExists`,
    `InvalidInput` for a weak password, and what `demand_answerable` raises.
    """
    invitation = find_by_token(token=token)
    demand_answerable(invitation, now=now)
    return create_account(
        email=invitation.email, name=name, password=password, verified=True, now=now
    )
