"""Doors through the wall are opened only where their declaration says so."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from checks.finding import ROOT, Finding, relative, tracked
from footplate.kernel.walls.doors import DOORS

_OPENERS = ("door", "open_for_process")
_SETTING = re.compile(r"(set_config|current_setting)\s*\(\s*'footplate\.")
# What sets or reads the settings themselves, and the triggers that look past the wall.
_MAKERS = ("footplate/kernel/walls/", "footplate/teams/migrations/0003_team_keeps_an_admin.py")
_RULE = "door"


def check() -> Iterator[Finding]:
    """Yield doors that are opened by others than declared, and declarations nobody uses."""
    opened: set[tuple[str, str]] = set()
    for path in [*tracked(".py", under="footplate"), ROOT / "conftest.py"]:
        name = relative(path)
        if "/tests/" in name or name.startswith(_MAKERS):
            continue
        source = path.read_text()
        opened |= {(door, _module(path)) for door, _ in _opened(ast.parse(source)) if door}
        yield from door_findings(name, source)
        if _SETTING.search(source):
            yield Finding(name, _RULE, "only the wall's own modules name its settings")
    for door in DOORS.values():
        for module in set(door.opened_in) - {by for one, by in opened if one == door.name}:
            text = f"{door.name} is declared for {module}, which does not open it"
            yield Finding("footplate/kernel/walls/doors.py", _RULE, text)


def door_findings(name: str, source: str) -> Iterator[Finding]:
    """Yield what is wrong with the doors that one module opens."""
    module = name.removesuffix(".py").replace("/", ".")
    for door, line in _opened(ast.parse(source)):
        if door is None:
            yield Finding(name, _RULE, "name the door by a literal", line)
        elif door not in DOORS:
            yield Finding(name, _RULE, f"{door} is not declared", line)
        elif module not in DOORS[door].opened_in:
            yield Finding(name, _RULE, f"{door} is not declared for {module}", line)


def _opened(tree: ast.AST) -> Iterator[tuple[str | None, int]]:
    """Yield the name of each door that is opened, None for one that is worked out, and its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_opener(node.func):
            yield (_literal(node.args[0]) if node.args else None), node.lineno


def _is_opener(called: ast.expr) -> bool:
    return (
        isinstance(called, ast.Attribute)
        and called.attr in _OPENERS
        and isinstance(called.value, ast.Name)
        and called.value.id == "walls"
    )


def _literal(argument: ast.expr) -> str | None:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return argument.value
    return None


def _module(path: Path) -> str:
    return relative(path).removesuffix(".py").replace("/", ".")
