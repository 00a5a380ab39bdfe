"""The backend that `DATABASES["default"]["ENGINE"]` names."""

from typing import Any

from django.db.backends.postgresql import base

from footplate.kernel.walls.backend.cursors import (
    WalledClientBindingCursor,
    WalledServerBindingCursor,
    WalledServerSideCursor,
)
from footplate.kernel.walls.standing import UNKNOWN


class DatabaseWrapper(base.DatabaseWrapper):
    """Connections whose cursors are walled, and that know when their settings are unknown."""

    def get_connection_params(self) -> dict[str, Any]:
        params: dict[str, Any] = super().get_connection_params()
        binds_on_server = self.settings_dict["OPTIONS"].get("server_side_binding") is True
        params["cursor_factory"] = (
            WalledServerBindingCursor if binds_on_server else WalledClientBindingCursor
        )
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        connection: Any = super().get_new_connection(conn_params)
        connection.standing = UNKNOWN
        connection.server_cursor_factory = WalledServerSideCursor
        return connection

    def _rollback(self) -> None:
        super()._rollback()  # type: ignore[misc]
        self._forget_standing()

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]
        self._forget_standing()

    def _forget_standing(self) -> None:
        """Settings made in what was rolled back are no longer what they were set to."""
        if self.connection is not None:
            self.connection.standing = UNKNOWN
