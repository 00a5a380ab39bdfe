"""Zip packages: nothing is unpacked to disk, and nothing is read before its size is known."""

import io
import posixpath
import zipfile
import zlib
from urllib.parse import unquote

from footplate.interop.errors import FileUnreadable
from footplate.interop.limits import (
    PACKAGE_BYTES,
    PACKAGE_ENTRIES,
    PACKAGE_ENTRY_BYTES,
    PACKAGE_RATIO,
)

_SMALL_BYTES = 4096


class Package:
    """The entries of a zip by their path. `FileUnreadable` when it is not an honest one."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            infos = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as failure:
            raise FileUnreadable("not_a_package", "This is not a readable zip file.") from failure
        if len(infos) > PACKAGE_ENTRIES:
            words = f"The package has more than {PACKAGE_ENTRIES} files."
            raise FileUnreadable("too_many_files", words)
        self._entries = {_path(info): info for info in infos if not info.is_dir()}
        if sum(info.file_size for info in infos) > PACKAGE_BYTES:
            raise FileUnreadable("too_large_unpacked", "Unpacked, the package is too large.")

    def paths(self) -> list[str]:
        """Return all paths, as the package orders them."""
        return list(self._entries)

    def has(self, path: str) -> bool:
        """Return whether there is such an entry."""
        return path in self._entries

    def read(self, path: str) -> bytes:
        """Return an entry's bytes; `KeyError` when there is none."""
        info = self._entries[path]
        if info.flag_bits & 0x1:
            raise FileUnreadable("encrypted", "The package is protected by a password.")
        packed = max(info.compress_size, 1)
        if info.file_size > PACKAGE_ENTRY_BYTES or (
            info.file_size > _SMALL_BYTES and info.file_size / packed > PACKAGE_RATIO
        ):
            raise FileUnreadable("too_large_unpacked", f"{path} is too large when unpacked.")
        try:
            with self._zip.open(info) as entry:
                data = entry.read(PACKAGE_ENTRY_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as failure:
            raise FileUnreadable("damaged", f"{path} in the package is damaged.") from failure
        if len(data) > PACKAGE_ENTRY_BYTES:
            raise FileUnreadable("too_large_unpacked", f"{path} is too large when unpacked.")
        return data

    def find(self, source: str, *, beside: str) -> bytes | None:
        """Return the file that an item names relative to itself, or None."""
        path = posixpath.normpath(posixpath.join(posixpath.dirname(beside), unquote(source)))
        return self.read(path) if path in self._entries else None


def _path(info: zipfile.ZipInfo) -> str:
    """Return the entry's path, which must stay inside the package."""
    name = info.filename.replace("\\", "/")
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or ":" in parts[0] or "\x00" in name:
        words = "The package has a file that points outside of it."
        raise FileUnreadable("outside_the_package", words, position=name[:200])
    return posixpath.normpath(name)


def packed(files: dict[str, bytes]) -> bytes:
    """Return a zip of these files, the same bytes for the same files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for path, data in files.items():
            entry = zipfile.ZipInfo(path, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            made.writestr(entry, data)
    return target.getvalue()
