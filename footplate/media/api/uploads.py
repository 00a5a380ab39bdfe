"""Resumable uploads: tus 1.0.0, core with creation, termination and expiration."""

from dataclasses import asdict
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Header, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.media import tus
from footplate.media.actions import begin_upload as begin
from footplate.media.actions import discard_upload as discard
from footplate.media.actions.finish_upload import finish_upload
from footplate.media.actions.receive_bytes import receive_bytes
from footplate.media.api.schemas import CreationHeaders, Upload
from footplate.media.api.shapes import upload_shape
from footplate.media.api.tus_headers import (
    CHUNK_STATUSES,
    CREATION_STATUSES,
    say_abilities,
    say_upload,
    say_version,
)
from footplate.media.policies import WRITE, access_upload
from footplate.teams.policies import access_team

router = Router(tags=["Uploads"])


@router.api_operation(["OPTIONS"], "/teams/{team}/uploads", response={204: None})
def describe_uploads(request: HttpRequest, response: HttpResponse, team: str) -> Any:
    """Say in headers which version and extensions of tus are spoken, and the largest file."""
    access_team(caller=caller_of(request), slug=team, ability=WRITE)
    say_abilities(response)
    return Status(204, None)


@router.post("/teams/{team}/uploads", response={201: None}, openapi_extra=CREATION_STATUSES)
def create_upload(
    request: HttpRequest,
    response: HttpResponse,
    team: str,
    headers: Header[CreationHeaders],
) -> Any:
    """Begin an upload; `Location` names it. Metadata: filename, and purpose as an asset's kind."""
    caller = caller_of(request)
    row, _ = access_team(caller=caller, slug=team, ability=WRITE)
    tus.demand_version(headers.tus_resumable)
    wanted = tus.wanted_upload(headers.upload_length, headers.upload_metadata)
    upload = begin.begin_upload(
        team_id=row.id, **asdict(wanted), actor_id=caller.user_id, now=clock.now()
    )
    say_upload(response, upload)
    response["Location"] = f"/api/v1/uploads/{upload.id}"
    return Status(201, None)


@router.get("/uploads/{upload_id}", response={200: Upload})
def get_upload(request: HttpRequest, upload_id: UUID) -> Any:
    """Return how far an upload is, for callers that do not speak tus."""
    upload = access_upload(caller=caller_of(request), pk=upload_id)
    return upload_shape(finish_upload(upload_id=upload.id, now=clock.now()))


@router.api_operation(["HEAD"], "/uploads/{upload_id}", response={200: None})
def probe_upload(
    request: HttpRequest,
    response: HttpResponse,
    upload_id: UUID,
    tus_resumable: str | None = Header(None, alias="Tus-Resumable"),
) -> Any:
    """Say in headers how far an upload is.

    One that arrived whole just before a crash becomes its asset here.
    """
    upload = access_upload(caller=caller_of(request), pk=upload_id)
    tus.demand_version(tus_resumable)
    say_upload(response, finish_upload(upload_id=upload.id, now=clock.now()))
    return Status(200, None)


@router.patch("/uploads/{upload_id}", response={204: None}, openapi_extra=CHUNK_STATUSES)
def append_to_upload(
    request: HttpRequest,
    response: HttpResponse,
    upload_id: UUID,
    tus_resumable: str | None = Header(None, alias="Tus-Resumable"),
    upload_offset: str | None = Header(None, alias="Upload-Offset"),
) -> Any:
    """Add bytes at the offset. When that makes it whole, `Footplate-Asset` names the asset."""
    upload = access_upload(caller=caller_of(request), pk=upload_id)
    tus.demand_version(tus_resumable)
    tus.demand_chunk_type(request.headers.get("Content-Type"))
    offset = tus.byte_count("Upload-Offset", upload_offset)
    upload = receive_bytes(upload=upload, offset_bytes=offset, read=request.read, clock=clock.now)
    say_upload(response, upload)
    return Status(204, None)


@router.delete("/uploads/{upload_id}", response={204: None})
def discard_upload(
    request: HttpRequest,
    response: HttpResponse,
    upload_id: UUID,
    tus_resumable: str | None = Header(None, alias="Tus-Resumable"),
) -> Any:
    """Give up an upload; an asset that it became stays."""
    upload = access_upload(caller=caller_of(request), pk=upload_id)
    tus.demand_version(tus_resumable)
    discard.discard_upload(upload_id=upload.id)
    say_version(response)
    return Status(204, None)
