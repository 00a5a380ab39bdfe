"""Whether the database has every migration of this code, found out without starting Django."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import psycopg

from footplate.config.embedded.cluster import ROLE
from footplate.config.supervisor.options import ROOT


def fingerprint(database_url: str) -> str | None:
    """A mark of the code's migrations together with the database's own list of them.

    None when the database has no list yet. Two starts with the same mark need no
    migration between them; a restored or replaced database gives another mark.
    """
    total = hashlib.sha256()
    ours = sorted(ROOT.glob("footplate/*/migrations/*.py"))
    # Packages bring migrations of their own.
    for path in [*ours, ROOT / "requirements/runtime.txt"]:
        total.update(path.relative_to(ROOT).as_posix().encode())
        total.update(path.read_bytes())
    # Migrating also grants this role what it needs: a cluster from before it is migrated anew.
    total.update(ROLE.encode())
    try:
        with psycopg.connect(database_url, connect_timeout=10) as connection:
            rows = connection.execute(
                "select app, name, applied from django_migrations order by id"
            ).fetchall()
    except psycopg.errors.UndefinedTable:
        return None
    total.update(repr(rows).encode())
    return total.hexdigest()


def is_migrated(mark_file: Path, mark: str | None) -> bool:
    """Whether this mark was written after the last migration."""
    try:
        return mark is not None and json.loads(mark_file.read_text())["mark"] == mark
    except (OSError, ValueError, KeyError, TypeError):
        return False


def remember_migrated(mark_file: Path, mark: str | None) -> None:
    """Write the mark down."""
    mark_file.write_text(json.dumps({"mark": mark}))
