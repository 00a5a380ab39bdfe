"""Short files, short actions, short endpoints, small components."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from checks.finding import Finding, relative, tracked

FILE_LINES = 400
ACTION_LINES = 40
ENDPOINT_LINES = 12
COMPONENT_LINES = 150
PAGE_LINES = 40

_GENERATED = ("/generated/", "/migrations/")
_COMPONENT = re.compile(r"^(?:export )?(?:default )?(?:async )?function ([A-Z]\w*)")


def check() -> Iterator[Finding]:
    """Yield every file, action, endpoint and component that is longer than it may be."""
    for path in tracked(".py", ".ts", ".tsx", ".css"):
        name = relative(path)
        if any(part in f"/{name}" for part in _GENERATED):
            continue
        source = path.read_text()
        yield from file_size(name, source)
        if path.suffix == ".py":
            yield from python_sizes(name, source)
        if path.suffix == ".tsx":
            yield from component_sizes(name, source)


def file_size(name: str, source: str) -> Iterator[Finding]:
    """Yield the file when it has too many lines."""
    lines = source.count("\n")
    limit = PAGE_LINES if Path(name).name == "page.tsx" else FILE_LINES
    if lines > limit:
        yield Finding(name, "file-size", f"{lines} lines, at most {limit}")


def python_sizes(name: str, source: str) -> Iterator[Finding]:
    """Yield functions under actions/ and endpoints that are too long, docstrings not counted."""
    in_actions = "/actions/" in name
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.FunctionDef):
            continue
        length = _body_lines(node)
        if in_actions and length > ACTION_LINES:
            yield Finding(name, "action-size", f"{node.name} has {length} lines", node.lineno)
        if _is_endpoint(node) and length > ENDPOINT_LINES:
            yield Finding(name, "endpoint-size", f"{node.name} has {length} lines", node.lineno)


def _is_endpoint(node: ast.FunctionDef) -> bool:
    return any(
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Attribute)
        and isinstance(decorator.func.value, ast.Name)
        and decorator.func.value.id.endswith("router")
        for decorator in node.decorator_list
    )


def _body_lines(node: ast.FunctionDef) -> int:
    body = node.body
    if ast.get_docstring(node) is not None:
        body = body[1:]
    if not body:
        return 0
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def component_sizes(name: str, source: str) -> Iterator[Finding]:
    """Yield React components that are too long; a component ends at the closing brace alone."""
    start, component = 0, ""
    for number, line in enumerate(source.splitlines(), 1):
        if match := _COMPONENT.match(line):
            start, component = number, match.group(1)
        if component and line == "}":
            length = number - start + 1
            if length > COMPONENT_LINES:
                yield Finding(name, "component-size", f"{component} has {length} lines", start)
            component = ""
