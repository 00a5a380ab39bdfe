"""Shapes of programs as their authors see them."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field, HttpUrl, StringConstraints, model_validator

from footplate.kernel.http.schemas import Input, Line, Moment, PageQuery, Search, Text
from footplate.media.api.schemas import Asset
from footplate.programs.kinds.base import body_shapes
from footplate.programs.kinds.text.shapes import Markdown

State = Literal["draft", "published", "archived"]
ContentType = Literal["text", "video", "audio", "quiz"]
Body: Any = body_shapes()
Drawing = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]{0,20}$")]
Days = Annotated[int, Field(ge=1, le=3650)]
Minutes = Annotated[int, Field(ge=1, le=60_000)]


def _https(url: str) -> str:
    HttpUrl(url)
    return url


MediaUrl = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=2000, pattern=r"^https://[^\s\x00\"<>\\^`{|}]+$"
    ),
    AfterValidator(_https),
]


def _plausible(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("needs an offset from UTC, such as Z")
    if not 2000 <= moment.year <= 2200:
        raise ValueError("is not a year in which anybody is due")
    return moment


def _descending(days: list[int]) -> list[int]:
    return sorted(set(days), reverse=True)


Deadline = Annotated[datetime, AfterValidator(_plausible)]
ReminderDays = Annotated[
    list[Annotated[int, Field(ge=1, le=365)]], Field(max_length=5), AfterValidator(_descending)
]


def _without_default(schema: dict[str, Any]) -> None:
    schema.pop("default", None)


LEFT_OUT: Any = Field(None, json_schema_extra=_without_default)
"""A field that may be left out of a patch. Its default is never used, so it is not described."""


class ProgramQuery(PageQuery):
    """The filters of the list. Without `state`, programs in every state."""

    state: State | None = None
    q: Search = ""


class ProgramSummary(Schema):
    """A program in a list. Counts and minutes are the draft's."""

    id: UUID
    title: str
    description: str
    state: State
    cover_drawing: str
    edition_number: int | None
    published_at: Moment | None
    contents_total: int
    estimated_minutes: int
    people_open: int
    people_completed: int
    has_unpublished_changes: bool
    updated_at: Moment
    actions: list[str]


class ContentProblem(Schema):
    """What hinders (must_fix) or harms (warning) publishing."""

    severity: Literal["must_fix", "warning"]
    code: str
    title: str
    detail: str
    question_id: str | None


class ContentSummary(Schema):
    """A content in the outline. `changed` and `is_new` compare with the latest edition."""

    id: UUID
    title: str
    content_type: ContentType
    is_required: bool
    position: int
    section_id: UUID | None
    time_limit: int | None
    estimated_minutes: int
    problems: list[ContentProblem]
    changed: bool
    is_new: bool


class Section(Schema):
    """A heading over contents."""

    id: UUID
    title: str
    position: int


class OutlineGroup(Schema):
    """A section and its contents; the first group may have none."""

    section: Section | None
    contents: list[ContentSummary]


class LatestEdition(Schema):
    """The edition that learners begin with."""

    id: UUID
    number: int
    published_at: Moment
    published_by_name: str


class DeadlineExample(Schema):
    """What the deadline means for somebody invited now."""

    invited_at: Moment
    due_at: Moment
    sentence: str


class Program(Schema):
    """A program's draft with its rules; `version` is for `If-Match`."""

    id: UUID
    team: str
    title: str
    description: str
    state: State
    cover_drawing: str
    is_published: bool
    completion_deadline: Moment | None
    completion_timeframe: int | None
    passing_percentage: int
    time_limit: int | None
    sequential: bool
    late_completion: bool
    certificate_validity_months: int | None
    recertify_lead_days: int | None
    reminder_days: list[int]
    edition: LatestEdition | None
    has_unpublished_changes: bool
    changed_content_ids: list[UUID]
    deadline_example: DeadlineExample | None
    outline: list[OutlineGroup]
    created_at: Moment
    updated_at: Moment
    version: int
    actions: list[str]


class NewProgram(Input):
    """What a program begins with."""

    title: Line
    description: Text = ""


class ProgramPatch(Input):
    """What may be changed of a program; a field left out stays as it is."""

    title: Line = LEFT_OUT
    description: Text = LEFT_OUT
    cover_drawing: Drawing = LEFT_OUT
    completion_deadline: Deadline | None = LEFT_OUT
    completion_timeframe: Days | None = LEFT_OUT
    passing_percentage: Annotated[int, Field(ge=0, le=100)] = LEFT_OUT
    time_limit: Minutes | None = LEFT_OUT
    sequential: bool = LEFT_OUT
    late_completion: bool = LEFT_OUT
    certificate_validity_months: Annotated[int, Field(ge=1, le=600)] | None = LEFT_OUT
    recertify_lead_days: Annotated[int, Field(ge=1, le=365)] | None = LEFT_OUT
    reminder_days: ReminderDays = LEFT_OUT


class SectionInput(Input):
    """A section's title."""

    title: Line


class NewContent(Input):
    """What a content begins with. Without `section_id` it goes to the last section's end."""

    title: Line
    content_type: ContentType
    section_id: UUID | None = None


class Content(ContentSummary):
    """A content with its body, as its author edits it."""

    program_id: UUID
    body: Body
    asset: Asset | None
    media_url: str | None
    minutes_set_by_author: bool
    updated_at: Moment
    version: int
    actions: list[str]


class ContentPatch(Input):
    """What may be changed of a content; a field left out stays as it is.

    `estimated_minutes: null` lets Footplate estimate again. `body` is replaced as a whole.
    """

    title: Line = LEFT_OUT
    is_required: bool = LEFT_OUT
    time_limit: Minutes | None = LEFT_OUT
    estimated_minutes: Annotated[int, Field(ge=0, le=6000)] | None = LEFT_OUT
    section_id: UUID | None = LEFT_OUT
    body: dict[str, Any] = LEFT_OUT
    asset_id: UUID | None = LEFT_OUT
    media_url: MediaUrl | None = LEFT_OUT

    @model_validator(mode="after")
    def _one_source(self) -> "ContentPatch":
        if self.asset_id is not None and self.media_url is not None:
            raise ValueError("give asset_id or media_url, not both")
        return self


class WantedSection(Input):
    """One group of the wanted order; `id` is null for contents outside sections."""

    id: UUID | None
    content_ids: list[UUID] = Field(max_length=300)


class OutlineInput(Input):
    """The whole order: every section and every content exactly once."""

    sections: list[WantedSection] = Field(max_length=101)


class MarkdownInput(Input):
    """Markdown to be shown."""

    markdown: Markdown


class MarkdownPreview(Schema):
    """Markdown as safe HTML."""

    html: str
    word_count: int
