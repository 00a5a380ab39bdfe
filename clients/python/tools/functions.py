"""One method for each operation of the document."""

import textwrap
from typing import Any

from document import Json, Operation, operations, references

_HEAD = '''{header}
from uuid import UUID

from footplate_client.generated import models
from footplate_client.transport import Transport

Json = dict[str, object]


class Operations(Transport):
    """Every operation that a token may call, by name."""
'''
_HEADERS = {"If-Match": "if_match"}
_TYPES = {"integer": "int", "boolean": "bool", "number": "float"}


def functions_of(document: Json, header: str) -> str:
    """Return the module: deterministic, by name."""
    shared = document["components"].get("parameters", {})
    methods = [_method(operation, shared) for operation in operations(document)]
    return _HEAD.format(header=header) + "".join(methods)


def _resolved(parameter: Json, shared: Json) -> Json:
    reference = parameter.get("$ref")
    return shared[reference.rsplit("/", 1)[1]] if reference else parameter


def _plain(schema: Json) -> str:
    """Return the annotation of a parameter."""
    choices = [one for one in schema.get("anyOf", [schema]) if one.get("type") != "null"]
    kinds = {"UUID | str" if one.get("format") == "uuid" else _TYPES.get(one.get("type", ""), "str")
             for one in choices}  # fmt: skip
    return " | ".join(sorted(kinds))


class _Method:
    """What one method takes and gives back."""

    def __init__(self, operation: Operation, shared: Json) -> None:
        self.operation = operation
        parameters = [_resolved(one, shared) for one in operation.raw.get("parameters", [])]
        self.path = [one for one in parameters if one["in"] == "path"]
        self.query = [one for one in parameters if one["in"] == "query"]
        self.headers = [one for one in parameters if one["name"] in _HEADERS]
        self.body = operation.raw.get("requestBody")

    @property
    def answer(self) -> tuple[str, str]:
        """Return what comes back: its annotation, and what the transport is told."""
        good = [
            content
            for status, answer in self.operation.raw["responses"].items()
            if status.startswith("2")
            for content in answer.get("content", {}).items()
        ]
        if not good:
            return "None", "None"
        kind, content = good[0]
        names = list(references(content.get("schema", {})))
        if kind != "application/json":
            return "bytes", "bytes"
        return (f"models.{names[0]}",) * 2 if names else ("Json", "dict")

    def signature(self) -> list[str]:
        """Return the parameters as they are written, those that must be given first."""
        given = [f"{one['name']}: {_plain(one['schema'])}" for one in self.path]
        if self.body:
            names = list(references(self.body))
            given.append(f"body: {f'models.{names[0]} | ' if names else ''}Json")
        must = [one for one in self.query if one.get("required")]
        may = [one for one in self.query if not one.get("required")]
        given += [f"{_safe(one['name'])}: {_plain(one['schema'])}" for one in must]
        given += [f"{_safe(one['name'])}: {_plain(one['schema'])} | None = None" for one in may]
        given += [f"{_HEADERS[one['name']]}: str | None = None" for one in self.headers]
        if self.operation.method == "POST":
            given.append("idempotency_key: str | None = None")
        return given

    def call(self) -> str:
        """Return the arguments for the transport."""
        given = [f'"{self.operation.method}"', f'"{self.operation.path}"']
        given += [] if self.answer[1] == "None" else [self.answer[1]]
        if self.path:
            given.append(f"path={_pairs({one['name']: one['name'] for one in self.path})}")
        if self.query:
            given.append(f"query={_pairs({one['name']: _safe(one['name']) for one in self.query})}")
        if self.body:
            given.append("body=body")
        if self.headers:
            names = {one["name"]: _HEADERS[one["name"]] for one in self.headers}
            given.append(f"headers={_pairs(names)}")
        if self.operation.method == "POST":
            given.append("idempotency_key=idempotency_key")
        return ", ".join(given)


def _safe(name: str) -> str:
    return f"{name}_" if name in ("from", "in", "is") else name


def _pairs(names: dict[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": {variable}' for name, variable in names.items()) + "}"


def _words(operation: Operation) -> str:
    lines = str(operation.raw.get("description") or operation.raw["summary"]).strip().splitlines()
    text = "\n".join(lines).replace("\\", "\\\\")
    closing = "\n" if len(lines) > 1 else ""
    return textwrap.indent(f'"""{text}{closing}"""', "        ").rstrip()


def _how(method: _Method) -> str:
    return "self._do" if method.answer[1] == "None" else "return self._call"


def _method(operation: Operation, shared: dict[str, Any]) -> str:
    method = _Method(operation, shared)
    given = method.signature()
    star = ["*", *given] if given else []
    take = ", ".join(["self", *star])
    return (
        f"\n    def {operation.name}({take}) -> {method.answer[0]}:\n"
        f"{_words(operation)}\n"
        f"        {_how(method)}({method.call()})\n"
    )
