"""The client's packages and its standalone build."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from prepare.clone import CLIENT, CLIENT_BUILDS, ROOT
from prepare.locks import exclusive
from prepare.logged import run_logged
from prepare.node_env import Node
from prepare.problem import SetupError
from prepare.progress import step
from prepare.stamps import digest_files, read_stamp, write_stamp

# Made by tools, or read by tests alone: no part of what a build is made from.
NOT_SOURCES = frozenset({"node_modules", "e2e", "test-results", "playwright-report"})
NOT_SOURCE_ENDINGS = (".tsbuildinfo", ".test.ts", ".test.tsx")
KEPT_BUILDS = 3
# What `client/tools/standalone.mjs` takes into a build from outside the client.
SHOWN_DOCUMENTS = ("openapi.json", "guides", "problems")


def ensure_packages(node: Node, *, logs: Path) -> None:
    """`client/node_modules` holds exactly what the lock file says."""
    _install_packages(CLIENT, "client packages", node, logs)


def ensure_tool_packages(name: str, node: Node, *, logs: Path) -> None:
    """`client/tools/<name>` has the packages of its own lock file."""
    _install_packages(CLIENT / "tools" / name, f"packages of {name}", node, logs)


def _install_packages(folder: Path, what: str, node: Node, logs: Path) -> None:
    stamp = folder / "node_modules" / ".footplate-packages.json"
    wanted = digest_files(folder, [folder / "package.json", folder / "package-lock.json"])
    if read_stamp(stamp).get("packages") == wanted:
        return
    with exclusive("client-packages"):
        if read_stamp(stamp).get("packages") == wanted:
            return
        with step(f"installing {what} (once)", f"{what} installed"):
            run_logged(
                ["npm", "ci", "--no-audit", "--no-fund"],
                log=logs / f"setup-{what.replace(' ', '-')}.log",
                what=f"The {what} could not be installed",
                cwd=folder,
                env=node.environment(PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD="1"),
            )
            write_stamp(stamp, {"packages": wanted})


def ensure_build(node: Node, *, logs: Path) -> Path:
    """The folder of a standalone build of the client's present sources (it holds server.js).

    Builds are kept apart by the fingerprint of their sources, so a running
    Footplate keeps its files while another one is built.
    """
    build = CLIENT_BUILDS / digest_files(ROOT, [*_sources(), *_documents()])[:16]
    if build.is_dir():
        return build
    ensure_packages(node, logs=logs)
    with exclusive("client-build"):
        if build.is_dir():
            return build
        with step("building the client (once, a minute)", "client built"):
            _build(build, node, logs)
    return build


def _sources() -> Iterator[Path]:
    for folder, below, names in os.walk(CLIENT):
        below[:] = [name for name in below if name not in NOT_SOURCES and name[:5] != ".next"]
        for name in names:
            if name != "next-env.d.ts" and not name.endswith(NOT_SOURCE_ENDINGS):
                yield Path(folder, name)


def _documents() -> Iterator[Path]:
    for name in SHOWN_DOCUMENTS:
        place = ROOT / "docs" / name
        yield from place.rglob("*.md") if place.is_dir() else [place]


def _build(target: Path, node: Node, logs: Path) -> None:
    run_logged(
        ["npm", "run", "build"],
        log=logs / "setup-client-build.log",
        what="The client could not be built",
        cwd=CLIENT,
        env=node.environment(NODE_ENV="production"),
    )
    made = CLIENT / ".next" / "standalone"
    if not (made / "server.js").is_file():
        raise SetupError(f"The client's build made no server.js: see {logs}.")
    _add_files(made)
    CLIENT_BUILDS.mkdir(parents=True, exist_ok=True)
    _forget_old_builds()
    made.rename(target)


def _add_files(made: Path) -> None:
    """A standalone build leaves out what a front door may serve from disk: put it in."""
    shutil.copytree(CLIENT / ".next" / "static", made / ".next" / "static", dirs_exist_ok=True)
    if (CLIENT / "public").is_dir():
        shutil.copytree(CLIENT / "public", made / "public", dirs_exist_ok=True)


def _forget_old_builds() -> None:
    """Keep the newest builds and those that a running Footplate holds."""
    builds = sorted(CLIENT_BUILDS.iterdir(), key=lambda build: build.stat().st_mtime, reverse=True)
    for build in builds[KEPT_BUILDS - 1 :]:
        descriptor = os.open(build, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(build, ignore_errors=True)
        except BlockingIOError:
            pass
        finally:
            os.close(descriptor)
