"""What is sent in a call of an operation."""

from dataclasses import dataclass, field
from typing import Any

REGRADED = {
    "POST /programs/{program_id}/quizzes/{content_id}/regrading-previews",
    "POST /programs/{program_id}/quizzes/{content_id}/regradings",
}
"""What needs an edition with a mended key; the small world's quiz has the one edition, a 409."""


@dataclass(frozen=True)
class Call:
    """What is sent. `raw` is a body that is not JSON."""

    path: str
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)
    raw: bytes | None = None
    content_type: str = "application/json"
