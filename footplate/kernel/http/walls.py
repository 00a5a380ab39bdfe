"""Every request begins and ends with nobody behind the wall."""

from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase

from footplate.kernel import walls

Handler = Callable[[HttpRequest], HttpResponseBase]


def standing_alone(get_response: Handler) -> Handler:
    """Middleware, the outermost: what a request says about where it stands ends with it.

    A body that is made while it is sent is made from where the request stood.
    """

    def handle(request: HttpRequest) -> HttpResponseBase:
        with walls.alone():
            response = get_response(request)
            if isinstance(response, StreamingHttpResponse) and not response.is_async:
                _stream_from_here(response)
            return response

    return handle


def _stream_from_here(response: StreamingHttpResponse) -> None:
    if getattr(response, "file_to_stream", None) is not None:
        return  # a file on disk, which a server may send by itself
    response.streaming_content = _parts(iter(response.streaming_content), walls.current())  # type: ignore[arg-type]


def _parts(parts: Iterator[Any], standing: walls.Standing) -> Iterator[Any]:
    while True:
        with walls.alone(standing):
            try:
                part = next(parts)
            except StopIteration:
                return
        yield part
