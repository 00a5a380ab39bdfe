"""Answers that many operations give in the same words, said once in the OpenAPI document.

Nearly every operation can answer each of the kernel's problems. Written out at every one they were
nine tenths of the document; under `components/responses` they are named and referred to.
"""

import json
from http import HTTPStatus
from typing import Any

_ALIKE_AT_LEAST = 8


def share_answers(schema: dict[str, Any]) -> None:
    """Move answers that at least eight operations give alike to `components/responses`.

    They are named by their status (`NotFound`), and, where some are told more headers than others,
    by those headers too (`ConflictWithRetryAfter`): a name never depends on the order of paths.
    """
    shared: dict[str, dict[str, Any]] = {}
    # The commonest first: words of an operation's own under the same name stay where they are.
    places = sorted(_alike(schema).items(), key=lambda place: (-len(place[1]), place[0]))
    for _, alike in places:
        answers, status = alike[0]
        name = _name(status, answers[status])
        if len(alike) < _ALIKE_AT_LEAST or name in shared:
            continue
        shared[name] = answers[status]
        for answers, status in alike:
            answers[status] = {"$ref": f"#/components/responses/{name}"}
    schema["components"]["responses"] = dict(sorted(shared.items()))


def _alike(schema: dict[str, Any]) -> dict[str, list[tuple[dict[str, Any], str]]]:
    """Return where each refusal stands, by its status and whole text."""
    places: dict[str, list[tuple[dict[str, Any], str]]] = {}
    for item in schema["paths"].values():
        for operation in item.values():
            for status, response in operation["responses"].items():
                if status == "304" or int(status) >= HTTPStatus.BAD_REQUEST:
                    told = status + json.dumps(response, sort_keys=True)
                    places.setdefault(told, []).append((operation["responses"], status))
    return places


_EVERYWHERE = {"X-Request-Id", "Cache-Control", "RateLimit", "RateLimit-Policy", "ETag"}


def _name(status: str, response: dict[str, Any]) -> str:
    plain = HTTPStatus(int(status)).phrase.title().replace(" ", "").replace("-", "")
    more = sorted(set(response.get("headers", {})) - _EVERYWHERE)
    return plain + ("With" + "And".join(one.replace("-", "") for one in more) if more else "")


def answers_of(operation: dict[str, Any], schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the operation's answers by status, each in full."""
    shared = schema["components"]["responses"]
    return {
        status: shared[answer["$ref"].rpartition("/")[2]] if "$ref" in answer else answer
        for status, answer in operation["responses"].items()
    }
