"""What can be wrong with a video or audio."""

from footplate.media.models import Asset, AssetKind, AssetState
from footplate.programs.kinds.base import ContentProblem
from footplate.programs.models import Content


def _must_fix(code: str, title: str, detail: str) -> ContentProblem:
    return ContentProblem(severity="must_fix", code=code, title=title, detail=detail)


def source_problems(content: Content) -> list[ContentProblem]:
    """Return what is wrong with the file or address, at most one thing."""
    word = content.content_type
    if content.asset is not None:
        return _file_problems(content.asset, word)
    if not content.media_url:
        return [
            _must_fix(
                "media_missing",
                f"The {word} is missing",
                f"Upload a file, choose one from Media, or give the {word}’s address.",
            )
        ]
    if not content.body["duration_seconds"]:
        return [
            _must_fix(
                "duration_missing",
                f"The {word}’s length is missing",
                "Footplate cannot see how long a file elsewhere plays. Say how long it is, so "
                "that the share played can be counted.",
            )
        ]
    return []


def _file_problems(asset: Asset, word: str) -> list[ContentProblem]:
    if asset.state == AssetState.PROCESSING:
        detail = "It is still being prepared. This takes a moment; nothing needs to be done."
        return [_must_fix("media_processing", f"The {word} is not ready", detail)]
    if asset.state == AssetState.FAILED:
        return [_must_fix("media_failed", f"The {word} cannot be played", asset.problem)]
    return []


def caption_problems(content: Content) -> list[ContentProblem]:
    """Return one problem for each captions that cannot be shown."""
    linked = content.known_assets
    return [
        _must_fix(
            "captions_unusable",
            f"The captions “{captions['label']}” cannot be shown",
            _why_unusable(linked.get(captions["asset_id"])),
        )
        for captions in content.body["captions"]
        if _why_unusable(linked.get(captions["asset_id"]))
    ]


def _why_unusable(asset: Asset | None) -> str:
    """Return the reason in words, empty when they can be shown."""
    if asset is None:
        return "Their file is gone. Choose another or take them out."
    if asset.kind != AssetKind.CAPTIONS:
        return "Their file is not a WebVTT file."
    if asset.state == AssetState.PROCESSING:
        return "Their file is still being read."
    return asset.problem if asset.state == AssetState.FAILED else ""
