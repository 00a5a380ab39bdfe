"""What is wrong on this machine, as one sentence for the person at the terminal."""

from __future__ import annotations

import errno
import signal
import sys
from collections.abc import Callable, Sequence


class SetupError(Exception):
    """Set-up cannot go on; the message is the whole sentence that is shown."""


def explain_os_error(error: OSError) -> str:
    """One sentence for an error of the file system, naming the path it happened at."""
    place = f" at {error.filename}" if error.filename else ""
    if error.errno == errno.ENOSPC:
        return f"The disk is full{place}: make room and run the command again."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"This user may not write{place}: change the owner or choose another place."
    if error.errno == errno.EROFS:
        return f"The file system is read-only{place}: choose another place."
    return f"{error.strerror or error}{place}."


def run_command(command: Callable[[Sequence[str]], int], arguments: Sequence[str]) -> int:
    """Run a command of `bin/` and return its exit status.

    A `SetupError` or an error of the file system becomes one sentence on standard
    error and status 1; Ctrl-C becomes status 130. Anything else is a defect and
    keeps its traceback.
    """
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        return command(arguments)
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130
    except SetupError as problem:
        print(problem, file=sys.stderr)
    except BrokenPipeError:
        pass
    except OSError as error:
        print(explain_os_error(error), file=sys.stderr)
    return 1


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt
