"""The second wall: row-level security of PostgreSQL, and the doors through it.

Its policies read three settings of the connection: who asks, the teams they are
active in, and which tables a door has opened. Code says where it stands; the connection is
brought in line before its next statement, whatever happened in between (docs/walls.md).
"""

from footplate.kernel.walls.riding import ride
from footplate.kernel.walls.standing import (
    Standing,
    alone,
    current,
    door,
    joining,
    open_for_process,
    stand_behind,
)

__all__ = [
    "Standing",
    "alone",
    "current",
    "door",
    "joining",
    "open_for_process",
    "ride",
    "stand_behind",
]
