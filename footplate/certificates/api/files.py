"""Answers that are files: a PDF or a picture, with a tag so that nothing is sent twice."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from footplate.certificates.files import PDF, SVG, File

# A picture styles its shapes inline; nothing in it may run or load anything. Browsers show a PDF
# by a viewer of their own, which a sandbox or an empty list of sources would keep out.
_POLICIES = {
    SVG: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
    PDF: "frame-ancestors 'none'",
}


def declares_file(media_type: str, description: str) -> dict[str, Any]:
    """Return what makes the OpenAPI document say that the answer is a file of this type."""
    body = {media_type: {"schema": {"type": "string", "format": "binary"}}}
    return {"responses": {200: {"description": description, "content": body}}}


def file_response(request: HttpRequest, file: File, *, attachment: bool = False) -> HttpResponse:
    """Return the file, or 304 when the caller's copy is the same."""
    etag = f'"{file.sha256}"'
    tags = [tag.strip() for tag in request.headers.get("If-None-Match", "").split(",")]
    if etag in tags or f"W/{etag}" in tags:
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(file.content(), content_type=file.media_type)
        way = "attachment" if attachment else "inline"
        response["Content-Disposition"] = f'{way}; filename="{file.name}"'
        response["Content-Security-Policy"] = _POLICIES[file.media_type]
    response["ETag"] = etag
    response["Cache-Control"] = "private, no-cache"
    return response
