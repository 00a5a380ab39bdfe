"""What video and audio have in common: a file or an address, captions, notes, a share to play."""

import math
import mimetypes
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from footplate.media.links import media_url
from footplate.media.models import Asset, AssetKind, AssetState
from footplate.programs.differences import text_lines, value_line
from footplate.programs.formula_problems import formula_problems
from footplate.programs.images import image_ids, image_problems, sign_images, usable_images
from footplate.programs.kinds.base import ContentProblem, DiffLine, Frozen, Kind, LearnerContext
from footplate.programs.kinds.media.problems import caption_problems, source_problems
from footplate.programs.kinds.media.shapes import LearnerMedia, MediaBody
from footplate.programs.markdown import render, word_count
from footplate.programs.models import Content
from footplate.programs.reading import reading_minutes


class MediaKind(Kind):
    """Done when the author's share of the whole was played. Subclasses name type and fallback."""

    body_schema = MediaBody
    learner_schema = LearnerMedia
    fallback_media_type: str

    def asset_ids(self, body: dict[str, Any]) -> Sequence[str]:
        captions = [captions["asset_id"] for captions in body["captions"]]
        return [*captions, *image_ids(body["notes_markdown"])]

    def problems(self, content: Content) -> list[ContentProblem]:
        found = [
            *source_problems(content),
            *caption_problems(content),
            *self.missing_words(content),
            *image_problems(content.body["notes_markdown"], content.known_assets),
            *formula_problems(content.body["notes_markdown"]),
        ]
        return sorted(found, key=lambda problem: problem.severity)

    def missing_words(self, content: Content) -> list[ContentProblem]:
        """Return the warning that deaf learners cannot follow, when nothing is written."""
        raise NotImplementedError

    def freeze(self, content: Content) -> Frozen:
        body = content.body
        duration = duration_seconds(content)
        share = body["share_percent"]
        rule = {"kind": "media", "duration_seconds": duration, "share_percent": share}
        linked = content.known_assets
        captions = [c for c in body["captions"] if _usable_captions(linked.get(c["asset_id"]))]
        frozen = {
            "file": _frozen_file(content.asset),
            "media_url": content.media_url,
            "media_type": self._media_type(content),
            "duration_seconds": duration,
            "share_percent": share,
            "captions": [{**c, "filename": linked[c["asset_id"]].filename} for c in captions],
            "cues": (linked[captions[0]["asset_id"]].cues or []) if captions else [],
            "notes_markdown": body["notes_markdown"],
            "images": usable_images(body["notes_markdown"], linked),
        }
        return Frozen(body=frozen, outline={"rule": rule})

    def _media_type(self, content: Content) -> str:
        if content.asset is not None:
            return content.asset.media_type
        guessed, _ = mimetypes.guess_type(urlsplit(content.media_url or "").path)
        return guessed or self.fallback_media_type

    def learner_body(
        self, snapshot_body: dict[str, Any], context: LearnerContext
    ) -> dict[str, Any]:
        file = snapshot_body["file"]

        def signed(asset_id: str, filename: str, **part: Any) -> str:
            return media_url(
                asset_id=UUID(asset_id),
                user_id=context.user_id,
                filename=filename,
                now=context.now,
                **part,
            )

        poster = file is not None and file["has_poster"]
        notes = render(snapshot_body["notes_markdown"])
        return {
            "media_type": snapshot_body["media_type"],
            "url": signed(file["id"], file["filename"])
            if file
            else snapshot_body["media_url"] or "",
            "poster_url": signed(file["id"], "poster.jpg", part="poster") if poster else None,
            "duration_seconds": snapshot_body["duration_seconds"] or 0,
            "captions": [
                {
                    "language": captions["language"],
                    "label": captions["label"],
                    "url": signed(captions["asset_id"], captions["filename"]),
                }
                for captions in snapshot_body["captions"]
            ],
            "cues": snapshot_body["cues"],
            "notes_html": sign_images(
                notes, snapshot_body["images"], user_id=context.user_id, now=context.now
            ),
            "share_percent": snapshot_body["share_percent"],
        }

    def estimate_minutes(self, content: Content) -> int:
        played = math.ceil((duration_seconds(content) or 0) / 60)
        return played + reading_minutes(word_count(content.body["notes_markdown"]))

    def diff_lines(
        self, before: dict[str, Any] | None, after: dict[str, Any] | None
    ) -> list[DiffLine]:
        old, new = before or {}, after or {}
        return [
            *value_line("File", _source(old), _source(new)),
            *value_line("Share to play", _percent(old), _percent(new)),
            *value_line("Captions", _caption_labels(old), _caption_labels(new)),
            *text_lines("Transcript", _transcript(old), _transcript(new)),
            *text_lines("Notes", old.get("notes_markdown"), new.get("notes_markdown")),
        ]


def duration_seconds(content: Content) -> float | None:
    """Return how long the media plays: the file's own length, or what the author said."""
    if content.asset is not None:
        return content.asset.duration_seconds
    seconds: float | None = content.body["duration_seconds"]
    return seconds if content.media_url else None


def _frozen_file(asset: Asset | None) -> dict[str, Any] | None:
    if asset is None:
        return None
    return {
        "id": str(asset.id),
        "filename": asset.filename,
        "sha256": asset.sha256,
        "has_poster": bool(asset.poster_path),
    }


def _usable_captions(asset: Asset | None) -> bool:
    return (
        asset is not None and asset.kind == AssetKind.CAPTIONS and asset.state == AssetState.READY
    )


def _source(body: dict[str, Any]) -> str | None:
    file = body.get("file")
    return f"{file['filename']} ({file['sha256'][:8]})" if file else body.get("media_url")


def _percent(body: dict[str, Any]) -> str | None:
    return f"{body['share_percent']} %" if body else None


def _caption_labels(body: dict[str, Any]) -> str | None:
    return ", ".join(captions["label"] for captions in body.get("captions", [])) or None


def _transcript(body: dict[str, Any]) -> str | None:
    return "\n".join(cue["text"] for cue in body.get("cues", [])) or None
