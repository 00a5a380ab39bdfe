"""Which scopes there are to give, and to whom."""

from collections.abc import Collection, Iterable

from footplate.kernel.http.scopes import Scope, scopes, with_brought
from footplate.kernel.problems import InputError, InvalidInput

# What only a person has; a machine user is nobody.
OF_A_PERSON = frozenset({"me.read", "me.write", "trainings.own"})


def all_scopes() -> list[Scope]:
    """Return every scope in the order in which people are shown them."""
    return list(scopes().values())


def demand_known(keys: Iterable[str], *, pointer: str = "/body/scopes") -> None:
    """Raise `InvalidInput`, pointing at each, for scopes that do not exist."""
    _demand(keys, allowed=scopes().keys(), pointer=pointer, code="unknown_scope")


def demand_within(
    keys: Iterable[str], *, may: Collection[str], pointer: str = "/body/scopes"
) -> None:
    """Raise `InvalidInput`, pointing at each, for scopes that a machine's roles do not hold."""
    demand_known(keys, pointer=pointer)
    _demand(keys, allowed=set(may) - OF_A_PERSON, pointer=pointer, code="beyond_roles")


def ordered(keys: Iterable[str], *, brought: bool = False) -> list[str]:
    """Return the scopes in the file's order, each once; `brought`: with those that come along."""
    wanted = with_brought(keys) if brought else set(keys)
    return [key for key in scopes() if key in wanted]


_WORDS = {
    "unknown_scope": "There is no scope {key!r}.",
    "beyond_roles": "The roles do not include {key}, so the scope would do nothing.",
}


def _demand(keys: Iterable[str], *, allowed: Collection[str], pointer: str, code: str) -> None:
    errors: list[InputError] = [
        {"pointer": f"{pointer}/{place}", "code": code, "detail": _WORDS[code].format(key=key)}
        for place, key in enumerate(keys)
        if key not in allowed
    ]
    if errors:
        raise InvalidInput(errors=errors)
