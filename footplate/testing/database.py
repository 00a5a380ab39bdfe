"""The tests' database: made by its owner, used by a role that the wall holds."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from footplate.kernel.walls.grants import grant_to

ROLE = "footplate_app"
_MAKE_ROLE = f"""
do $$ begin
  if not exists (select from pg_roles where rolname = '{ROLE}') then
    create role {ROLE} nologin;
  end if;
exception when duplicate_object or unique_violation then
  null;  -- another run of the tests was quicker
end $$
"""


def become_the_application() -> None:
    """Let every connection from now on be of a role that owns nothing and goes around no wall.

    Emptying tables, as Django does after tests that commit, stays allowed.
    """
    with connection.cursor() as cursor:
        cursor.execute(_MAKE_ROLE)
        grant_to(connection, ROLE)
        cursor.execute(f"grant truncate on all tables in schema public to {ROLE}")
    connection.settings_dict["OPTIONS"]["assume_role"] = ROLE
    connection.close()


def become_the_owner() -> None:
    """Undo it: a database is deleted by whoever owns it."""
    del connection.settings_dict["OPTIONS"]["assume_role"]
    connection.close()


@contextmanager
def as_owner() -> Iterator[None]:
    """Inside, the connection is the owner's, who may alter tables: for tests that tamper."""
    with connection.cursor() as cursor:
        cursor.execute("reset role")
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"set role {ROLE}")
