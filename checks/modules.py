"""Who may import whom inside an app, and what the domain may not know."""

import ast
from collections.abc import Iterator

from checks.finding import Finding, relative, tracked

# Top may import what stands below it; modules of one rank may import each other.
RANKS: dict[str, int] = {
    "api": 6,
    "jobs": 5,
    "listeners": 5,
    "admin": 5,
    "actions": 4,
    "policies": 3,
    "queries": 2,
    "models": 1,
    "events": 0,
    "errors": 0,
}
# The domain is handed `now` and plain values: it neither asks the time nor knows of HTTP.
DOMAIN = ("actions", "policies", "queries", "models", "events", "workflow", "rules", "states")
_HTTP = ("django.http", "ninja", "django.urls", "django.shortcuts")
_CLOCKS = ("datetime.now", "timezone.now", "clock.now", "date.today", "time.time")
_APPS_WITHOUT_DOMAIN = ("kernel", "config", "testing")


def check() -> Iterator[Finding]:
    """Yield imports that point upwards in an app, and HTTP or clock in its domain."""
    for path in tracked(".py", under="footplate"):
        parts = path.relative_to(path.parents[len(relative(path).split("/")) - 2]).parts
        if len(parts) < 2 or "tests" in parts or parts[0] in _APPS_WITHOUT_DOMAIN:
            continue
        app, module = parts[0], parts[1].removesuffix(".py")
        yield from module_findings(relative(path), path.read_text(), app=app, module=module)


def module_findings(name: str, source: str, *, app: str, module: str) -> Iterator[Finding]:
    """Yield what is wrong in one module of one app."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        for target in _imported(node):
            yield from _upward(name, node, target, app, module)
            if module in DOMAIN and target.startswith(_HTTP):
                line = getattr(node, "lineno", 0)
                yield Finding(name, "http-in-domain", f"imports {target}", line)
        if module in DOMAIN and isinstance(node, ast.Attribute):
            called = ast.unparse(node)
            if called in _CLOCKS:
                yield Finding(name, "clock-in-domain", f"{called}: take `now`", node.lineno)


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def _upward(name: str, node: ast.AST, target: str, app: str, module: str) -> Iterator[Finding]:
    prefix = f"footplate.{app}."
    if module not in RANKS or not target.startswith(prefix):
        return
    other = target.removeprefix(prefix).split(".")[0]
    if other in RANKS and RANKS[other] > RANKS[module]:
        text = f"{module} imports {other}, which stands above it"
        yield Finding(name, "module-layers", text, getattr(node, "lineno", 0))
