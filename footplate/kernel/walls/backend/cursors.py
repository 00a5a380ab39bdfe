"""Cursors that bring their connection in line with the running code before they run anything."""

from typing import Any

import psycopg
from django.db.backends.postgresql.base import Cursor, ServerBindingCursor
from psycopg.pq import TransactionStatus

from footplate.kernel.walls.standing import (
    OPENED,
    PERSON,
    RIDING,
    TEAMS,
    Standing,
    current,
)

_BRING_IN_LINE = f"""
select set_config('{PERSON}', %s, false), set_config('{TEAMS}', %s, false),
       set_config('{OPENED}', %s, false)
"""


def tell(connection: Any, standing: Standing) -> None:
    """Set the connection's settings. Statements: 1."""
    # Not by the connection's own kind of cursor, which would come here again.
    psycopg.Cursor(connection).execute(_BRING_IN_LINE, standing.settings())
    connection.standing = standing


def bring_in_line(connection: Any) -> None:
    """Make the connection's settings those of where the running code stands. Statements: 0 or 1.

    None at all in a transaction that has failed: nothing can be read there until it is rolled
    back, and then the standing is unknown.
    """
    wanted, standing = current(), connection.standing
    if standing is wanted or standing is RIDING:
        return
    if standing == wanted:
        connection.standing = wanted  # found the same at once the next time
        return
    if connection.info.transaction_status == TransactionStatus.INERROR:
        return
    tell(connection, wanted)


class _Walled:
    """Every way of running a statement, each with the wall in its place first."""

    connection: Any

    def execute(self, *args: Any, **kwargs: Any) -> Any:
        bring_in_line(self.connection)
        return super().execute(*args, **kwargs)  # type: ignore[misc]

    def executemany(self, *args: Any, **kwargs: Any) -> Any:
        bring_in_line(self.connection)
        return super().executemany(*args, **kwargs)  # type: ignore[misc]

    def copy(self, *args: Any, **kwargs: Any) -> Any:
        bring_in_line(self.connection)
        return super().copy(*args, **kwargs)  # type: ignore[misc]

    def stream(self, *args: Any, **kwargs: Any) -> Any:
        bring_in_line(self.connection)
        return super().stream(*args, **kwargs)  # type: ignore[misc]


class WalledServerBindingCursor(_Walled, ServerBindingCursor):
    """Sends values apart from the statement, as the settings ask for."""


class WalledClientBindingCursor(_Walled, Cursor):
    """Writes values into the statement."""


class WalledServerSideCursor(_Walled, psycopg.ServerCursor[Any]):
    """Reads a long result in parts."""
