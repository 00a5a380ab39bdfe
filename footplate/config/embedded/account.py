"""The system account that PostgreSQL runs under, which it refuses to be root."""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

NAME = "footplate"

# linux/prctl.h and linux/capability.h
_PR_SET_PDEATHSIG = 1
_PR_SET_KEEPCAPS = 8
_PR_CAP_AMBIENT = 47
_PR_CAP_AMBIENT_RAISE = 2
_CAP_DAC_OVERRIDE = 1
_CAP_DAC_READ_SEARCH = 2
_CAPABILITY_VERSION_3 = 0x20080522


@dataclass(frozen=True)
class Account:
    """A user that is not root."""

    name: str
    uid: int
    gid: int


def database_account(data: Path) -> Account | None:
    """Whom to run PostgreSQL as; None when this process is not root and runs it as itself.

    An existing cluster keeps its owner. A new one gets the system account
    `footplate`, which is made when the machine lets us, else `nobody`.
    """
    if os.geteuid() != 0:
        return None
    if data.is_dir() and data.stat().st_uid != 0:
        try:
            return _account(pwd.getpwuid(data.stat().st_uid))
        except KeyError:
            pass
    return _find(NAME) or _made() or _find("nobody")


def _account(entry: pwd.struct_passwd) -> Account:
    return Account(name=entry.pw_name, uid=entry.pw_uid, gid=entry.pw_gid)


def _find(name: str) -> Account | None:
    try:
        return _account(pwd.getpwnam(name))
    except KeyError:
        return None


def _made() -> Account | None:
    """Make the account with the tool of this system (Debian's and Red Hat's, or BusyBox's)."""
    comment = "Footplate database"
    for tool, arguments in (
        ("useradd", ["--system", "--no-create-home", "--home-dir", "/nonexistent",
                     "--shell", "/usr/sbin/nologin", "--comment", comment, NAME]),
        ("adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", "-g", comment, NAME]),
    ):  # fmt: skip
        if shutil.which(tool):
            subprocess.run([tool, *arguments], capture_output=True, check=False)
            break
    # Also when another process made it at the same moment.
    return _find(NAME)


def becoming(
    account: Account | None, *, reaching: list[Path], death_signal: int | None = None
) -> Callable[[], None]:
    """A function for a child to call before it becomes another program.

    It gives up root for `account`. Where one of `reaching` lies below a
    folder that the account may not enter (root's home, for one), the child keeps
    the right to look past folders' permissions instead of having them widened for
    everybody. With `death_signal` Linux sends that signal when the parent dies.
    """
    through = account is not None and not all(is_reachable(path, account) for path in reaching)
    libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None

    def become() -> None:
        if account is not None:
            _give_up_root(account, libc if through else None)
        # After the change of user, which clears it.
        if death_signal is not None and libc is not None:
            libc.prctl(_PR_SET_PDEATHSIG, death_signal, 0, 0, 0)

    return become


def is_reachable(path: Path, account: Account) -> bool:
    """Whether every folder above the path lets the account pass."""
    for folder in path.resolve().parents:
        found = folder.stat()
        bit = 0o001
        if found.st_uid == account.uid:
            bit = 0o100
        elif found.st_gid == account.gid:
            bit = 0o010
        if not found.st_mode & bit:
            return False
    return True


def _give_up_root(account: Account, libc: ctypes.CDLL | None) -> None:
    if libc is not None:
        libc.prctl(_PR_SET_KEEPCAPS, 1, 0, 0, 0)
    os.setgroups([])
    os.setresgid(account.gid, account.gid, account.gid)
    os.setresuid(account.uid, account.uid, account.uid)
    if libc is not None:
        # Reading past permissions is enough; containers often grant only its bigger sister.
        for capability in (_CAP_DAC_READ_SEARCH, _CAP_DAC_OVERRIDE):
            if _keep(libc, capability):
                return


def _keep(libc: ctypes.CDLL, capability: int) -> bool:
    """Make one capability permitted, inheritable and ambient: it outlives the exec."""
    header = (ctypes.c_uint32 * 2)(_CAPABILITY_VERSION_3, 0)
    bit = 1 << capability
    data = (ctypes.c_uint32 * 6)(bit, bit, bit, 0, 0, 0)
    if libc.capset(header, data) != 0:
        return False
    return bool(libc.prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_RAISE, capability, 0, 0) == 0)
