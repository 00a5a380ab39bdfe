"""Comparing what people write: case, accents and spacing fold away unless they matter."""

import unicodedata
from collections.abc import Iterable


def fold(text: str, *, match_case: bool = False, match_accents: bool = False) -> str:
    """Return the text in the form in which it is compared; folding it again changes nothing.

    Spaces become single. Compatible forms become one (NFKD, then NFC), so that a full-width
    letter is a letter. Case folds unless `match_case`, accents go unless `match_accents`.
    """
    apart = unicodedata.normalize("NFKD", text)
    if not match_case:
        # Folding may bring forth what comes apart again, and the other way round.
        apart = unicodedata.normalize("NFKD", apart.casefold())
    if not match_accents:
        apart = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", apart).split())


def reads_as(text: str, accepted: Iterable[str], **exactly: bool) -> bool:
    """Return whether the text, when there is any, reads as one of those accepted."""
    given = fold(text, **exactly)
    return bool(given) and any(given == fold(each, **exactly) for each in accepted)


def strictness(*, match_case: bool, match_accents: bool) -> dict[str, bool]:
    """Return what of the two is demanded, for a key; nothing when neither is."""
    demanded = {"match_case": match_case, "match_accents": match_accents}
    return {name: True for name, wanted in demanded.items() if wanted}


def demanded(key: dict[str, object]) -> dict[str, bool]:
    """Return the arguments of `fold` that a key demands."""
    return {name: bool(key.get(name, False)) for name in ("match_case", "match_accents")}
