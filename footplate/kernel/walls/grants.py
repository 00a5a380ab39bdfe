"""What the application's role may do in the database that its owner has migrated."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg import sql

_GRANTS = (
    "grant usage on schema {schema} to {role}",
    "grant select, insert, update, delete on all tables in schema {schema} to {role}",
    "grant usage, select on all sequences in schema {schema} to {role}",
)
# Beside the triggers that refuse the rest: what was written down is only ever added to.
_ADDED_TO = (
    "audit_events",
    "audit_blocks",
    "audit_leaves",
    "quiz_answer_journal",
    "bank_question_versions",
)
_READ = ("django_migrations",)


def grant_to(connection: BaseDatabaseWrapper, role: str) -> None:
    """Let the role read and write every row that the wall lets through, but own and alter nothing.

    Again after each migration, for the tables that it has made. Nothing when the role is the
    owner itself, or has no name. Statements: 2 + 1 a kind of grant.
    """
    with connection.cursor() as cursor:
        cursor.execute("select current_user, current_schema()")
        owner, schema = cursor.fetchone()
        if role in ("", owner):
            return
        cursor.execute("select tablename from pg_tables where schemaname = %s", [schema])
        present = {name for (name,) in cursor.fetchall()}
        for text in _GRANTS:
            cursor.execute(_named(text, schema=schema, role=role))
        for table in present & {*_ADDED_TO, *_READ}:
            taken = "update, delete" if table in _ADDED_TO else "insert, update, delete"
            text = f"revoke {taken} on {{schema}}.{{table}} from {{role}}"
            cursor.execute(_named(text, schema=schema, role=role, table=table))


def _named(text: str, **names: str) -> Any:
    identifiers = {key: sql.Identifier(name) for key, name in names.items()}
    return sql.SQL(text).format(**identifiers)


def grant_after_migrating(*, using: str, **told: Any) -> None:
    """Hear Django's `post_migrate`: grant the application's role what it needs."""
    from django.conf import settings
    from django.db import connections

    grant_to(connections[using], settings.APPLICATION_ROLE)
