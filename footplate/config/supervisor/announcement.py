"""The last lines of a start: where Footplate is, and who can sign in to the demo."""

from __future__ import annotations

import os

from footplate.config.supervisor.options import Options
from footplate.config.supervisor.terminal import Terminal

DEMO_PASSWORD = "footplate-demo"  # noqa: S105 (published, and refused beyond loopback)
DEMO_ACCOUNTS = (
    ("olga@footplate.test", "Olga Petrenko, administrator of Northwind Logistics"),
    ("ada@footplate.test", "Ada Lindqvist, author"),
    ("max@footplate.test", "Max Okafor, manager"),
    ("leo@footplate.test", "Leo Brandt, learner"),
    ("nils@footplate.test", "Nils Aalto, of another team"),
)


def announce(terminal: Terminal, options: Options, *, demo: bool) -> None:
    """Print the address, the demo accounts where there are any, and how to stop."""
    terminal.line()
    terminal.line(f"  Footplate is ready:  {options.base_url}")
    if not options.is_loopback and "FOOTPLATE_BASE_URL" not in os.environ:
        terminal.line("  Links in its mail begin like that: set FOOTPLATE_BASE_URL to change them.")
    if demo:
        terminal.line()
        terminal.line(f"  Demo accounts, all with the password {DEMO_PASSWORD}")
        for address, who in DEMO_ACCOUNTS:
            terminal.line(f"    {address:<22} {who}")
        terminal.line(f"  Mail that it sends is kept at {options.base_url}/dev/mail")
    terminal.line()
    data = os.path.relpath(options.data)
    shown = str(options.data) if data.startswith("..") else data
    stop = f"bin/down --data {shown}" if options.detached else "Ctrl-C"
    terminal.line(f"  Data and logs are in {shown}. {stop} stops it.")
    terminal.line()
