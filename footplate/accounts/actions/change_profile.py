"""Change one's own name, language and time zone."""

import dataclasses
from typing import Any

from footplate.accounts.models import User
from footplate.kernel.caller import Caller


def change_profile(
    *,
    caller: Caller,
    name: str | None = None,
    locale: str | None = None,
    timezone: str | None = None,
) -> Caller:
    """Store what is given and return the caller as they are now. Statements: 0 or 1."""
    given: dict[str, Any] = {"name": name, "locale": locale, "timezone": timezone}
    changes = {field: value for field, value in given.items() if value is not None}
    if changes:
        User.objects.filter(pk=caller.user_id).update(**changes)
    return dataclasses.replace(caller, **changes)
