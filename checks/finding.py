"""What a rule found, and the list of exceptions that may only shrink."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EXCEPTIONS = Path(__file__).parent / "exceptions.txt"


@dataclass(frozen=True, order=True)
class Finding:
    """One breach: where, which rule, and what to do."""

    path: str
    rule: str
    text: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.text}"


def tracked(*suffixes: str, under: str = "") -> list[Path]:
    """Return the project's files with these suffixes, tracked or new, but never ignored ones."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", under or "."]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603
    paths = (ROOT / line for line in sorted(set(listed.stdout.splitlines())))
    return [path for path in paths if path.suffix in suffixes and path.is_file()]


def relative(path: Path) -> str:
    """Return the path as the repository names it."""
    return path.relative_to(ROOT).as_posix()


def without_exceptions(findings: Iterable[Finding]) -> list[Finding]:
    """Drop findings named in exceptions.txt; an exception that no longer finds anything is one."""
    lines = EXCEPTIONS.read_text().splitlines()
    allowed = {line.strip() for line in lines if line.strip() and not line.startswith("#")}
    found = sorted(findings)
    kept = [finding for finding in found if f"{finding.path} {finding.rule}" not in allowed]
    used = {f"{finding.path} {finding.rule}" for finding in found}
    stale = [Finding(line.split()[0], "stale-exception", line) for line in allowed - used]
    return kept + stale
