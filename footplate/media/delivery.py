"""Files on their way to a browser: inert, for one person, in ranges."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from footplate.media.files import full_path
from footplate.media.ranges import ByteRange, RangeError, range_of

_BLOCK_BYTES = 256 * 1024


def file_response(
    request: HttpRequest, *, path: str, media_type: str, filename: str, etag: str
) -> HttpResponseBase:
    """Return the file at `path` below the media root, whole or in the range asked for.

    A front door that knows `X-Accel-Redirect` is handed the path and sends the bytes itself.
    """
    if settings.ACCEL_FILES:
        response: HttpResponseBase = HttpResponse()
        response["X-Accel-Redirect"] = quote(f"/{path}")
    else:
        response = _own_response(request, full_path(path), etag)
    _say_inert(response, media_type, filename)
    return response


def _say_inert(response: HttpResponseBase, media_type: str, filename: str) -> None:
    """Say that the bytes are this type and nothing else, hold no page, and are one person's."""
    response["Content-Type"] = media_type
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(filename, safe='')}"
    response["Cache-Control"] = "private, max-age=3600"
    response["Referrer-Policy"] = "no-referrer"
    response["Vary"] = "Cookie"


def _own_response(request: HttpRequest, path: Path, etag: str) -> HttpResponseBase:
    size = path.stat().st_size
    if _matches(request.headers.get("If-None-Match"), etag):
        return _with_etag(HttpResponse(status=304), etag)
    try:
        wanted = _wanted_range(request, size, etag)
    except RangeError:
        refused = HttpResponse(status=416)
        refused["Content-Range"] = f"bytes */{size}"
        return _with_etag(refused, etag)
    sent = wanted or ByteRange(0, size - 1)
    body = [] if request.method == "HEAD" else _blocks(path, sent)
    response = StreamingHttpResponse(body, status=206 if wanted else 200)
    response["Content-Length"] = str(sent.length)
    if wanted:
        response["Content-Range"] = f"bytes {sent.first}-{sent.last}/{size}"
    return _with_etag(response, etag)


def _with_etag(response: HttpResponseBase, etag: str) -> HttpResponseBase:
    response["ETag"] = etag
    response["Accept-Ranges"] = "bytes"
    return response


def _wanted_range(request: HttpRequest, size: int, etag: str) -> ByteRange | None:
    """Return the range to send; a file that is no longer the one begun is sent whole."""
    if request.method != "GET" or request.headers.get("If-Range", etag) != etag:
        return None
    return range_of(request.headers.get("Range"), size)


def _matches(header: str | None, etag: str) -> bool:
    tags = {tag.strip().removeprefix("W/") for tag in (header or "").split(",")}
    return etag in tags or "*" in tags


def _blocks(path: Path, sent: ByteRange) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(sent.first)
        left = sent.length
        while left > 0 and (block := file.read(min(_BLOCK_BYTES, left))):
            left -= len(block)
            yield block
