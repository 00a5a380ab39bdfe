"""Answers that are files: a PDF or a picture, with a tag so that nothing is sent twice."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from footplate.certificates.files import File

PDF = "application/pdf"
SVG = "image/svg+xml"

# The pictures style their shapes inline; nothing in them may run or load anything.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"


def declares_file(media_type: str, description: str) -> dict[str, Any]:
    """Return what makes the OpenAPI document say that the answer is a file of this type."""
    body = {media_type: {"schema": {"type": "string", "format": "binary"}}}
    return {"responses": {200: {"description": description, "content": body}}}


def file_response(request: HttpRequest, file: File, *, attachment: bool) -> HttpResponse:
    """Return the file, or 304 when the caller's copy is the same."""
    etag = f'"{file.sha256}"'
    tags = [tag.strip() for tag in request.headers.get("If-None-Match", "").split(",")]
    if etag in tags or f"W/{etag}" in tags:
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(file.content(), content_type=file.media_type)
        way = "attachment" if attachment else "inline"
        response["Content-Disposition"] = f'{way}; filename="{file.name}"'
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    response["Content-Security-Policy"] = _POLICY
    return response
