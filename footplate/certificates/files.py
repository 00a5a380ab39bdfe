"""A file to be sent: what it is called, and its bytes when they are wanted."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class File:
    """Bytes with a name. `sha256` is known without reading them."""

    name: str
    media_type: str
    sha256: str
    content: Callable[[], bytes]
