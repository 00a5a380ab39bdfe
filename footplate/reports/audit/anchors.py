"""Heads of chains as lines of text, to be kept where nobody who can change the server can go.

    head northwind 12 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08

Whoever holds database and secret could write a whole chain anew. A head that was kept elsewhere
shows that they did.
"""

from dataclasses import dataclass
from uuid import UUID

from footplate.kernel.audit.verification import Verdict
from footplate.kernel.models import AuditBlock

NO_TEAM = "-"


@dataclass(frozen=True)
class Anchor:
    """What a chain's last block was when somebody wrote it down. `slug` is "-" for no team."""

    slug: str
    number: int
    sha256: str

    def __str__(self) -> str:
        return f"head {self.slug} {self.number} {self.sha256}"


def anchor_of(verdict: Verdict, slug: str) -> Anchor | None:
    """Return the head of a chain that was verified, None for an empty one."""
    return Anchor(slug, *verdict.head) if verdict.head else None


def parse_anchors(text: str) -> list[Anchor]:
    """Return the heads in an earlier output; other lines count for nothing."""
    found = []
    for line in text.splitlines():
        parts = line.split()
        if len(parts) == 4 and parts[0] == "head" and parts[2].isdigit():
            found.append(Anchor(parts[1], int(parts[2]), parts[3]))
    return found


def differences(anchors: list[Anchor], *, teams: dict[str, UUID | None]) -> list[str]:
    """Return a sentence for every head that is not in its chain. Statements: 1 a head."""
    problems = []
    for anchor in anchors:
        if anchor.slug not in teams:
            problems.append(f"{anchor.slug}: there is no such team any more.")
            continue
        block = AuditBlock.objects.filter(team_id=teams[anchor.slug], number=anchor.number).first()
        if block is None:
            problems.append(f"{anchor.slug}: block {anchor.number}, kept elsewhere, is missing.")
        elif bytes(block.sha256).hex() != anchor.sha256:
            problems.append(
                f"{anchor.slug}: block {anchor.number} is not the one that was kept elsewhere: "
                "the chain was made anew."
            )
    return problems
