"""What the types with several parts share: each part earns its share, or all must be right."""

from ninja import Schema


class PartOut(Schema):
    """A part as a learner reads it."""

    id: str
    text: str
    html: str


def share(right: int, total: int, *, partial_credit: bool) -> float:
    """Return the share of the points for so many right parts of all."""
    if right == total:
        return 1.0
    return right / total if partial_credit else 0.0
