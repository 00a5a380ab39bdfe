"""Make an account."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from footplate.accounts.errors import AccountExists
from footplate.accounts.models import User
from footplate.kernel.problems import InputError, InvalidInput


def create_account(*, email: str, name: str, password: str, verified: bool, now: datetime) -> User:
    """Return a new account with this address; `verified` says that its owner was shown to be it.

    Raises `AccountExists` when the address is somebody's already, and `InvalidInput` with every
    rule that the password breaks. Statements: 2 in a transaction.
    """
    email = email.strip().lower()
    user = User(email=email, name=name.strip(), date_joined=now)
    _demand_good_password(password, user)
    user.set_password(password)
    try:
        with transaction.atomic():
            if EmailAddress.objects.filter(email=email, verified=True).exists():
                raise AccountExists
            user.save(force_insert=True)
            EmailAddress.objects.create(user=user, email=email, verified=verified, primary=True)
    except IntegrityError as failure:
        raise AccountExists from failure
    return user


def _demand_good_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as failure:
        errors: list[InputError] = [
            {
                "pointer": "/body/password",
                "code": str(error.code or "password"),
                "detail": str(error.messages[0]),
            }
            for error in failure.error_list
        ]
        raise InvalidInput("Choose another password.", errors=errors) from failure
