"""Where a request comes from and who stands behind it, for whoever writes that down.

A context variable holds a function rather than the facts: the middleware that knows the address
runs before the sign-in that knows the person, and most requests write nothing down.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Origin:
    """Where from and by whom. Everything is empty outside a request.

    `person_label` is the person's name (or address) as it is now. `token_id` is set when a token
    was used, `see_as_id` when somebody looks through another membership's eyes.
    """

    address: str = ""
    user_agent: str = ""
    request_id: str = ""
    person_id: UUID | None = None
    person_label: str = ""
    token_id: UUID | None = None
    see_as_id: UUID | None = None


NOWHERE = Origin()
_source: ContextVar[Callable[[], Origin] | None] = ContextVar("footplate_origin", default=None)


def current() -> Origin:
    """Return where the running request comes from; `NOWHERE` in jobs and commands."""
    source = _source.get()
    return NOWHERE if source is None else source()


@contextmanager
def coming_from(source: Callable[[], Origin]) -> Iterator[None]:
    """Let `current` answer from `source` until the block ends."""
    token = _source.set(source)
    try:
        yield
    finally:
        _source.reset(token)
