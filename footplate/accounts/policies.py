"""Who may make an account or a session."""

from django.conf import settings

from footplate.accounts.demo import demo_accounts_welcome
from footplate.accounts.models import User
from footplate.accounts.queries import is_first_run


def sign_up_open() -> bool:
    """Return whether anybody may sign up: the setting says so, or nobody is here yet.

    Statements: 0 when the setting says so, else 1.
    """
    return bool(settings.SIGN_UP_OPEN) or is_first_run()


def may_sign_in(user: User) -> bool:
    """Return whether this account may be used at all, here and now."""
    return user.is_active and not user.is_machine and (not user.is_demo or demo_accounts_welcome())
