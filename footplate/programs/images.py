"""Images in Markdown: authors name them by a lasting address, learners get signed ones."""

import re
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from footplate.media.links import media_url
from footplate.media.models import Asset, AssetKind, AssetState
from footplate.programs.kinds.base import ContentProblem
from footplate.programs.markdown import images

_REFERENCE = re.compile(
    r"/media/assets/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w/-])"
)


def image_ids(markdown: str) -> list[str]:
    """Return the ids of our own images that the text shows, in order, each once."""
    found = (_REFERENCE.fullmatch(image.source) for image in images(markdown))
    return list(dict.fromkeys(match[1] for match in found if match))


def referenced_ids(html: str) -> list[str]:
    """Return the ids of our own images that rendered text shows, in order, perhaps repeated."""
    return [match[1] for match in _REFERENCE.finditer(html)]


def usable_images(markdown: str, linked: Mapping[str, Asset]) -> dict[str, str]:
    """Return {asset's id: filename} of the text's images that exist and are ready."""
    return {
        asset_id: linked[asset_id].filename
        for asset_id in image_ids(markdown)
        if asset_id in linked and _usable(linked[asset_id])
    }


def sign_images(html: str, filenames: Mapping[str, str], *, user_id: UUID, now: datetime) -> str:
    """Return the HTML with every image of `filenames` at an address for this person.

    Other images of ours keep the lasting address, which only authors may open.
    """

    def signed(match: re.Match[str]) -> str:
        filename = filenames.get(match[1])
        if filename is None:
            return match[0]
        return media_url(asset_id=UUID(match[1]), user_id=user_id, filename=filename, now=now)

    return _REFERENCE.sub(signed, html) if filenames else html


def image_problems(markdown: str, linked: Mapping[str, Asset]) -> list[ContentProblem]:
    """Return what is wrong with the images of a text: missing ones, and ones without words."""
    usable = usable_images(markdown, linked)
    found = [
        ContentProblem(
            severity="must_fix",
            code="image_missing",
            title="An image cannot be shown",
            detail="Its file is missing or not ready. Choose it again.",
        )
        for asset_id in image_ids(markdown)
        if asset_id not in usable
    ]
    if any(not image.alt.strip() for image in images(markdown)):
        found.append(
            ContentProblem(
                severity="warning",
                code="image_without_text",
                title="An image has no alternative text",
                detail="People who cannot see it learn nothing from it. Say what it shows.",
            )
        )
    return found


def _usable(asset: Asset) -> bool:
    return asset.kind == AssetKind.IMAGE and asset.state == AssetState.READY
