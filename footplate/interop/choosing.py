"""Which of a file's questions are taken: all that can be, or those that were chosen."""

from collections.abc import Collection

from footplate.interop.errors import FileUnreadable
from footplate.interop.reading import Item, Sheet
from footplate.kernel.problems import InvalidInput


def chosen_items(sheet: Sheet, only: Collection[int] | None) -> list[Item]:
    """Return the items by their numbers in the file, in its order; None is all that can be taken.

    `InvalidInput` for a number that the file has not or that names a question which is refused.
    """
    readable = {n: item for n, item in enumerate(sheet.items, 1) if item.question is not None}
    if only is None:
        if not readable:
            raise FileUnreadable("nothing_to_take", "None of its questions can be taken.")
        return list(readable.values())
    lost = sorted(set(only) - readable.keys())
    if lost:
        numbers = ", ".join(map(str, lost[:10]))
        detail = f"The file has no question that can be taken under these numbers: {numbers}."
        raise InvalidInput.at("/body/only", "missing", detail)
    return [readable[number] for number in sorted(set(only))]
