"""Where the database's Unix socket lives: beside the data, or near when that path is too long."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from pathlib import Path

# sun_path of sockaddr_un holds 108 bytes on Linux, 104 on the BSDs and macOS.
_MAX_SOCKET_PATH_BYTES = 103
_NAME = ".s.PGSQL.5432"


def socket_folder(preferred: Path, *, owner: int) -> Path:
    """A folder of mode 0700, owned by `owner`, whose socket path is short enough.

    Falls back to one below the temporary directory, named after `preferred`;
    raises `PermissionError` when somebody else has put something there.
    """
    folder = preferred
    if len(os.fsencode(folder / _NAME)) > _MAX_SOCKET_PATH_BYTES:
        mark = hashlib.sha256(os.fsencode(preferred)).hexdigest()[:12]
        folder = Path(tempfile.gettempdir(), f"footplate-{owner}-{mark}")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in (owner, os.geteuid()):
        raise PermissionError(f"{folder} belongs to somebody else")
    if found.st_uid != owner:
        os.chown(folder, owner, -1)
    folder.chmod(0o700)
    return folder
