"""The protocol's headers on answers, and its statuses in the OpenAPI document."""

from email.utils import format_datetime
from typing import Any

from django.conf import settings
from django.http import HttpResponse

from footplate.media import tus
from footplate.media.models import Upload

_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


def _said(text: str) -> dict[str, Any]:
    return {"description": text, "content": _PROBLEM}


CREATION_STATUSES = {"responses": {"413": _said("Larger than allowed.")}}
CHUNK_STATUSES = {
    "requestBody": {
        "required": True,
        "content": {tus.CHUNK_TYPE: {"schema": {"type": "string", "format": "binary"}}},
    },
    "responses": {
        "413": _said("More bytes than declared."),
        "415": _said("Not a chunk of an upload."),
    },
}


def say_version(response: HttpResponse) -> None:
    """Say which protocol this is; every answer of it does."""
    response["Tus-Resumable"] = tus.VERSION


def say_upload(response: HttpResponse, upload: Upload) -> None:
    """Say how far an upload is, until when it waits, and the asset that it became."""
    say_version(response)
    response["Upload-Offset"] = str(upload.offset_bytes)
    response["Upload-Length"] = str(upload.length_bytes)
    response["Upload-Expires"] = format_datetime(upload.expires_at, usegmt=True)
    response["Cache-Control"] = "no-store"
    if upload.asset_id is not None:
        response["Footplate-Asset"] = str(upload.asset_id)


def say_abilities(response: HttpResponse) -> None:
    """Say what of the protocol is spoken here, for OPTIONS."""
    say_version(response)
    response["Tus-Version"] = tus.VERSION
    response["Tus-Extension"] = tus.EXTENSIONS
    response["Tus-Max-Size"] = str(settings.UPLOAD_LIMIT_BYTES)
