"""One run of Footplate, from taking the data directory to letting it go."""

from __future__ import annotations

import fcntl
import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from footplate.config.supervisor.announcement import announce
from footplate.config.supervisor.caddyfile import quoted
from footplate.config.supervisor.data_directory import AlreadyRunningError, DataDirectory
from footplate.config.supervisor.identity import identity_of
from footplate.config.supervisor.logs import rotate
from footplate.config.supervisor.options import Options, trusted_proxies
from footplate.config.supervisor.records import end_survivors
from footplate.config.supervisor.sources import Sources
from footplate.config.supervisor.startup import Start, decide_demo, start_everything
from footplate.config.supervisor.status import Status, read_status, write_status
from footplate.config.supervisor.supervisor import StartError, StopRequested, Supervisor
from footplate.config.supervisor.terminal import Terminal


def run(options: Options) -> int:
    """Start everything, keep it running until asked to stop, end everything; returns 0.

    Raises `StartError`, after everything that was started has been ended, when it
    cannot start.
    """
    _refuse_odd_settings(options)
    data = DataDirectory(options.data)
    data.ensure()
    with _held(data), _build_in_use(options.client_build):
        log = data.log("supervisor")
        rotate(log)
        terminal = Terminal(log)
        for name in end_survivors(data.run / "processes.json", data=data.root):
            terminal.note(f"{name} was left over from a run that was killed and has been ended")
        demo = decide_demo(options, data)
        supervisor = Supervisor(data, terminal)
        _listen_for_signals(supervisor, detached=options.detached)
        _say(data, options, "starting")
        try:
            start_everything(Start(options=options, data=data, supervisor=supervisor, demo=demo))
            supervisor.is_ready = True
            announce(terminal, options, demo=demo)
            _say(data, options, "ready")
            if options.detached:
                terminal.let_go()
            supervisor.watch(each_round=_reloader(supervisor) if options.reload else None)
        except StopRequested:
            pass
        finally:
            _say(data, options, "stopping")
            began_at = time.monotonic()
            supervisor.stop()
            terminal.step("stopped", since=began_at)
            (data.run / "status.json").unlink(missing_ok=True)
    return 0


def _refuse_odd_settings(options: Options) -> None:
    try:
        trusted_proxies()
        for path in (options.data, options.client_build or options.data):
            quoted(path)
    except ValueError as error:
        raise StartError(str(error)) from error


@contextmanager
def _held(data: DataDirectory) -> Iterator[None]:
    try:
        handle = data.lock()
    except AlreadyRunningError:
        status = read_status(data.run / "status.json")
        where = f" at {status.url}" if status else ""
        raise StartError(
            f"Footplate already runs on {data.root}{where}: bin/down --data {data.root} ends it."
        ) from None
    with handle:
        yield


@contextmanager
def _build_in_use(build: Path | None) -> Iterator[None]:
    """Keep a later build from tidying this one away."""
    if build is None:
        yield
        return
    descriptor = os.open(build, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        yield
    finally:
        os.close(descriptor)


def _listen_for_signals(supervisor: Supervisor, *, detached: bool) -> None:
    def asked(_signal: int, _frame: object) -> None:
        supervisor.request_stop()

    signal.signal(signal.SIGINT, asked)
    signal.signal(signal.SIGTERM, asked)
    # A closed terminal ends what runs in it, but not what was detached from it.
    signal.signal(signal.SIGHUP, signal.SIG_IGN if detached else asked)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)


def _say(data: DataDirectory, options: Options, state: str) -> None:
    status = Status(
        state=state,
        url=options.base_url,
        pid=os.getpid(),
        identity=identity_of(os.getpid()) or "",
    )
    write_status(data.run / "status.json", status)


def _reloader(supervisor: Supervisor) -> Callable[[], None]:
    sources = Sources()

    def reload_when_changed() -> None:
        if sources.have_changed():
            supervisor.terminal.note("code has changed; starting server and workers again")
            supervisor.restart({"server", "worker", "webhooks"})

    return reload_when_changed
