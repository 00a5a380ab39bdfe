"""Make an account from a member link."""

from datetime import datetime

from footplate.accounts.actions.create_account import create_account
from footplate.accounts.models import User
from footplate.teams.queries.links import find_link


def create_invited_account(*, token: str, name: str, password: str, now: datetime) -> User:
    """Return a new account for the invited address, verified because the link came by it.

    The link stays good: joining is a decision of its own. `AccountExists`, `InvalidInput` for a
    weak password, and the errors of `find_link`.
    """
    email = find_link(token=token, now=now).email
    return create_account(email=email, name=name, password=password, verified=True, now=now)
