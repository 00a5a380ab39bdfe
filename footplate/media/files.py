"""Where files lie below the media root, and how bytes get there and stay.

One folder an asset: `assets/<team>/<folder>/`, holding what was uploaded and what was made of it.
An upload is written where the asset will have it, so nothing is moved when it is whole.
"""

import hashlib
import os
import re
import shutil
import unicodedata
from pathlib import Path
from uuid import UUID

from django.conf import settings

UPLOADED = "uploaded"
_BLOCK_BYTES = 1024 * 1024
_UNSAFE = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|\u202a-\u202e\u2066-\u2069]+")


def folder_of(team_id: UUID, folder_id: UUID) -> str:
    """Return an asset's folder, relative to the media root."""
    return f"assets/{team_id}/{folder_id}"


def full_path(relative: str) -> Path:
    """Return where a relative path lies on this machine."""
    return Path(settings.MEDIA_ROOT) / relative


def begin_file(relative: str) -> None:
    """Make an empty file, durably, with its folders."""
    path = full_path(relative)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    sync_folder(path.parent)


def write_durably(relative: str, offset_bytes: int, chunk: bytes) -> None:
    """Write the chunk at the offset, cut off anything after it, and wait for the disk."""
    with full_path(relative).open("r+b") as file:
        file.seek(offset_bytes)
        file.write(chunk)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the folder's entries are on the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_file(path: Path) -> None:
    """Wait until a file that another program wrote is on the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def head_of(relative: str, count: int) -> bytes:
    """Return the file's first bytes."""
    with full_path(relative).open("rb") as file:
        return file.read(count)


def sha256_of_file(path: Path) -> str:
    """Return the hash of the file's bytes, in hexadecimal; memory stays small."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()


def remove_folder_of(relative: str) -> None:
    """Remove the file and everything beside it; that it is gone already is fine."""
    shutil.rmtree(full_path(relative).parent, ignore_errors=True)


def safe_filename(name: str) -> str:
    """Return a name that is safe in addresses, headers and downloads; at most 120 characters."""
    text = unicodedata.normalize("NFC", name).encode("utf-8", "ignore").decode()
    last = text.replace("\\", "/").rsplit("/", 1)[-1]
    text = " ".join(_UNSAFE.sub(" ", last).split()).strip(" .")
    stem, dot, ending = text.rpartition(".")
    if dot and stem and len(ending) <= 10:
        return f"{stem[: 119 - len(ending)]}.{ending}"
    return text[:120] or "file"
