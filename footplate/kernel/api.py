"""The API's own description."""

from typing import Any

from django.http import HttpRequest

from footplate.kernel.http.api import Router
from footplate.kernel.http.openapi import project_document

router = Router(tags=["API"])


@router.get("/openapi.json", response={200: dict[str, Any]}, auth=None)
def read_openapi(request: HttpRequest) -> dict[str, Any]:
    """Return this document: OpenAPI 3.1 of everything under /api/v1. Public."""
    return project_document()
