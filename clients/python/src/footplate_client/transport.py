"""How calls are made: signed in, keyed, tried again when that is safe."""

import random
import time
from collections.abc import Callable, Mapping
from typing import Any, Self, TypeVar, cast
from urllib.parse import quote
from uuid import uuid4

import httpx
from footplate_client.problems import NoAnswer, problem_of
from pydantic import BaseModel

Answer = TypeVar("Answer")
# Worth another try: too many calls, and what stands before the server having no server.
_PASSING = frozenset({429, 502, 503, 504})
_TRIES = 3
_FIRST_WAIT_SECONDS = 0.5
_LONGEST_WAIT_SECONDS = 60.0
_IN_USE = "idempotency_key_in_use"


class Transport:
    """Calls with a token. Every POST has a key, so that trying again never does it twice."""

    def __init__(
        self,
        url: str,
        *,
        token: str | None = None,
        timeout_seconds: float = 30.0,
        tries: int = _TRIES,
        client: httpx.Client | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._url = url.rstrip("/")
        self._token = token
        self._tries = max(1, tries)
        self._sleep = sleep
        self._client = client or httpx.Client(timeout=timeout_seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the connections back."""
        self._client.close()

    def _call(self, method: str, address: str, answer: type[Answer], **given: Any) -> Answer:
        """Return the answer as `answer`: a model, `dict` or `bytes`. Raises `Problem`."""
        return cast("Answer", _read(self._exchange(method, address, **given), answer))

    def _do(self, method: str, address: str, **given: Any) -> None:
        """Make a call whose answer is empty. Raises `Problem`."""
        self._exchange(method, address, **given)

    def _exchange(
        self,
        method: str,
        address: str,
        *,
        path: Mapping[str, object] | None = None,
        query: Mapping[str, Any] | None = None,
        body: object = None,
        headers: Mapping[str, str | None] | None = None,
        idempotency_key: str | None = None,
    ) -> httpx.Response:
        request = self._client.build_request(
            method,
            self._url + "/api/v1" + _filled(address, path or {}),
            params={name: value for name, value in (query or {}).items() if value is not None},
            json=_plain(body),
            headers=self._headers(method, headers or {}, idempotency_key),
        )
        return self._send(request)

    def _headers(
        self, method: str, given: Mapping[str, str | None], key: str | None
    ) -> dict[str, str]:
        headers = {name: value for name, value in given.items() if value is not None}
        headers["Accept"] = "application/json"
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        if method == "POST":
            headers["Idempotency-Key"] = key or str(uuid4())
        return headers

    def _send(self, request: httpx.Request) -> httpx.Response:
        """Send until there is an answer worth having. A PATCH is not sent again unanswered."""
        for attempt in range(1, self._tries + 1):
            last = attempt == self._tries
            try:
                response = self._client.send(request)
            except httpx.TransportError as failure:
                if last or request.method == "PATCH":
                    raise NoAnswer(str(failure)) from failure
                self._sleep(_pause(attempt, None))
                continue
            if last or not _may_pass(response):
                break
            self._sleep(_pause(attempt, response.headers.get("retry-after")))
        if response.is_error:
            raise problem_of(response)
        return response


def _filled(address: str, values: Mapping[str, object]) -> str:
    return address.format(**{name: quote(str(value), safe="") for name, value in values.items()})


def _plain(body: object) -> object:
    """Return what is sent of a model: what was set, nothing else."""
    if isinstance(body, BaseModel):
        return body.model_dump(mode="json", exclude_unset=True, by_alias=True)
    return body


def _read(response: httpx.Response, answer: Any) -> Any:
    if answer is bytes:
        return response.content
    return response.json() if answer is dict else answer.model_validate_json(response.content)


def _may_pass(response: httpx.Response) -> bool:
    if response.status_code in _PASSING:
        return True
    return response.status_code == 409 and problem_of(response).code == _IN_USE


def _pause(attempt: int, retry_after: str | None) -> float:
    """Return how many seconds to wait: as told, else twice as long each time, not in step."""
    if retry_after and retry_after.isdigit():
        return min(float(retry_after), _LONGEST_WAIT_SECONDS)
    return float(_FIRST_WAIT_SECONDS * 2 ** (attempt - 1) * random.uniform(0.5, 1.0))  # noqa: S311
