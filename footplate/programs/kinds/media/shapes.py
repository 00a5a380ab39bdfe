"""Shapes of videos and audios."""

from uuid import UUID

from ninja import Schema
from pydantic import Field, field_validator

from footplate.kernel.http.schemas import Input, Line
from footplate.programs.kinds.text.shapes import Markdown

_DAY_SECONDS = 86_400


class CaptionsRef(Input):
    """Captions in one language: an asset of the team."""

    asset_id: UUID
    language: str = Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)
    label: Line


class MediaBody(Input):
    """A video or audio as its author sets it up.

    `duration_seconds` is for media at an address elsewhere; an uploaded file's own is used.
    """

    share_percent: int = Field(90, ge=1, le=100)
    duration_seconds: float | None = Field(None, gt=0, le=_DAY_SECONDS, allow_inf_nan=False)
    captions: list[CaptionsRef] = Field(default_factory=list, max_length=20)
    notes_markdown: Markdown = ""

    @field_validator("captions")
    @classmethod
    def _each_once(cls, captions: list[CaptionsRef]) -> list[CaptionsRef]:
        if len({(c.language.lower(), c.label) for c in captions}) < len(captions):
            raise ValueError("two captions have the same language and label")
        return captions


class LearnerCaptions(Schema):
    """Captions at an address for this learner."""

    language: str
    label: str
    url: str


class Cue(Schema):
    """One line of the transcript."""

    from_seconds: float
    to_seconds: float
    text: str


class LearnerMedia(Schema):
    """A video or audio as its learner plays it. `cues` are those of the first captions.

    `url` is empty only in the preview of a draft that has no media yet.
    """

    media_type: str
    url: str
    poster_url: str | None
    duration_seconds: float
    captions: list[LearnerCaptions]
    cues: list[Cue]
    notes_html: str
    share_percent: int
