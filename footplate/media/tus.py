"""The headers of the resumable upload protocol, tus 1.0.0 (https://tus.io/protocols). Pure."""

import base64
import binascii
from dataclasses import dataclass
from types import MappingProxyType

from footplate.kernel.problems import InvalidInput
from footplate.media.errors import TusHeader, TusVersion, WrongContentType
from footplate.media.models import AssetKind

VERSION = "1.0.0"
EXTENSIONS = "creation,termination,expiration"
CHUNK_TYPE = "application/offset+octet-stream"
_MOST_METADATA_CHARACTERS = 8000
_KEYS = MappingProxyType({"name": "filename", "type": "filetype"})


def demand_version(header: str | None) -> None:
    """Raise `TusVersion` unless the caller speaks our version."""
    if header != VERSION:
        raise TusVersion(f"Send Tus-Resumable: {VERSION}.", versions=[VERSION])


def demand_chunk_type(header: str | None) -> None:
    """Raise `WrongContentType` unless a chunk is declared as one."""
    if (header or "").split(";")[0].strip().lower() != CHUNK_TYPE:
        raise WrongContentType


def byte_count(name: str, header: str | None) -> int:
    """Return the header's number of bytes, which must be there and not negative."""
    text = (header or "").strip()
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise TusHeader(f"{name} must be a whole number of bytes.")
    return int(text)


def metadata(header: str | None) -> dict[str, str]:
    """Return `Upload-Metadata` decoded; `name` and `type` are read as `filename`, `filetype`."""
    found: dict[str, str] = {}
    if len(header or "") > _MOST_METADATA_CHARACTERS:
        raise TusHeader("Upload-Metadata is too long.")
    for pair in filter(None, (part.strip() for part in (header or "").split(","))):
        key, _, encoded = pair.partition(" ")
        try:
            value = base64.b64decode(encoded.strip(), validate=True).decode()
        except (binascii.Error, UnicodeDecodeError) as failure:
            raise TusHeader(f"Upload-Metadata: {key} is not base64 of UTF-8.") from failure
        found[_KEYS.get(key, key)] = value
    return found


@dataclass(frozen=True)
class WantedUpload:
    """What somebody wants to upload: as which kind of asset, under which name, how much."""

    kind: str
    filename: str
    length_bytes: int


def wanted_upload(length: str | None, metadata_header: str | None) -> WantedUpload:
    """Return what the headers of a creation ask for; its metadata must name the purpose."""
    length_bytes = byte_count("Upload-Length", length)
    named = metadata(metadata_header)
    if named.get("purpose") not in AssetKind.values:
        detail = f"purpose must be one of {', '.join(AssetKind.values)}."
        raise InvalidInput.at("/header/Upload-Metadata", "purpose", detail)
    return WantedUpload(named["purpose"], named.get("filename", ""), length_bytes)
