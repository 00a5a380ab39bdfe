"""Shapes of imports and exports of questions."""

from base64 import b64decode
from binascii import Error
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

from footplate.interop.errors import FileUnreadable
from footplate.kernel.http.schemas import Input, Line, Search
from footplate.quizzes.questions.base import Tags

FormatName = Literal["moodle-xml", "gift", "aiken", "qti-3.0", "qti-2.2", "qti-2.1", "csv"]


class QuestionImport(Input):
    """A file of questions. `format` null recognises it; `only` takes these numbers of the report.

    A dry run says what would become of every question and keeps nothing.
    """

    filename: Line
    content_base64: Annotated[str, StringConstraints(min_length=1, max_length=14 * 1024 * 1024)]
    format: FormatName | None = None
    dry_run: bool
    only: (
        Annotated[list[Annotated[int, Field(ge=1)]], Field(min_length=1, max_length=1000)] | None
    ) = None

    def data(self) -> bytes:
        """Return the file's bytes."""
        try:
            return b64decode(self.content_base64, validate=True)
        except (Error, ValueError) as failure:
            raise FileUnreadable("base64", "The file did not arrive as base64.") from failure


class ImportNote(Schema):
    """One thing that is not as it was in the file."""

    code: str
    words: str


class ImportLine(Schema):
    """One question of the file: taken as it is, taken with changes, or refused and why.

    `problems` are to be mended before the quiz can be published. `question_id` says under which id
    it came in.
    """

    number: int
    position: str
    title: str
    state: Literal["taken", "changed", "refused"]
    refusal: str | None
    changes: list[ImportNote]
    type: str | None
    points: float | None
    stem_text: str
    answer_text: str
    problems: list[str]
    already_there: bool
    images_total: int
    question_id: str | None


class ImportReport(Schema):
    """What became, or would become, of a file. `room` is null where there is no limit."""

    format: FormatName
    dry_run: bool
    questions_total: int
    taken_total: int
    changed_total: int
    refused_total: int
    imported_total: int
    room: int | None
    notes: list[ImportNote]
    items: list[ImportLine]


class ExportQuery(Schema):
    """In which format."""

    format: FormatName


class BankExportQuery(ExportQuery):
    """In which format, and which questions in use: those with all the tags and the words."""

    q: Search = ""
    tag: Tags = []


class ExportLoss(Schema):
    """What one question loses in the file, or that it is not in it at all."""

    number: int
    question_id: str
    title: str
    left_out: bool
    words: list[str]


class ExportReport(Schema):
    """What a file in this format would be, and the questions that lose something in it."""

    format: FormatName
    filename: str
    size_bytes: int
    questions_total: int
    written_total: int
    items: list[ExportLoss]


class QuestionFormat(Schema):
    name: FormatName
    title: str
    hint: str
    ending: str


class QuestionFormats(Schema):
    """The formats that questions are read and written in."""

    items: list[QuestionFormat]
