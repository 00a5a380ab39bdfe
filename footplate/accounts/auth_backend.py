"""Passwords checked by allauth, with our rule about who may sign in."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.base_user import AbstractBaseUser

from footplate.accounts.models import User
from footplate.accounts.policies import may_sign_in


class AccountBackend(AuthenticationBackend):
    """Signs people in by address; asked again for every session, so a refusal holds at once."""

    def user_can_authenticate(self, user: AbstractBaseUser | None) -> bool:
        return isinstance(user, User) and may_sign_in(user)
