"""Shapes of uploads and assets."""

from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from footplate.kernel.http.schemas import Input, Line, Moment, PageQuery, Search

AssetKind = Literal["video", "audio", "image", "captions"]


class Asset(Schema):
    """An uploaded media file. `url` and `poster_url` work for the caller alone, for some hours.

    `markdown_url` is what an image is called in Markdown: it lasts. `used_in` counts the contents
    of drafts that show it; `in_editions` tells whether a published edition does.
    """

    id: UUID
    kind: AssetKind
    title: str
    filename: str
    media_type: str
    size_bytes: int
    duration_seconds: float | None
    width: int | None
    height: int | None
    state: Literal["processing", "ready", "failed"]
    problem: str | None
    url: str
    poster_url: str | None
    markdown_url: str
    created_at: Moment
    version: int = Field(description="For `If-Match`; grows with each change.")
    used_in: int
    in_editions: bool
    actions: list[str]


class AssetPatch(Input):
    """What may be changed of an asset."""

    title: Line


class AssetQuery(PageQuery):
    """The filters of the list."""

    kind: AssetKind | None = None
    q: Search = ""


class Upload(Schema):
    """An upload in flight, for callers that do not speak tus. `asset_id` is null until whole."""

    id: UUID
    filename: str
    offset_bytes: int
    length_bytes: int
    expires_at: Moment
    asset_id: UUID | None


class CreationHeaders(Schema):
    """What a tus upload begins with. Metadata: `filename`, and `purpose` as an asset's kind."""

    tus_resumable: str | None = Field(None, alias="Tus-Resumable")
    upload_length: str | None = Field(None, alias="Upload-Length")
    upload_metadata: str | None = Field(None, alias="Upload-Metadata")
