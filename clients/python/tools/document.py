"""docs/openapi.json as the generator wants it: what a token may call, under short names."""

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[3]
DOCUMENT = ROOT / "docs" / "openapi.json"
_METHODS = ("get", "post", "put", "patch", "delete")
_REFERENCE = "#/components/schemas/"

Json = dict[str, Any]


@dataclass(frozen=True)
class Operation:
    """One call. `path` is below /api/v1; `name` is its function's."""

    name: str
    method: str
    path: str
    raw: Json


def load(file: Path = DOCUMENT) -> Json:
    """Return the document with schemas named as classes: `Page_Group_` is `GroupPage`."""
    text = file.read_text()
    for name in sorted(json.loads(text)["components"]["schemas"], key=len, reverse=True):
        text = text.replace(f'"{name}"', f'"{class_name(name)}"')
        text = text.replace(f'"{_REFERENCE}{name}"', f'"{_REFERENCE}{class_name(name)}"')
    document: Json = json.loads(text)
    return document


def class_name(schema: str) -> str:
    """Return what the class of a schema is called."""
    page = re.fullmatch(r"Page_(\w+)_", schema)
    return f"{page[1]}Page" if page else schema.replace("_", "")


def operations(document: Json) -> Iterator[Operation]:
    """Yield what can be called with a token or with nothing, by name; bodies are JSON or none."""
    found = [
        Operation(raw["summary"].lower().replace(" ", "_"), method.upper(), path, raw)
        for path, item in document["paths"].items()
        for method, raw in item.items()
        if method in _METHODS and _for_clients(raw)
    ]
    for operation in sorted(found, key=lambda one: one.name):
        below = operation.path.removeprefix("/api/v1")
        yield Operation(operation.name, operation.method, below, operation.raw)


def _for_clients(raw: Json) -> bool:
    ways = raw.get("security", [])
    by_token = any(not way or "bearer" in way for way in ways)
    bodies = raw.get("requestBody", {}).get("content", {"application/json": None})
    return by_token and "application/json" in bodies


def references(part: Any) -> Iterator[str]:
    """Yield the names of all schemas that stand in a part of the document."""
    if isinstance(part, dict):
        if str(part.get("$ref", "")).startswith(_REFERENCE):
            yield part["$ref"].removeprefix(_REFERENCE)
        for value in part.values():
            yield from references(value)
    elif isinstance(part, list):
        for value in part:
            yield from references(value)


def schemas_of(document: Json, names: Iterator[str]) -> Json:
    """Return the schemas with these names and all that they stand on, without titles of fields."""
    schemas, kept, waiting = document["components"]["schemas"], {}, list(names)
    while waiting:
        name = waiting.pop()
        if name not in kept:
            kept[name] = _untitled(copy.deepcopy(schemas[name]))
            waiting += references(kept[name])
    return dict(sorted(kept.items()))


def _untitled(schema: Any) -> Any:
    """Drop titles, which would make classes of plain fields, and named mappings of kinds."""
    if isinstance(schema, list):
        return [_untitled(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: _untitled(value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
    }
