"""Issued documents on disk: written once, whole, and never changed."""

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings


def write_once(path: str, content: bytes) -> None:
    """Put the file in place under the media root, or leave nothing.

    Afterwards it is on the disk, also when the power fails: written beside its place, synced,
    renamed, and the folder synced.
    """
    target = _place(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(temporary)
        raise
    _sync_folder(target.parent)


def read(path: str) -> bytes | None:
    """Return the file's bytes, None when it is not there."""
    try:
        return _place(path).read_bytes()
    except FileNotFoundError:
        return None


def sha256_of(content: bytes) -> str:
    """Return the SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def _place(path: str) -> Path:
    return Path(settings.MEDIA_ROOT) / path


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
