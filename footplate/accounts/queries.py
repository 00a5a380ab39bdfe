"""Reads about accounts."""

from footplate.accounts.models import User


def is_first_run() -> bool:
    """Return whether nobody has an account yet. Statements: 1."""
    return not User.objects.exists()
