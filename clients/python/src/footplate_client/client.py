"""The client that programs use."""

from collections.abc import Callable, Iterator, Sequence
from typing import ParamSpec, Protocol, TypeVar

from footplate_client.generated.operations import Operations

P = ParamSpec("P")
ItemT_co = TypeVar("ItemT_co", covariant=True)
ItemT = TypeVar("ItemT")


class Page(Protocol[ItemT_co]):
    """What every list answers."""

    @property
    def items(self) -> Sequence[ItemT_co]: ...

    @property
    def next(self) -> str | None: ...


class Footplate(Operations):
    """One Footplate, as the token's owner. Close it, or use it in `with`."""

    def each(
        self, listing: Callable[P, Page[ItemT]], /, *args: P.args, **kwargs: P.kwargs
    ) -> Iterator[ItemT]:
        """Yield every item of a list, page by page: `each(footplate.list_groups, team="a")`."""
        while True:
            page = listing(*args, **kwargs)
            yield from page.items
            if page.next is None:
                return
            kwargs["cursor"] = page.next
