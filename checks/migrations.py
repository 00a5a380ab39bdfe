"""Migrations that neither stop the house nor burn bridges."""

import ast
from collections.abc import Iterator

from checks.finding import Finding, relative, tracked

_IRREVERSIBLE = {"RunPython": "reverse_code", "RunSQL": "reverse_sql"}


def check() -> Iterator[Finding]:
    """Yield data and SQL migrations that cannot be undone."""
    for path in tracked(".py", under="footplate"):
        if path.parent.name == "migrations":
            yield from migration_findings(relative(path), path.read_text())


def migration_findings(name: str, source: str) -> Iterator[Finding]:
    """Yield the operations of one migration that have no way back."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        way_back = _IRREVERSIBLE.get(node.func.attr)
        given = {keyword.arg for keyword in node.keywords}
        if way_back and way_back not in given and len(node.args) < 2:
            yield Finding(name, "one-way-migration", f"needs {way_back}", node.lineno)
