"""What is sent and answered. Made by bin/api from docs/openapi.json: do not change it by hand."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    StringConstraints,
)


class Ability(BaseModel):
    """
    One thing a role may be allowed to do. `sees` is said of who has it, `without` of others.
    """

    key: str
    needs: list[str]
    resource: str
    resource_title: str
    sees: str
    title: str
    without: str


class Accommodation(BaseModel):
    """
    One that holds or held: what, why, from whom, from when until when.
    """

    ended_at: str | None
    ended_by_name: str | None
    extra_attempts: int
    extra_time_percent: int
    granted_at: str
    granted_by_name: str
    reason: str


class AccommodationIn(BaseModel):
    """
    More of a quiz's time limit, and more attempts than it allows; with the reason.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    extra_attempts: Annotated[int | None, Field(ge=0, le=100)] = 0
    extra_time_percent: Annotated[int | None, Field(ge=0, le=400)] = 0
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class Accommodations(BaseModel):
    """
    What one training or person has. `default` is the person's, where the training has none.

    `membership_id` names the person in the team; null while nobody has taken the training.
    """

    actions: list[Literal["grant", "end"]]
    default: Accommodation | None
    earlier: list[Accommodation]
    in_force: Accommodation | None
    membership_id: UUID | None


class ActivityLine(BaseModel):
    """
    One thing that happened lately.
    """

    at: str
    kind: Literal["invited", "accepted", "declined", "started", "completed", "expired"]
    person_name: str
    program_title: str
    sentence: str


class AffectedPeople(BaseModel):
    """
    How many people the next edition meets, by what happens to them.
    """

    completed: int
    moving: int
    not_started: int
    staying: int


class AllowanceOut(BaseModel):
    """
    What the learner has more than others, as the learner is told.
    """

    extra_attempts: int
    extra_time_percent: int


class AnswerSaved(BaseModel):
    """
    When it was saved, and which sequence is now stored.
    """

    saved_at: str
    sequence: int


class Asset(BaseModel):
    """
    An uploaded media file. `url` and `poster_url` work for the caller alone, for some hours.

    `markdown_url` is what an image is called in Markdown: it lasts. `used_in` counts the contents
    of drafts that show it; `in_editions` tells whether a published edition does.
    """

    actions: list[str]
    created_at: str
    duration_seconds: float | None
    filename: str
    height: int | None
    id: UUID
    in_editions: bool
    kind: Literal["video", "audio", "image", "captions"]
    markdown_url: str
    media_type: str
    poster_url: str | None
    problem: str | None
    size_bytes: int
    state: Literal["processing", "ready", "failed"]
    title: str
    url: str
    used_in: int
    version: int
    """
    For `If-Match`; grows with each change.
    """
    width: int | None


class AssetPage(BaseModel):
    items: list[Asset]
    next: str | None = None


class AssetPatch(BaseModel):
    """
    What may be changed of an asset.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    title: Annotated[str, Field(max_length=200, min_length=1)]


class AttemptLine(BaseModel):
    """
    One closed attempt.
    """

    grading_state: Literal["graded", "waiting"]
    id: UUID
    number: int
    passed: bool | None
    score_percent: float | None
    submitted_at: str


class AuditActor(BaseModel):
    """
    Who did it: a person, a token of theirs or of a machine, or the server itself.

    `name` is the name at that moment. `see_as_id` is the membership through whose eyes they
    looked.
    """

    id: UUID | None
    kind: Literal["person", "token", "server"]
    name: str
    see_as_id: UUID | None
    token_id: UUID | None


class AuditChange(BaseModel):
    """
    One thing that was changed.
    """

    after: Any
    before: Any
    field: str


class AuditFact(BaseModel):
    """
    Something more that was written down.
    """

    name: str
    value: Any


class AuditSeal(BaseModel):
    """
    The block of the ledger that holds the event; hashes are hexadecimal SHA-256.
    """

    block: int
    block_sha256: str
    event_sha256: str
    position: int
    sealed_at: str


class AuditSubject(BaseModel):
    """
    What it was done to; `label` is its name at that moment, empty when none was kept.
    """

    id: UUID | None
    label: str
    type: str


class AuditVerb(BaseModel):
    """
    One thing that the log tells of.
    """

    area: str
    title: str
    verb: str


class AuditVerbs(BaseModel):
    """
    All of them, by area.
    """

    items: list[AuditVerb]


class BankProblem(BaseModel):
    """
    Why no quiz draws the question yet; `words` go on from "The question …".
    """

    code: str
    words: str


class WatchedItem(RootModel[tuple[int, int]]):
    root: Annotated[tuple[int, int], Field(max_length=2, min_length=2)]


class BeatenTraining(BaseModel):
    """
    The training after the heartbeat.
    """

    contents_completed: int
    contents_total: int
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    time_limit_ends_at: str | None
    time_spent_seconds: int


class AcceptedItem(RootModel[str]):
    root: Annotated[str, Field(max_length=500, pattern="^[^\\x00]*$")]


class Distractor(RootModel[str]):
    root: Annotated[str, Field(max_length=500, pattern="^[^\\x00]*$")]


class Blank(BaseModel):
    """
    One gap: what is accepted, and what is offered beside it.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    accepted: Annotated[list[AcceptedItem] | None, Field(max_length=50, validate_default=True)] = []
    distractors: Annotated[
        list[Distractor] | None, Field(max_length=50, validate_default=True)
    ] = []
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]


class CaptionsRef(BaseModel):
    """
    Captions in one language: an asset of the team.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    asset_id: UUID
    label: Annotated[str, Field(max_length=200, min_length=1)]
    language: Annotated[str, Field(max_length=35, pattern="^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class CertificateOut(BaseModel):
    """
    A certificate as its owner and its team see it.
    """

    actions: list[Literal["download", "revoke"]]
    certificate_number: str
    edition_number: int
    expires_at: str | None
    id: UUID
    issued_at: str
    pdf_state: Literal["ready", "preparing"]
    program_id: UUID
    program_title: str
    recipient_name: str
    revoked_at: str | None
    revoked_reason: str | None
    score_percent: float | None
    state: Literal["valid", "expiring", "expired", "revoked"]
    team_name: str


class CertificateOutPage(BaseModel):
    items: list[CertificateOut]
    next: str | None = None


class ChangedPart(BaseModel):
    """
    A run of words that stayed, went or came.
    """

    change: Literal["same", "removed", "added"]
    text: str


class ChangedPersonOut(BaseModel):
    """
    One training's best score before and after.

    `completes` says that it would be completed, `ended` that it is over and cannot be.
    """

    attempts: int
    completes: bool
    ended: bool
    invitation_id: UUID
    name: str
    passed_after: bool
    passed_before: bool
    score_after: float
    score_before: float


class Check(BaseModel):
    """
    One thing that was looked at just now.
    """

    code: Literal["registered", "pdf_unchanged", "not_revoked", "not_expired"]
    label: str
    ok: bool


class CheckedReceipt(BaseModel):
    """
    A receipt beside what is stored now. `answers` is what the hash covers.

    `answers_match` is whether they still have the receipt's hash; `journal_matches` whether the
    journal of all saves comes to the same answers, null where an attempt is older than the journal.
    """

    answers: dict[str, dict[str, Any] | None]
    answers_match: bool
    answers_sha256: str
    attempt_id: UUID
    journal_matches: bool | None
    questions: int
    score_percent: float | None
    submitted_at: str


class ChoiceText(BaseModel):
    id: str
    text: str


class ChosenOut(BaseModel):
    """
    An option, or an answer in words, and who chose it.
    """

    count: int
    rest_percent: float | None
    """
    Mean score in everything else of those who chose it.
    """
    right: bool
    share: float
    """
    Of those who answered, 0 to 1.
    """
    text: str


class Closed(BaseModel):
    """
    Why a training is closed to its person; what that means and what can be done.
    """

    code: Literal["paused", "archived", "expired", "revoked", "declined"]
    reason: str
    what_now: str


class ContentName(BaseModel):
    """
    Another content of the training, by name.
    """

    content_id: UUID
    title: str


class EstimatedMinutes(RootModel[int]):
    root: Annotated[int, Field(ge=0, le=6000)]


class MediaUrl(RootModel[str]):
    root: Annotated[str, Field(max_length=2000, pattern='^https://[^\\s\\x00\\"<>\\\\^`{|}]+$')]


class TimeLimit(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=60000)]


class ContentPatch(BaseModel):
    """
    What may be changed of a content; a field left out stays as it is.

    `estimated_minutes: null` lets Footplate estimate again. `body` is replaced as a whole.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    asset_id: UUID | None = None
    body: dict[str, Any] | None = None
    estimated_minutes: EstimatedMinutes | None = None
    is_required: bool | None = None
    media_url: MediaUrl | None = None
    section_id: UUID | None = None
    time_limit: TimeLimit | None = None
    title: Annotated[str | None, Field(max_length=200, min_length=1)] = None


class WatchedItem1(RootModel[tuple[float, float]]):
    root: Annotated[tuple[float, float], Field(max_length=2, min_length=2)]


class ContentProblem(BaseModel):
    """
    What hinders (must_fix) or harms (warning) publishing.
    """

    code: str
    detail: str
    question_id: str | None
    severity: Literal["must_fix", "warning"]
    title: str


class ContentSummary(BaseModel):
    """
    A content in the outline. `changed` and `is_new` compare with the latest edition.
    """

    changed: bool
    content_type: Literal["text", "video", "audio", "quiz"]
    estimated_minutes: int
    id: UUID
    is_new: bool
    is_required: bool
    position: int
    problems: list[ContentProblem]
    section_id: UUID | None
    time_limit: int | None
    title: str


class ContentTypeCounts(BaseModel):
    """
    How many contents of each type.
    """

    audio: int
    quiz: int
    text: int
    video: int


class CorrectionLine(BaseModel):
    """
    One correction, as its person and managers read it.
    """

    at: str
    by: str
    content_id: UUID | None
    content_ids: list[UUID]
    id: UUID
    kind: Literal["completed", "reset", "extended"]
    reason: str
    sentence: str


class CriterionResult(BaseModel):
    """
    How well one criterion of the rubric was met.
    """

    level: str
    points: float
    title: str


class Cue(BaseModel):
    """
    One line of the transcript.
    """

    from_seconds: float
    text: str
    to_seconds: float


class DeadlineExample(BaseModel):
    """
    What the deadline means for somebody invited now.
    """

    due_at: str
    invited_at: str
    sentence: str


class DeadlineStep(BaseModel):
    """
    One moment that took part in the decision.
    """

    at: str
    deciding: bool
    detail: str
    label: str
    used: bool


class DecisionAnswer(BaseModel):
    """
    What came of the decision.
    """

    invitation_id: UUID
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    team: str


class Delivery(BaseModel):
    """
    One event for one endpoint.
    """

    actions: list[Literal["retry"]]
    attempts_made: int
    created_at: str
    endpoint_id: UUID
    event_type: str
    """
    A name of the catalogue, or webhook.test.
    """
    id: UUID
    is_test: bool
    last_attempt_at: str | None
    last_outcome: (
        Literal[
            "delivered",
            "rejected",
            "gone",
            "redirected",
            "timeout",
            "unreachable",
            "unresolved",
            "insecure",
            "garbled",
            "forbidden",
        ]
        | None
    )
    last_response_status: int | None
    message_id: str
    """
    The `webhook-id`: the same in every attempt.
    """
    next_attempt_at: str | None
    status: Literal["pending", "delivered", "failed"]


class DeliveryPage(BaseModel):
    items: list[Delivery]
    next: str | None = None


class Points(RootModel[float]):
    root: Annotated[float, Field(gt=0.0, le=1000.0)]


class Tag(RootModel[str]):
    root: Annotated[str, Field(max_length=40, pattern="^[^\\x00]*$")]


class Draw(BaseModel):
    """
    So many questions of the bank that have all these tags; `points` null leaves them theirs.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    count: Annotated[int | None, Field(ge=1, le=100)] = 1
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    points: Points | None = None
    tags: Annotated[list[Tag], Field(max_length=10, min_length=1)]


class DueTraining(BaseModel):
    """
    One lamp on the line of what is due.
    """

    contents_left: int
    due_at: str
    invitation_id: UUID
    sentence: str
    state: Literal[
        "not_accepted",
        "not_started",
        "in_progress",
        "due_soon",
        "overdue",
        "completed",
        "completed_late",
        "expired",
        "declined",
        "revoked",
        "left",
    ]
    title: str


class EarlierMark(BaseModel):
    """
    A mark on which two people must agree.
    """

    comment: str
    levels: dict[str, str]
    marker_name: str
    points: float


class Edition(BaseModel):
    """
    An immutable published version.
    """

    contents_total: int
    id: UUID
    note: str
    number: int
    published_at: str
    published_by_name: str
    sha256: str


class EditionPage(BaseModel):
    items: list[Edition]
    next: str | None = None


class EssayAnswer(BaseModel):
    """
    What was written, as it was written.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    text: Annotated[str, Field(max_length=20000, pattern="^[^\\x00]*$")]


class BankVersion(RootModel[int]):
    root: Annotated[int, Field(ge=1)]


class WordsMax(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=3000)]


class WordsMin(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=3000)]


class ExportLoss(BaseModel):
    """
    What one question loses in the file, or that it is not in it at all.
    """

    left_out: bool
    number: int
    question_id: str
    title: str
    words: list[str]


class ExportReport(BaseModel):
    """
    What a file in this format would be, and the questions that lose something in it.
    """

    filename: str
    format: Literal["moodle-xml", "gift", "aiken", "qti-3.0", "qti-2.2", "qti-2.1", "csv"]
    items: list[ExportLoss]
    questions_total: int
    size_bytes: int
    written_total: int


class ExtendInvitation(BaseModel):
    """
    The new due moment and why.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    due_at: AwareDatetime
    note: Annotated[str, Field(max_length=1000, min_length=1, pattern="^[^\\x00]*$")]


class FillInAnswer(BaseModel):
    """
    What is in each gap, by the gap's id; gaps may be missing.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    blanks: dict[
        Annotated[str, StringConstraints(pattern=r"^[\w.:-]+$", min_length=1, max_length=64)],
        str,
    ]


class FillInPart(BaseModel):
    """
    A stretch of the text as HTML, or the id of the gap that follows.
    """

    blank: str | None = None
    html: str | None = None


class FillInQuestion(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    blanks: Annotated[list[Blank] | None, Field(max_length=50, validate_default=True)] = []
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    match_accents: bool | None = False
    match_case: bool | None = False
    partial_credit: bool | None = True
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    text: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    type: Literal["fill_in"]


class FunnelContent(BaseModel):
    """
    One content. Counts are people who started the program and whose edition has the content.

    `reached`: opened it or something after it. `started`: opened it. `here`: have not finished the
    training and worked on this last; `stopped`: of these, those who expired, left, or did nothing
    for `idle_days`. Seconds are of the `timed` people who completed it and spent time on it.
    `is_current` is false for what the newest edition no longer has.
    """

    completed: int
    content_type: Literal["text", "video", "audio", "quiz"]
    here: int
    id: UUID
    is_current: bool
    is_required: bool
    median_seconds: float | None
    p90_seconds: float | None
    people: int
    reached: int
    started: int
    stopped: int
    timed: int
    title: str


class GivenMark(BaseModel):
    """
    What was given: the levels by criterion, the points, the comment.
    """

    comment: str
    levels: dict[str, str]
    points: float


class Group(BaseModel):
    actions: list[Literal["rename", "delete", "set_members"]]
    id: UUID
    member_count: int
    name: str
    version: int
    """
    For `If-Match`; grows with each change.
    """


class GroupInput(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    name: Annotated[str, Field(max_length=200, min_length=1)]


class GroupMembersInput(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    membership_ids: Annotated[list[UUID], Field(max_length=10000)]


class GroupName(BaseModel):
    id: UUID
    name: str


class GroupPage(BaseModel):
    items: list[Group]
    next: str | None = None


class Header(BaseModel):
    name: str
    value: str


class IntervalItem(RootModel[float]):
    root: Annotated[float, Field(ge=0.0, le=86400.0)]


class Interval(RootModel[tuple[IntervalItem, IntervalItem]]):
    root: Annotated[tuple[IntervalItem, IntervalItem], Field(max_length=2, min_length=2)]


class PositionSeconds(RootModel[float]):
    root: Annotated[float, Field(ge=0.0, le=86400.0)]


class PositionShare(RootModel[float]):
    root: Annotated[float, Field(ge=0.0, le=1.0)]


class Heartbeat(BaseModel):
    """
    What the browser noticed since its last heartbeat.

    `seconds` are active ones, `interval` the part [from, to] of the film or recording that was
    played meanwhile. `sequence` grows with every heartbeat of a training, on whatever device (the
    moment in milliseconds does); one that does not is late or repeated and changes nothing.
    `position_share` (0 to 1) says how far down a text the person is.
    `age_seconds` is how long it waited in the browser, for want of a connection: it is credited
    with the time before that, as far as the server's clock has any that is not credited yet.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    age_seconds: Annotated[float | None, Field(ge=0.0, le=2592000.0)] = 0
    content_id: UUID
    interval: Interval | None = None
    invitation_id: UUID
    position_seconds: PositionSeconds | None = None
    position_share: PositionShare | None = None
    scrolled_to_end: bool | None = False
    seconds: Annotated[int, Field(ge=0, le=60)]
    sequence: Annotated[int, Field(ge=1, le=9007199254740991)]


class ImportNote(BaseModel):
    """
    One thing that is not as it was in the file.
    """

    code: str
    words: str


class InvitedPerson(BaseModel):
    """
    Whom an invitation is for. `name` is empty while nobody of the team is known by it.
    """

    email: str
    groups: list[str]
    name: str
    user_id: UUID | None


class Issuer(BaseModel):
    """
    The team as it was called when it issued.
    """

    name: str


class Item(BaseModel):
    """
    One item.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    text: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""


class KeyChangeOut(BaseModel):
    """
    A question that the latest edition grades differently, with what was and is right.
    """

    after: str
    before: str
    number: int
    question_id: str
    stem_text: str


class LatestEdition(BaseModel):
    """
    The edition that learners begin with.
    """

    id: UUID
    number: int
    published_at: str
    published_by_name: str


class LearnerCaptions(BaseModel):
    """
    Captions at an address for this learner.
    """

    label: str
    language: str
    url: str


class WatchedItem2(RootModel[tuple[int, int]]):
    root: Annotated[tuple[int, int], Field(max_length=2, min_length=2)]


class LearnerMedia(BaseModel):
    """
    A video or audio as its learner plays it. `cues` are those of the first captions.

    `url` is empty only in the preview of a draft that has no media yet.
    """

    captions: list[LearnerCaptions]
    cues: list[Cue]
    duration_seconds: float
    media_type: str
    notes_html: str
    poster_url: str | None
    share_percent: int
    url: str


class LearnerText(BaseModel):
    """
    A text as its learner reads it; `html` is safe to show.
    """

    html: str
    word_count: int


class LedgerCheck(BaseModel):
    """
    What the last verification found; at most 50 problems are told.
    """

    block_count: int
    checked_at: str
    event_count: int
    problem_count: int
    problems: list[str]


class LedgerHead(BaseModel):
    """
    The last block of the team's chain. Keep number and hash elsewhere to prove more later.
    """

    key_id: str
    last_event_at: str
    number: int
    sealed_at: str
    sha256: str


class Level(BaseModel):
    """
    How well a criterion can be met, and what that is worth.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    description: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    points: Annotated[float | None, Field(ge=0.0, le=1000.0)] = 0
    title: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""


class LevelOut(BaseModel):
    description: str
    id: str
    points: float
    title: str


class MakeCorrection(BaseModel):
    """
    What to change by hand and why; the person whose training it is reads the reason.

    Without `content_id` the training as a whole is meant: everything required is marked as done,
    everything is set back, or (`extended`) it is due at `due_at` and its running time limit ends
    at `time_limit_ends_at`. With one, its own time ends at `ends_at`.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    content_id: UUID | None = None
    due_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    kind: Literal["completed", "reset", "extended"]
    reason: Annotated[str, Field(max_length=1000, min_length=1, pattern="^[^\\x00]*$")]
    time_limit_ends_at: AwareDatetime | None = None


class MarkGiven(BaseModel):
    """
    What was given, and how many answers still wait for the caller.
    """

    graded: bool
    """
    Whether the attempt has its result now.
    """
    id: UUID
    points: float
    waiting: int


class MarkLine(BaseModel):
    """
    An answer that waits. `round`: 1 first reading, 2 second, 3 two differ and must agree.

    `person_name` is null where the quiz hides names. `claimed_by_name` is who reads it just now.
    """

    claimed_by_name: str | None
    id: UUID
    person_name: str | None
    program_id: UUID
    program_title: str
    question_number: int
    quiz_title: str
    round: Literal[1, 2, 3]
    stem_text: str
    waiting_since: str


class MarkdownInput(BaseModel):
    """
    Markdown to be shown.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    markdown: Annotated[str, Field(max_length=200000, pattern="^[^\\x00]*$")]


class MarkdownPreview(BaseModel):
    """
    Markdown as safe HTML.
    """

    html: str
    word_count: int


class MarkingQueue(BaseModel):
    """
    What the caller may mark, who waits longest first; `waiting` counts all of it.
    """

    items: list[MarkLine]
    next: str | None = None
    waiting: int


class MarkingResult(BaseModel):
    """
    What people who read the answer say of it. `criteria` is empty where marks differed.
    """

    comments: list[str]
    criteria: list[CriterionResult]


class MatchingAnswer(BaseModel):
    """
    The chosen right of each left, by their ids; lefts may be missing.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    pairs: dict[
        Annotated[str, StringConstraints(pattern=r"^[\w.:-]+$", min_length=1, max_length=64)],
        str,
    ]


class ExtraRight(RootModel[str]):
    root: Annotated[str, Field(max_length=500, pattern="^[^\\x00]*$")]


class Locale(RootModel[str]):
    root: Annotated[str, Field(max_length=16, pattern="^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class Name(RootModel[str]):
    root: Annotated[str, Field(max_length=200, min_length=1)]


class Timezone(RootModel[str]):
    root: Annotated[str, Field(max_length=64)]


class MePatch(BaseModel):
    """
    What people may change about themselves here; addresses and passwords change in sign-in.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    locale: Locale | None = None
    name: Name | None = None
    timezone: Timezone | None = None


class DurationSeconds(RootModel[float]):
    root: Annotated[float, Field(gt=0.0, le=86400.0)]


class MediaBody(BaseModel):
    """
    A video or audio as its author sets it up.

    `duration_seconds` is for media at an address elsewhere; an uploaded file's own is used.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    captions: Annotated[list[CaptionsRef] | None, Field(max_length=20)] = None
    duration_seconds: DurationSeconds | None = None
    notes_markdown: Annotated[str | None, Field(max_length=200000, pattern="^[^\\x00]*$")] = ""
    share_percent: Annotated[int | None, Field(ge=1, le=100)] = 90


class Member(BaseModel):
    """
    A membership: `id` is the membership's, `user_id` the person's once they have joined.
    """

    actions: list[Literal["change_roles", "remove", "resend"]]
    email: str
    groups: list[GroupName]
    id: UUID
    joined_at: str | None
    last_seen_at: str | None
    name: str
    roles: list[str]
    state: Literal["active", "invited", "removed"]
    user_id: UUID | None
    version: int
    """
    For `If-Match`; grows with each change.
    """


class Role(RootModel[str]):
    root: Annotated[str, Field(max_length=40, min_length=1)]


class MemberInput(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    email: Annotated[str, Field(max_length=254)]
    roles: Annotated[list[Role], Field(max_length=20, min_length=1)]


class MemberPage(BaseModel):
    items: list[Member]
    next: str | None = None


class MemberPatch(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    roles: Annotated[list[Role], Field(max_length=20, min_length=1)]


class OptionId(RootModel[str]):
    root: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]


class MultipleAnswer(BaseModel):
    """
    The chosen options, in any order.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    option_ids: Annotated[list[OptionId], Field(max_length=100)]


class MyTeam(BaseModel):
    """
    A team as one of its active members sees it in their own account.
    """

    accent: str | None
    actions: list[str]
    """
    What the caller may do there, as resource.verb.
    """
    name: str
    role_titles: list[str]
    roles: list[str]
    slug: str
    timezone: str


class Neighbour(BaseModel):
    """
    The content before or after.
    """

    id: UUID
    lock_reason: str | None
    locked: bool
    title: str


class NewContent(BaseModel):
    """
    What a content begins with. Without `section_id` it goes to the last section's end.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    content_type: Literal["text", "video", "audio", "quiz"]
    section_id: UUID | None = None
    title: Annotated[str, Field(max_length=200, min_length=1)]


class NewEdition(BaseModel):
    """
    What is kept with an edition; `retrain` invites again everybody who completed.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    note: Annotated[str | None, Field(max_length=20000)] = ""
    retrain: bool | None = False


class Points1(RootModel[float]):
    root: Annotated[float, Field(ge=0.0, le=1000.0)]


class NewMark(BaseModel):
    """
    A mark. With a rubric `levels` decide and `points` is null; without one the other way.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    comment: Annotated[str | None, Field(max_length=20000)] = ""
    levels: (
        dict[
            Annotated[
                str,
                StringConstraints(pattern=r"^[\w.:-]+$", min_length=1, max_length=64),
            ],
            str,
        ]
        | None
    ) = {}
    points: Points1 | None = None


class NewProgram(BaseModel):
    """
    What a program begins with.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    description: Annotated[str | None, Field(max_length=20000)] = ""
    title: Annotated[str, Field(max_length=200, min_length=1)]


class Edition1(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=2147483647)]


class NewRegrading(BaseModel):
    """
    What to grade again, and why: people are told the reason.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    edition: Annotated[int, Field(ge=1, le=2147483647)]
    editions: Annotated[list[Edition1], Field(max_length=1000, min_length=1)]
    reason: Annotated[str, Field(max_length=200, min_length=1)]


class News(BaseModel):
    """
    What a newer edition brought that the person has not looked at.

    `removed` has the titles of contents that are gone. `sentence` says all of it.
    """

    changed: int
    edition_number: int
    from_edition: int
    new: int
    removed: list[str]
    sentence: str


class NumericOut(BaseModel):
    """
    A number is written. `other_units` are taken beside `unit`.
    """

    id: str
    other_units: list[str] | None = []
    points: float
    stem_html: str
    type: Literal["numeric"]
    unit: str | None = None


class Unit(RootModel[str]):
    root: Annotated[str, Field(max_length=20, pattern="^[^\\x00]*$")]


class OfferedProgram(BaseModel):
    """
    What is offered, as published.
    """

    certificate: bool
    certificate_validity_months: int | None
    content_types: ContentTypeCounts
    contents_total: int
    cover_drawing: str
    description: str
    estimated_minutes: int
    id: UUID
    passing_percentage: int
    sequential: bool
    time_limit: int | None
    title: str


class OfferingTeam(BaseModel):
    """
    Who offers it.
    """

    name: str
    slug: str


class OlderEditionOut(BaseModel):
    """
    An edition with keys that were mended since.
    """

    attempts_left: int
    """
    Closed attempts not yet graded by the latest keys.
    """
    keys: list[KeyChangeOut]
    number: int
    published_at: str


class Option(BaseModel):
    """
    One option of a choice. Its explanation is told with the result.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    correct: bool | None = False
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    text: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""


class OptionOut(BaseModel):
    """
    An option as a learner reads it.
    """

    html: str
    id: str
    text: str


class OptionResult(BaseModel):
    """
    One option of a choice, with why it is right or wrong.
    """

    chosen: bool
    explanation_html: str | None
    html: str
    id: str
    right: bool


class OrderItem(RootModel[str]):
    root: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]


class OrderingAnswer(BaseModel):
    """
    The ids of all items, in order.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    order: Annotated[list[OrderItem], Field(max_length=50)]


class OrderingQuestion(BaseModel):
    """
    `items` stand in the right order.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    items: Annotated[list[Item] | None, Field(max_length=50, validate_default=True)] = []
    partial_credit: bool | None = True
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    type: Literal["ordering"]


class OtherUnit(BaseModel):
    """
    Another unit that is taken: one of it is `factor` of the question's own.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    factor: Annotated[float | None, Field(gt=0.0)] = 1
    unit: Annotated[str | None, Field(max_length=20, pattern="^[^\\x00]*$")] = ""


class OutlineItem(BaseModel):
    """
    One content in the outline.

    `lock_reason` and `lock_code` say why it is closed, `unlocked_by` what must be done first.
    `mark` stays until the person opens it.
    """

    content_type: Literal["text", "video", "audio", "quiz"]
    detail: str | None
    ends_at: str | None
    estimated_minutes: int
    id: UUID
    is_required: bool
    lock_code: Literal["sequential", "time_over"] | None
    lock_reason: str | None
    locked: bool
    mark: Literal["new", "changed"] | None
    questions_total: int | None
    remaining_sentence: str | None
    score_percent: float | None
    share: float
    status: Literal["not_started", "in_progress", "completed"]
    time_limit: int | None
    title: str
    unlocked_by: ContentName | None


class OutlineSection(BaseModel):
    """
    A heading with its contents; `title` is null before the first heading.
    """

    contents: list[OutlineItem]
    title: str | None


class OverdueRow(BaseModel):
    """
    Somebody who is late.
    """

    contents_completed: int
    contents_total: int
    due_at: str
    invitation_id: UUID
    person_name: str
    program_id: UUID
    program_title: str


class OwnDecision(BaseModel):
    """
    Yes or no to an invitation to one's own address.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    decision: Literal["accept", "decline"]
    reason: Annotated[str | None, Field(max_length=1000, pattern="^[^\\x00]*$")] = ""


class OwnWords(BaseModel):
    """
    What was said of a role, before anything it includes is folded in.
    """

    gives: list[str]
    includes: list[str]
    may: list[str]


class Pair(BaseModel):
    """
    What belongs together.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    left: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""
    right: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""


class PartOut(BaseModel):
    """
    A part as a learner reads it.
    """

    html: str
    id: str
    text: str


class PartResult(BaseModel):
    """
    One part of an answer: what was given, and what was expected. `label_html` names it.
    """

    expected_html: str
    given_html: str | None
    label_html: str
    right: bool


class PendingTraining(BaseModel):
    """
    An invitation that waits for an answer.
    """

    due_at: str | None
    estimated_minutes: int
    invitation_id: UUID
    inviter_name: str
    title: str


class PreviewCompletion(BaseModel):
    """
    When the content would count as done.
    """

    minimum_seconds: int | None
    remaining_sentence: str | None
    rule_sentence: str
    share_required: int | None


class PreviewNeighbour(BaseModel):
    """
    A content beside another, as a learner would be led to it.
    """

    id: UUID
    title: str


class PreviewNext(BaseModel):
    """
    The content after; in a preview nothing is locked.
    """

    id: UUID
    lock_reason: str | None
    locked: bool
    title: str


class ProgramFigures(BaseModel):
    """
    How a program goes. `invited` leaves out who declined or was revoked.
    """

    completed: int
    id: UUID
    invited: int
    overdue: int
    title: str


class CertificateValidityMonths(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=600)]


class CompletionTimeframe(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=3650)]


class RecertifyLeadDays(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=365)]


class ReminderDay(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=365)]


class ProgramPatch(BaseModel):
    """
    What may be changed of a program; a field left out stays as it is.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    certificate_validity_months: CertificateValidityMonths | None = None
    completion_deadline: AwareDatetime | None = None
    completion_timeframe: CompletionTimeframe | None = None
    cover_drawing: Annotated[str | None, Field(pattern="^[a-z0-9-]{0,20}$")] = None
    description: Annotated[str | None, Field(max_length=20000)] = None
    late_completion: bool | None = None
    passing_percentage: Annotated[int | None, Field(ge=0, le=100)] = None
    recertify_lead_days: RecertifyLeadDays | None = None
    reminder_days: Annotated[list[ReminderDay] | None, Field(max_length=5)] = None
    sequential: bool | None = None
    time_limit: TimeLimit | None = None
    title: Annotated[str | None, Field(max_length=200, min_length=1)] = None


class ProgramSummary(BaseModel):
    """
    A program in a list. Counts and minutes are the draft's.
    """

    actions: list[str]
    contents_total: int
    cover_drawing: str
    description: str
    edition_number: int | None
    estimated_minutes: int
    has_unpublished_changes: bool
    id: UUID
    people_completed: int
    people_open: int
    published_at: str | None
    state: Literal["draft", "published", "archived"]
    title: str
    updated_at: str


class ProgramSummaryPage(BaseModel):
    items: list[ProgramSummary]
    next: str | None = None


class PublicationProblem(BaseModel):
    """
    A problem and the content it belongs to; null for the program as a whole.
    """

    code: str
    content_id: UUID | None
    detail: str
    question_id: str | None
    severity: Literal["must_fix", "warning"]
    title: str


class QuestionFormat(BaseModel):
    ending: str
    hint: str
    name: Literal["moodle-xml", "gift", "aiken", "qti-3.0", "qti-2.2", "qti-2.1", "csv"]
    title: str


class QuestionFormats(BaseModel):
    """
    The formats that questions are read and written in.
    """

    items: list[QuestionFormat]


class OnlyItem(RootModel[int]):
    root: Annotated[int, Field(ge=1)]


class Only(RootModel[list[OnlyItem]]):
    root: Annotated[list[OnlyItem], Field(max_length=1000, min_length=1)]


class QuestionImport(BaseModel):
    """
    A file of questions. `format` null recognises it; `only` takes these numbers of the report.

    A dry run says what would become of every question and keeps nothing.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    content_base64: Annotated[str, Field(max_length=14680064, min_length=1)]
    dry_run: bool
    filename: Annotated[str, Field(max_length=200, min_length=1)]
    format: (
        Literal["moodle-xml", "gift", "aiken", "qti-3.0", "qti-2.2", "qti-2.1", "csv"] | None
    ) = None
    only: Only | None = None


class QuestionResult(BaseModel):
    """
    One question's feedback, present only when the quiz's rule releases it.

    `options` tells more of choices, `parts` of questions that ask for several things, `marking` of
    what people read. With `key_mended` the key was corrected after the answer was given: points
    that the old key gave are kept.
    """

    correct: bool
    explanation_html: str | None
    id: str
    key_mended: bool | None = False
    marking: MarkingResult | None = None
    options: list[OptionResult] | None = None
    parts: list[PartResult] | None = None
    points: float
    points_total: float
    right_answer_text: str | None
    your_answer_text: str


class AttemptsAllowed(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=100)]


class PassingPercentage(RootModel[int]):
    root: Annotated[int, Field(ge=0, le=100)]


class QuizEditionOut(BaseModel):
    """
    An edition that has the quiz.
    """

    number: int
    published_at: str


class QuizFace(BaseModel):
    """
    What stands on a quiz's page before an attempt.

    `points_total` is null where it depends on which questions are drawn. `attempts_allowed` counts
    the extra ones of `accommodation`; `time_limit_minutes` is without its extra time.
    """

    accommodation: AllowanceOut | None
    attempts: list[AttemptLine]
    attempts_allowed: int | None
    attempts_used: int
    can_start: bool
    cannot_start_reason: str | None
    feedback: Literal["never", "after_submission", "after_last_attempt"]
    open_attempt_id: UUID | None
    passing_percentage: int
    points_total: float | None
    questions_total: int
    time_limit_minutes: int | None
    wait_until: str | None


class QuizLine(BaseModel):
    """
    One quiz of the program and how it goes. Means are of everybody's first sitting.
    """

    content_id: UUID
    in_latest_edition: bool
    mean_percent: float | None
    passed_share: float | None
    """
    0 to 1.
    """
    people: int
    sittings: int
    title: str
    waiting: int
    """
    Submitted sittings that wait to be marked by a person.
    """


class Receipt(BaseModel):
    """
    What was handed in, and when. `score_percent` is the score of that moment, if there was one.

    `answers_sha256` is the SHA-256 of the canonical JSON (RFC 8785) of {question id: answer}, with
    null where none was given.
    """

    answers_sha256: str
    attempt_id: UUID
    questions: int
    score_percent: float | None
    submitted_at: str


class RecordAttempt(BaseModel):
    """
    One sitting of a quiz. `counts` is false for those from before the quiz was set back.
    """

    closed_by: Literal["learner", "server", ""]
    counts: bool
    number: int
    passed: bool | None
    score_percent: float | None
    started_at: str
    submitted_at: str | None
    waits_for_marking: bool


class RecordContent(BaseModel):
    """
    One content and what the person did with it. `share` is 0 to 1; `detail` says it in words.

    `ends_at` is the end of the content's own time, while one runs or has run out undone.
    """

    attempts: list[RecordAttempt]
    completed_at: str | None
    content_type: Literal["text", "video", "audio", "quiz"]
    corrections: list[Literal["completed", "reset", "extended"]]
    detail: str | None
    ends_at: str | None
    id: UUID
    is_required: bool
    last_accessed_at: str | None
    opened_at: str | None
    score_percent: float | None
    section: str | None
    share: float
    status: Literal["not_started", "in_progress", "completed"]
    time_spent_seconds: int
    title: str


class RecordProgram(BaseModel):
    """
    The program, by its newest edition.
    """

    edition_number: int | None
    id: UUID
    state: Literal["draft", "published", "archived"]
    title: str


class RegradingAsked(BaseModel):
    """
    The older editions, and the latest one that was looked at when this was decided.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    edition: Annotated[int, Field(ge=1, le=2147483647)]
    editions: Annotated[list[Edition1], Field(max_length=1000, min_length=1)]


class RegradingOut(BaseModel):
    """
    A regrading. The counts are those so far until `finished_at`.
    """

    edition: int
    editions: list[int]
    finished_at: str | None
    id: UUID
    people_changed: int
    people_passed: int
    reason: str
    requested_at: str
    requested_by_name: str
    trainings_completed: int


class RegradingOutPage(BaseModel):
    items: list[RegradingOut]
    next: str | None = None


class RegradingPreview(BaseModel):
    """
    Who would change. At most 200 people are named, newly passed ones first.
    """

    attempts_total: int
    edition: int
    editions: list[int]
    items: list[ChangedPersonOut]
    keys: list[KeyChangeOut]
    people_changed: int
    people_passed: int
    people_total: int
    trainings_completed: int


class ReliabilityOut(BaseModel):
    """
    Cronbach's alpha, the standard error of a score in percentage points, and what they mean.
    """

    alpha: float | None
    error_percent: float | None
    sentence: str


class RemarkOut(BaseModel):
    """
    One sentence about a question. `tone` is "key" when its key may be wrong.
    """

    text: str
    tone: Literal["key", "look", "fine", "few"]


class RequiredContents(BaseModel):
    """
    How many of the contents are required, and how long those take.
    """

    count: int
    minutes: int
    total: int


class Requirement(BaseModel):
    """
    One thing that a content asks for before it counts as done.

    `needed`, `done` and `remaining` count in `unit`: seconds spent or played, percent of a score,
    or times. `remaining` is 0 once it is met. `sentence` says what is left, then what was done.
    """

    done: float
    is_met: bool
    kind: Literal["read_to_end", "spend_time", "watch", "listen", "mark_done", "pass_quiz"]
    needed: float
    remaining: float
    sentence: str
    unit: Literal["times", "seconds", "percent"]


class ResumeContent(BaseModel):
    """
    The content to go on with. `ends_at` is the end of its own time limit, once that runs.
    """

    content_type: Literal["text", "video", "audio", "quiz"]
    ends_at: str | None
    estimated_minutes: int
    id: UUID
    position_seconds: float | None
    remaining_sentence: str | None
    resume_sentence: str
    time_limit_minutes: int | None
    title: str


class Retries(BaseModel):
    count: int
    """
    How many deliveries are sent again.
    """


class RetriesInput(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    since: AwareDatetime
    """
    Events since this moment.
    """


class Revocation(BaseModel):
    """
    Why the certificate no longer counts; the public page says it.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    reason: Annotated[str, Field(max_length=500, min_length=1, pattern="^[^\\x00]*$")]


class Role2(BaseModel):
    """
    One built-in role: `may` includes what the roles it includes may do.
    """

    description: str
    gives: list[str]
    includes: list[str]
    key: str
    may: list[str]
    title: str


class Give(RootModel[str]):
    root: Annotated[str, Field(max_length=40, min_length=1)]


class Include(RootModel[str]):
    root: Annotated[str, Field(max_length=40, min_length=1)]


class MayItem(RootModel[str]):
    root: Annotated[str, Field(max_length=60, min_length=1)]


class RoleInput(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    description: Annotated[str | None, Field(max_length=300, pattern="^[^\\x00]*$")] = ""
    gives: Annotated[list[Give] | None, Field(max_length=60, validate_default=True)] = []
    includes: Annotated[list[Include] | None, Field(max_length=60, validate_default=True)] = []
    may: Annotated[list[MayItem] | None, Field(max_length=100, validate_default=True)] = []
    title: Annotated[str, Field(max_length=60, min_length=1)]


class RoleName(BaseModel):
    key: str
    title: str


class Description(RootModel[str]):
    root: Annotated[str, Field(max_length=300, pattern="^[^\\x00]*$")]


class Gives(RootModel[list[Give]]):
    root: Annotated[list[Give], Field(max_length=60)]


class Includes(RootModel[list[Include]]):
    root: Annotated[list[Include], Field(max_length=60)]


class May(RootModel[list[MayItem]]):
    root: Annotated[list[MayItem], Field(max_length=100)]


class Title(RootModel[str]):
    root: Annotated[str, Field(max_length=60, min_length=1)]


class RolePatch(BaseModel):
    """
    What is left out stays.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    description: Description | None = None
    gives: Gives | None = None
    includes: Includes | None = None
    may: May | None = None
    title: Title | None = None


class Roles(BaseModel):
    items: list[Role2]


class RosterCertificate(BaseModel):
    """
    The certificate that the person holds for this.
    """

    expires_at: str | None
    number: str
    revoked: bool


class RosterCounts(BaseModel):
    """
    How many invitations each view shows.

    `overdue` and `due_soon` look across the others: somebody in progress who is late is counted
    under both. `all` also holds the declined and revoked ones.
    """

    all: int
    completed: int
    due_soon: int
    expired: int
    in_progress: int
    not_accepted: int
    not_started: int
    overdue: int


class RosterRow(BaseModel):
    """
    An invitation and what came of it.
    """

    actions: list[Literal["extend", "remind", "revoke"]]
    certificate: RosterCertificate | None
    completed_at: str | None
    contents_completed: int
    contents_total: int
    due_at: str | None
    edition_number: int | None
    id: UUID
    invited_at: str
    last_accessed_at: str | None
    person: InvitedPerson
    score_percent: float | None
    state: Literal[
        "not_accepted",
        "not_started",
        "in_progress",
        "due_soon",
        "overdue",
        "completed",
        "completed_late",
        "expired",
        "declined",
        "revoked",
        "left",
    ]
    state_reason: str | None
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    time_spent_seconds: int


class RosterRowPage(BaseModel):
    items: list[RosterRow]
    next: str | None = None


class Scope(BaseModel):
    """
    A scope in words; `brings` names the scopes that come along with it.
    """

    area: str
    brings: list[str]
    description: str
    key: str
    title: str


class ScopeList(BaseModel):
    items: list[Scope]


class ScoreClass(BaseModel):
    """
    How many scored from `from_percent` to below `to_percent`; 100 is in the last class.
    """

    count: int
    from_percent: int
    to_percent: int


class SecretInput(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    keep_previous: bool | None = True
    """
    Whether the secret before signs as well for 24 hours.
    """


class Section(BaseModel):
    """
    A heading over contents.
    """

    id: UUID
    position: int
    title: str


class SectionInput(BaseModel):
    """
    A section's title.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    title: Annotated[str, Field(max_length=200, min_length=1)]


class Email(RootModel[str]):
    root: Annotated[str, Field(max_length=1000)]


class SendInvitations(BaseModel):
    """
    Whom to invite: addresses, groups, or both; the message stands in the mail.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    emails: Annotated[list[Email] | None, Field(max_length=1000)] = None
    group_ids: Annotated[list[UUID] | None, Field(max_length=100)] = None
    message: Annotated[str | None, Field(max_length=2000, pattern="^[^\\x00]*$")] = ""


class ShortTextOut(BaseModel):
    """
    A word or two are written. Tells whether capitals and accents matter.
    """

    id: str
    match_accents: bool | None = False
    match_case: bool | None = False
    points: float
    stem_html: str
    type: Literal["short_text"]


class Pattern(RootModel[str]):
    root: Annotated[str, Field(max_length=300, pattern="^[^\\x00]*$")]


class ShortTextQuestion(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    accepted: Annotated[
        list[AcceptedItem] | None, Field(max_length=100, validate_default=True)
    ] = []
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    match_accents: bool | None = False
    match_case: bool | None = False
    pattern: Pattern | None = None
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    type: Literal["short_text"]


class Sight(BaseModel):
    """
    What an admin sees their team as: roles, or a member's roles. Nothing is written then.
    """

    ends_at: str
    of_member: bool
    role_titles: list[str]
    team: str


class SingleAnswer(BaseModel):
    """
    The chosen option.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    option_id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]


class SingleOut(BaseModel):
    """
    One of the options is right.
    """

    id: str
    options: list[OptionOut]
    points: float
    stem_html: str
    type: Literal["single"]


class SingleQuestion(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    options: Annotated[list[Option] | None, Field(max_length=100, validate_default=True)] = []
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    type: Literal["single"]


class Site(BaseModel):
    """
    Public facts. `first_run`: no account exists yet; the first one becomes operator.
    """

    demo: bool
    first_run: bool
    name: str
    sign_up_open: bool
    version: str


class SkippedAddress(BaseModel):
    """
    An address that was not invited, and why.
    """

    code: Literal["invalid", "already_invited", "already_completed"]
    detail: str
    email: str


class TagCount(BaseModel):
    """
    A tag, and how many complete questions in use have it.
    """

    questions_total: int
    tag: str


class Team(BaseModel):
    """
    A team and what the caller may do in it.
    """

    accent: str | None
    actions: list[str]
    created_at: str
    id: UUID
    invitation_days: int
    member_count: int
    name: str
    slug: str
    timezone: str
    version: int
    """
    For `If-Match`; grows with each change.
    """


class Accent(RootModel[str]):
    root: Annotated[str, Field(pattern="^#[0-9a-fA-F]{6}$")]


class InvitationDays(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=365)]


class TeamPatch(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    accent: Accent | None = None
    invitation_days: InvitationDays | None = None
    name: Name | None = None
    timezone: Timezone | None = None


class TeamRole(BaseModel):
    """
    A role of a team. `may`, `includes` and `gives` have everything folded in.
    """

    actions: list[Literal["give", "see_as", "copy", "change", "delete"]]
    built_in: bool
    description: str
    gives: list[str]
    id: UUID | None
    """
    None for a built-in role, which nobody changes.
    """
    includes: list[str]
    invited: int
    key: str
    may: list[str]
    members: int
    own: OwnWords
    title: str


class TeamRoles(BaseModel):
    items: list[TeamRole]


class MinimumSeconds(RootModel[int]):
    root: Annotated[int, Field(ge=1, le=14400)]


class TextBody(BaseModel):
    """
    A text as its author writes it.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    markdown: Annotated[str | None, Field(max_length=200000, pattern="^[^\\x00]*$")] = ""
    minimum_seconds: MinimumSeconds | None = None


class TimelineLine(BaseModel):
    """
    One thing that happened. `by` is null for what the server did by itself.
    """

    at: str
    by: str | None
    content_id: UUID | None
    id: str
    kind: Literal[
        "invited",
        "reminded",
        "accepted",
        "declined",
        "returned",
        "left",
        "corrected",
        "started",
        "moved",
        "opened",
        "attempt_started",
        "attempt_closed",
        "content_completed",
        "completed",
        "certified",
        "certificate_revoked",
        "expired",
        "revoked",
    ]
    reason: str
    sentence: str


class TimelineLinePage(BaseModel):
    items: list[TimelineLine]
    next: str | None = None


class TrainingCompletion(BaseModel):
    """
    What completes the training: its required contents, all of them.
    """

    minutes_left: int
    required_completed: int
    required_total: int
    sentence: str


class TrainingOut(BaseModel):
    contents_completed: int
    contents_total: int
    status: str


class TrainingProgram(BaseModel):
    """
    What is learned, as published in the person's edition.
    """

    cover_drawing: str
    description: str
    id: UUID
    title: str


class TrainingRow(BaseModel):
    """
    One training in a list. `contents` has one state a content, in reading order.

    `current_share` (0 to 1) is how much is done of the content to go on with.
    """

    certificate_number: str | None
    closed: Closed | None
    completed_at: str | None
    content_types: list[Literal["text", "video", "audio", "quiz"]]
    contents: list[Literal["not_started", "in_progress", "completed"]]
    contents_completed: int
    contents_total: int
    cover_drawing: str
    current_share: float
    due_at: str | None
    estimated_minutes_left: int
    invitation_id: UUID
    news: News | None
    program_id: UUID
    score_percent: float | None
    started_at: str | None
    state: Literal[
        "not_accepted",
        "not_started",
        "in_progress",
        "due_soon",
        "overdue",
        "completed",
        "completed_late",
        "expired",
        "declined",
        "revoked",
        "left",
    ]
    state_reason: str | None
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    time_limit_ends_at: str | None
    time_limit_minutes: int | None
    title: str


class TrainingTeam(BaseModel):
    """
    Whose training it is; days are counted in its time zone.
    """

    name: str
    slug: str
    timezone: str


class TrueFalseAnswer(BaseModel):
    """
    True or false.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    value: bool


class TrueFalseOut(BaseModel):
    """
    A statement to judge.
    """

    id: str
    points: float
    stem_html: str
    type: Literal["true_false"]


class TrueFalseQuestion(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    correct: bool | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    type: Literal["true_false"]


class Upload(BaseModel):
    """
    An upload in flight, for callers that do not speak tus. `asset_id` is null until whole.
    """

    asset_id: UUID | None
    expires_at: str
    filename: str
    id: UUID
    length_bytes: int
    offset_bytes: int


class Verification(BaseModel):
    """
    What anyone may know about a certificate whose number they hold.
    """

    certificate_number: str
    checked_at: str
    checks: list[Check]
    contents: list[str]
    contents_total: int
    edition_number: int
    edition_published_at: str
    expires_at: str | None
    issued_at: str
    issuer: Issuer
    passing_percentage: int
    program_title: str
    quizzes_total: int
    recipient_name: str
    revoked_at: str | None
    revoked_reason: str | None
    score_percent: float | None
    state: Literal["genuine", "revoked", "expired"]
    time_spent_seconds: int
    timezone: str


class WantedSection(BaseModel):
    """
    One group of the wanted order; `id` is null for contents outside sections.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    content_ids: Annotated[list[UUID], Field(max_length=300)]
    id: UUID | None


class WebhookEndpoint(BaseModel):
    """
    An address that is told what happens in a team. Its secret is never shown again.
    """

    actions: list[
        Literal[
            "change",
            "delete",
            "rotate",
            "test",
            "enable",
            "disable",
            "pause",
            "resume",
            "retry",
        ]
    ]
    created_at: str
    description: str
    disabled_at: str | None
    disabled_reason: Literal["by_person", "gone", "failing"] | None
    disabled_words: str
    enabled: bool
    event_types: list[str] | None
    failing_since: str | None
    id: UUID
    last_delivered_at: str | None
    paused: bool
    previous_secret_ends_at: str | None
    """
    Until when the secret before signs as well; null when it does not.
    """
    secret_made_at: str
    state: Literal["active", "failing", "paused", "disabled"]
    updated_at: str
    url: str


class EventType(RootModel[str]):
    root: Annotated[str, Field(max_length=60, min_length=1)]


class EventTypes(RootModel[list[EventType]]):
    root: Annotated[list[EventType], Field(max_length=100, min_length=1)]
    """
    What it hears; null for everything, also what is added later.
    """


class WebhookEndpointInput(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    description: Annotated[str | None, Field(max_length=500)] = ""
    event_types: EventTypes | None = None
    """
    What it hears; null for everything, also what is added later.
    """
    url: Annotated[
        str,
        Field(
            examples=["https://example.com/hooks/footplate"],
            max_length=2000,
            min_length=1,
        ),
    ]


class WebhookEndpointPage(BaseModel):
    items: list[WebhookEndpoint]
    next: str | None = None


class Description1(RootModel[str]):
    root: Annotated[str, Field(max_length=500)]


class EventTypes1Item(RootModel[str]):
    root: Annotated[str, Field(max_length=60, min_length=1)]


class EventTypes1(RootModel[list[EventTypes1Item]]):
    root: Annotated[list[EventTypes1Item], Field(max_length=100, min_length=1)]
    """
    Null for everything.
    """


class Url(RootModel[str]):
    root: Annotated[str, Field(max_length=2000, min_length=1)]


class WebhookEndpointPatch(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    description: Description1 | None = None
    enabled: bool | None = None
    """
    A disabled endpoint hears nothing; what happens meanwhile is lost to it.
    """
    event_types: EventTypes1 | None = None
    """
    Null for everything.
    """
    paused: bool | None = None
    """
    For a paused endpoint deliveries are kept until it is resumed.
    """
    url: Url | None = None


class WebhookEndpointWithSecret(BaseModel):
    """
    An endpoint with its new secret, which is shown this one time.
    """

    actions: list[
        Literal[
            "change",
            "delete",
            "rotate",
            "test",
            "enable",
            "disable",
            "pause",
            "resume",
            "retry",
        ]
    ]
    created_at: str
    description: str
    disabled_at: str | None
    disabled_reason: Literal["by_person", "gone", "failing"] | None
    disabled_words: str
    enabled: bool
    event_types: list[str] | None
    failing_since: str | None
    id: UUID
    last_delivered_at: str | None
    paused: bool
    previous_secret_ends_at: str | None
    """
    Until when the secret before signs as well; null when it does not.
    """
    secret: str
    """
    whsec_ and the key in base64.
    """
    secret_made_at: str
    state: Literal["active", "failing", "paused", "disabled"]
    updated_at: str
    url: str


class WebhookEventType(BaseModel):
    """
    A type of event that endpoints can hear.
    """

    body_schema: dict[str, Any]
    """
    The JSON schema of the whole body.
    """
    description: str
    example: dict[str, Any]
    """
    An example of the whole body.
    """
    group: str
    name: str
    title: str


class WebhookEventTypes(BaseModel):
    items: list[WebhookEventType]


class WrittenAnswer(BaseModel):
    """
    What was written, as it was written: a short text, or a number.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    text: Annotated[str, Field(max_length=2000, pattern="^[^\\x00]*$")]


class Abilities(BaseModel):
    items: list[Ability]


class AnswerIn(BaseModel):
    """
    One answer as given. `sequence` grows with every change of this question.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    answer: (
        SingleAnswer
        | MultipleAnswer
        | TrueFalseAnswer
        | WrittenAnswer
        | MatchingAnswer
        | OrderingAnswer
        | FillInAnswer
        | EssayAnswer
        | None
    )
    flagged: bool | None = None
    sequence: Annotated[int, Field(ge=1, le=9007199254740992)]


class AuditEventDetail(BaseModel):
    """
    One event with everything that was written down. `seal` is null until the next block.
    """

    actor: AuditActor
    address: str
    area: str
    changes: list[AuditChange]
    facts: list[AuditFact]
    id: UUID
    occurred_at: str
    reason: str
    request_id: str
    seal: AuditSeal | None
    sentence: str
    subject: AuditSubject
    title: str
    user_agent: str
    verb: str


class AuditLedger(BaseModel):
    """
    How far the log is sealed, and when it was last verified.

    `state` is verified, broken (see `check.problems`) or unverified (no verification yet).
    """

    check: LedgerCheck | None
    head: LedgerHead | None
    state: Literal["verified", "broken", "unverified"]
    waiting_count: int


class AuditLine(BaseModel):
    """
    One event as a list shows it. `sentence` names days in the reader's time zone.
    """

    actor: AuditActor
    address: str
    area: str
    id: UUID
    occurred_at: str
    reason: str
    sentence: str
    subject: AuditSubject
    title: str
    verb: str


class AuditLinePage(BaseModel):
    items: list[AuditLine]
    next: str | None = None


class BankTags(BaseModel):
    """
    How many questions a draw by the asked tags could take, and the tags that they have.
    """

    questions_total: int
    tags: list[TagCount]


class BeatenContent(BaseModel):
    """
    The content after the heartbeat.
    """

    id: UUID
    position_seconds: float | None
    remaining_sentence: str | None
    requirements: list[Requirement]
    share: float
    status: Literal["not_started", "in_progress", "completed"]
    time_spent_seconds: int
    watched: list[WatchedItem] | None


class BlankOut(BaseModel):
    """
    One gap; `choices` null is written into.
    """

    choices: list[ChoiceText] | None = None
    id: str


class ChangedLine(BaseModel):
    """
    One changed line; `parts` tells it by words.
    """

    after: str | None
    before: str | None
    parts: list[ChangedPart]
    where: str


class CompletionRule(BaseModel):
    """
    When the content counts as done, and what is left: each thing asked for is one requirement.

    `share_required` is in percent of the playing time.
    """

    minimum_seconds: int | None
    remaining_sentence: str | None
    requirements: list[Requirement]
    rule_sentence: str
    share_required: int | None


class ContentPreview(BaseModel):
    """
    A draft's content as a learner would first meet it; nothing is recorded.
    """

    body: LearnerMedia | QuizFace | LearnerText
    completion: PreviewCompletion
    content_type: Literal["text", "video", "audio", "quiz"]
    ends_at: str | None
    estimated_minutes: int
    id: UUID
    is_required: bool
    next: PreviewNext | None
    opening_required: bool
    position: int
    """
    From 1.
    """
    position_seconds: float | None
    previous: PreviewNeighbour | None
    share: float
    status: Literal["not_started"]
    time_limit_minutes: int | None
    time_spent_seconds: int
    title: str
    watched: list[WatchedItem1] | None


class ContinueTraining(BaseModel):
    """
    The one big next step.
    """

    certificate_number: str | None
    closed: Closed | None
    completed_at: str | None
    content: ResumeContent
    content_types: list[Literal["text", "video", "audio", "quiz"]]
    contents: list[Literal["not_started", "in_progress", "completed"]]
    contents_completed: int
    contents_total: int
    cover_drawing: str
    current_share: float
    due_at: str | None
    estimated_minutes_left: int
    invitation_id: UUID
    news: News | None
    program_id: UUID
    score_percent: float | None
    started_at: str | None
    state: Literal[
        "not_accepted",
        "not_started",
        "in_progress",
        "due_soon",
        "overdue",
        "completed",
        "completed_late",
        "expired",
        "declined",
        "revoked",
        "left",
    ]
    state_reason: str | None
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    time_limit_ends_at: str | None
    time_limit_minutes: int | None
    title: str


class Criterion(BaseModel):
    """
    What is looked at, and its levels.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    description: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    levels: Annotated[list[Level] | None, Field(max_length=10, validate_default=True)] = []
    title: Annotated[str | None, Field(max_length=500, pattern="^[^\\x00]*$")] = ""


class CriterionOut(BaseModel):
    description: str
    id: str
    levels: list[LevelOut]
    title: str


class Dashboard(BaseModel):
    """
    Everything a learner has in one team. `due` is ordered by due moment; `trainings` has the
    open ones first, by due moment, then completed ones, latest first, then ended ones.
    """

    continue_: Annotated[ContinueTraining | None, Field(alias="continue")]
    due: list[DueTraining]
    now: str
    pending: list[PendingTraining]
    team: TrainingTeam
    trainings: list[TrainingRow]


class Deadline(BaseModel):
    """
    Why an invitation is due when it is due.
    """

    due_at: str | None
    late_completion: bool
    next_reminder_at: str | None
    sentence: str
    steps: list[DeadlineStep]
    timezone: str


class DeliveryAttempt(BaseModel):
    """
    One attempt: what was sent, and what came back of it.
    """

    duration_ms: int
    explanation: str
    number: int
    outcome: Literal[
        "delivered",
        "rejected",
        "gone",
        "redirected",
        "timeout",
        "unreachable",
        "unresolved",
        "insecure",
        "garbled",
        "forbidden",
    ]
    request_headers: list[Header]
    response_body: str
    """
    The first 4 KiB, as text.
    """
    response_headers: list[Header]
    response_status: int | None
    response_truncated: bool
    started_at: str


class DeliveryDetail(BaseModel):
    """
    A delivery with the body as it is sent, and its attempts, the newest first.
    """

    actions: list[Literal["retry"]]
    attempts: list[DeliveryAttempt]
    attempts_made: int
    body: str
    created_at: str
    endpoint_id: UUID
    event_type: str
    """
    A name of the catalogue, or webhook.test.
    """
    id: UUID
    is_test: bool
    last_attempt_at: str | None
    last_outcome: (
        Literal[
            "delivered",
            "rejected",
            "gone",
            "redirected",
            "timeout",
            "unreachable",
            "unresolved",
            "insecure",
            "garbled",
            "forbidden",
        ]
        | None
    )
    last_response_status: int | None
    message_id: str
    """
    The `webhook-id`: the same in every attempt.
    """
    next_attempt_at: str | None
    status: Literal["pending", "delivered", "failed"]
    url: str


class EssayOut(BaseModel):
    """
    A longer text is written. The numbers of words are asked for, not enforced.
    """

    id: str
    points: float
    rubric: list[CriterionOut] | None = None
    stem_html: str
    type: Literal["essay"]
    words_max: int | None = None
    words_min: int | None = None


class EssayQuestion(BaseModel):
    """
    Without a `rubric` the points are given freely. `show_rubric` shows it before answering.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    model_answer: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    rubric: Annotated[list[Criterion] | None, Field(max_length=20, validate_default=True)] = []
    show_rubric: bool | None = False
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    type: Literal["essay"]
    words_max: WordsMax | None = None
    words_min: WordsMin | None = None


class FillInOut(BaseModel):
    """
    A text with gaps. Tells whether capitals and accents matter.
    """

    blanks: list[BlankOut]
    id: str
    match_accents: bool | None = False
    match_case: bool | None = False
    parts: list[FillInPart]
    points: float
    stem_html: str
    type: Literal["fill_in"]


class Funnel(BaseModel):
    """
    How far people come, in the order of the newest edition. Withdrawn invitations are out.
    """

    as_of: str
    contents: list[FunnelContent]
    idle_days: int
    people_completed: int
    people_started: int


class HeartbeatAnswer(BaseModel):
    """
    How things stand. `last_sequence` is the highest that counted.

    `taken` is false when this one was late or repeated: it changed nothing.
    """

    certificate_number: str | None
    completed_now: bool
    content: BeatenContent
    credited_seconds: int
    last_sequence: int
    taken: bool
    training: BeatenTraining
    training_completed_now: bool


class ImportLine(BaseModel):
    """
    One question of the file: taken as it is, taken with changes, or refused and why.

    `problems` are to be mended before the quiz can be published. `question_id` says under which id
    it came in.
    """

    already_there: bool
    answer_text: str
    changes: list[ImportNote]
    images_total: int
    number: int
    points: float | None
    position: str
    problems: list[str]
    question_id: str | None
    refusal: str | None
    state: Literal["taken", "changed", "refused"]
    stem_text: str
    title: str
    type: str | None


class ImportReport(BaseModel):
    """
    What became, or would become, of a file. `room` is null where there is no limit.
    """

    changed_total: int
    dry_run: bool
    format: Literal["moodle-xml", "gift", "aiken", "qti-3.0", "qti-2.2", "qti-2.1", "csv"]
    imported_total: int
    items: list[ImportLine]
    notes: list[ImportNote]
    questions_total: int
    refused_total: int
    room: int | None
    taken_total: int


class InvitationLink(BaseModel):
    """
    What the link in the mail leads to.
    """

    account: Literal["none", "exists"]
    actions: list[Literal["accept", "decline", "create_account", "sign_in", "open"]]
    due_at: str | None
    due_sentence: str | None
    email: str
    expires_at: str | None
    invitation_id: UUID | None
    inviter_name: str
    message: str | None
    program: OfferedProgram
    same_address: bool
    signed_in_as: str | None
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    team: OfferingTeam
    timezone: str


class InvitationRow(BaseModel):
    """
    One person's way through one program, as its manager sees it.
    """

    actions: list[Literal["extend", "remind", "revoke"]]
    completed_at: str | None
    contents_completed: int
    contents_total: int
    due_at: str | None
    edition_number: int | None
    id: UUID
    invited_at: str
    last_accessed_at: str | None
    person: InvitedPerson
    score_percent: float | None
    state: Literal[
        "not_accepted",
        "not_started",
        "in_progress",
        "due_soon",
        "overdue",
        "completed",
        "completed_late",
        "expired",
        "declined",
        "revoked",
        "left",
    ]
    state_reason: str | None
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    time_spent_seconds: int


class ItemOut(BaseModel):
    """
    One question's figures; null where a figure does not exist.
    """

    by_person: bool
    chosen: list[ChosenOut]
    difficulty: float | None
    """
    Mean share of the points earned, 0 to 1: high is easy.
    """
    discrimination: float | None
    """
    Corrected item-total correlation, -1 to 1: high tells people apart.
    """
    discrimination_word: str
    id: str
    key_changed: bool
    mean_points: float | None
    number: int
    omitted: int
    points_total: float
    remarks: list[RemarkOut]
    sittings: int
    stem_text: str
    type: str


class KeyChanges(BaseModel):
    """
    Which older editions of a quiz the latest one would grade differently, newest first.
    """

    can_regrade: bool
    edition: int
    editions: list[OlderEditionOut]


class LearnerContent(BaseModel):
    """
    One content as its learner gets it.

    `body` is null while `opening_required`: opening starts the content's own time limit.
    `watched` holds disjoint ranges [from, to) of whole seconds in order. Heartbeats must carry a
    `sequence` above `last_sequence`.
    """

    body: LearnerMedia | QuizFace | LearnerText | None
    completion: CompletionRule
    content_type: Literal["text", "video", "audio", "quiz"]
    ends_at: str | None
    estimated_minutes: int
    id: UUID
    is_required: bool
    last_sequence: int
    mark: Literal["new", "changed"] | None
    next: Neighbour | None
    opening_required: bool
    position: int
    position_seconds: float | None
    position_share: float | None
    previous: Neighbour | None
    share: float
    status: Literal["not_started", "in_progress", "completed"]
    time_limit_minutes: int | None
    time_spent_seconds: int
    title: str
    watched: list[WatchedItem2] | None


class MarkOut(BaseModel):
    """
    One answer to mark. `earlier` has both marks when two must agree, else nothing.
    """

    answer_text: str
    attempt_number: int
    claimed_until: str | None
    earlier: list[EarlierMark]
    given: GivenMark | None
    id: UUID
    model_answer_html: str | None
    person_name: str | None
    points_total: float
    program_id: UUID
    program_title: str
    question_number: int
    quiz_title: str
    round: Literal[1, 2, 3]
    rubric: list[CriterionOut]
    stem_html: str
    submitted_at: str
    words: int
    words_max: int | None
    words_min: int | None


class MatchingOut(BaseModel):
    """
    Each of `lefts` belongs to one of `rights`.
    """

    id: str
    lefts: list[PartOut]
    points: float
    rights: list[PartOut]
    stem_html: str
    type: Literal["matching"]


class MatchingQuestion(BaseModel):
    """
    `extra_rights` belong to nothing.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    extra_rights: Annotated[
        list[ExtraRight] | None, Field(max_length=50, validate_default=True)
    ] = []
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    pairs: Annotated[list[Pair] | None, Field(max_length=50, validate_default=True)] = []
    partial_credit: bool | None = True
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    type: Literal["matching"]


class Me(BaseModel):
    """
    The person who is signed in.
    """

    actions: list[Literal["create_team"]]
    email: str
    email_verified: bool
    id: UUID
    is_operator: bool
    locale: str
    name: str
    seeing_as: Sight | None
    teams: list[MyTeam]
    timezone: str


class MemberLink(BaseModel):
    """
    What a link in an invitation to a team offers, and who is looking at it.
    """

    account: Literal["none", "exists"]
    email: str
    expires_at: str
    inviter_name: str
    roles: list[RoleName]
    same_address: bool
    signed_in_as: str | None
    team_name: str


class MultipleOut(BaseModel):
    """
    Any number of the options is right.
    """

    id: str
    options: list[OptionOut]
    points: float
    stem_html: str
    type: Literal["multiple"]


class MultipleQuestion(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    options: Annotated[list[Option] | None, Field(max_length=100, validate_default=True)] = []
    partial_credit: bool | None = False
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    type: Literal["multiple"]


class NumericQuestion(BaseModel):
    """
    `tolerance` is in the question's unit when absolute, in percent of `value` when relative.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    bank_id: UUID | None = None
    bank_version: BankVersion | None = None
    explanation: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    id: Annotated[str, Field(max_length=64, min_length=1, pattern="^[\\w.:-]+$")]
    other_units: Annotated[list[OtherUnit] | None, Field(max_length=10, validate_default=True)] = []
    points: Annotated[float | None, Field(gt=0.0, le=1000.0)] = 1
    stem: Annotated[str | None, Field(max_length=5000, pattern="^[^\\x00]*$")] = ""
    tags: Annotated[list[Tag] | None, Field(max_length=20, validate_default=True)] = []
    tolerance: Annotated[float | None, Field(ge=0.0)] = 0
    tolerance_kind: Literal["absolute", "relative"] | None = "absolute"
    type: Literal["numeric"]
    unit: Unit | None = None
    value: float | None = None


class OrderingOut(BaseModel):
    """
    `items` are to be brought into order.
    """

    id: str
    items: list[PartOut]
    points: float
    stem_html: str
    type: Literal["ordering"]


class OutlineGroup(BaseModel):
    """
    A section and its contents; the first group may have none.
    """

    contents: list[ContentSummary]
    section: Section | None


class OutlineInput(BaseModel):
    """
    The whole order: every section and every content exactly once.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    sections: Annotated[list[WantedSection], Field(max_length=101)]


class Overview(BaseModel):
    """
    A team on one screen.
    """

    activity: list[ActivityLine]
    completed_30_days_total: int
    due_this_week_total: int
    in_progress_total: int
    overdue: list[OverdueRow]
    overdue_total: int
    programs: list[ProgramFigures]


class Program(BaseModel):
    """
    A program's draft with its rules; `version` is for `If-Match`.
    """

    actions: list[str]
    certificate_validity_months: int | None
    changed_content_ids: list[UUID]
    completion_deadline: str | None
    completion_timeframe: int | None
    cover_drawing: str
    created_at: str
    deadline_example: DeadlineExample | None
    description: str
    edition: LatestEdition | None
    has_unpublished_changes: bool
    id: UUID
    is_published: bool
    late_completion: bool
    outline: list[OutlineGroup]
    passing_percentage: int
    recertify_lead_days: int | None
    reminder_days: list[int]
    sequential: bool
    state: Literal["draft", "published", "archived"]
    team: str
    time_limit: int | None
    title: str
    updated_at: str
    version: int


class ProgramChange(BaseModel):
    """
    One thing that the next edition would do differently.
    """

    change: Literal["added", "removed", "edited"]
    content_id: UUID | None
    content_type: Literal["text", "video", "audio", "quiz"] | None
    kind: Literal["content", "rules", "order"]
    lines: list[ChangedLine]
    title: str


class ProgramResults(BaseModel):
    """
    The quizzes of a program: those of the latest edition in its order, then earlier ones.
    """

    actions: list[Literal["regrade", "mark"]]
    items: list[QuizLine]


class Publication(BaseModel):
    """
    Everything to know before publishing.
    """

    affected: AffectedPeople
    can_publish: bool
    changes: list[ProgramChange]
    next_number: int
    problems: list[PublicationProblem]
    required: RequiredContents
    unchanged_count: int


class Questions1(
    RootModel[
        SingleQuestion
        | MultipleQuestion
        | TrueFalseQuestion
        | ShortTextQuestion
        | NumericQuestion
        | MatchingQuestion
        | OrderingQuestion
        | FillInQuestion
        | EssayQuestion
    ]
):
    root: Annotated[
        SingleQuestion
        | MultipleQuestion
        | TrueFalseQuestion
        | ShortTextQuestion
        | NumericQuestion
        | MatchingQuestion
        | OrderingQuestion
        | FillInQuestion
        | EssayQuestion,
        Field(discriminator="type"),
    ]


class QuizBody(BaseModel):
    """
    A quiz: its questions and its rules. `passing_percentage` null means the program's.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    anonymous_marking: bool | None = False
    attempts_allowed: AttemptsAllowed | None = None
    draws: Annotated[list[Draw] | None, Field(max_length=20)] = None
    feedback: Literal["never", "after_submission", "after_last_attempt"] | None = "after_submission"
    passing_percentage: PassingPercentage | None = None
    questions: Annotated[list[Questions1] | None, Field(max_length=300)] = None
    second_marker: Literal["none", "all", "borderline"] | None = "none"
    shuffle_options: bool | None = True
    shuffle_questions: bool | None = False
    wait_minutes: Annotated[int | None, Field(ge=0, le=43200)] = 0


class Result(BaseModel):
    """
    The result of a submitted attempt.

    Without score, points and `passed` while `grading_state` is "waiting": a person reads an answer.
    """

    attempts_left: int | None
    certificate_number: str | None
    closed_by: Literal["learner", "server"]
    feedback_released: bool
    grading_state: Literal["graded", "waiting"]
    passed: bool | None
    passing_percentage: int
    points: float | None
    points_total: float
    questions: list[QuestionResult] | None
    receipt: Receipt
    score_percent: float | None
    submitted_at: str
    taken_seconds: int
    training: TrainingOut


class SentInvitations(BaseModel):
    """
    Who was invited (in the order asked for) and who was not.
    """

    created: list[InvitationRow]
    skipped: list[SkippedAddress]


class Training(BaseModel):
    """
    One training, for its overview and the outline beside every content.

    `edition_note` says why the person goes on with an older edition than the newest.
    `corrections` are what managers changed by hand, newest first.
    """

    actions: list[Literal["start", "continue", "review"]]
    certificate_number: str | None
    closed: Closed | None
    completed_at: str | None
    completion: TrainingCompletion
    contents_completed: int
    contents_total: int
    corrections: list[CorrectionLine]
    due_at: str | None
    edition_note: str | None
    edition_number: int | None
    invitation_id: UUID
    late_completion: bool
    news: News | None
    now: str
    program: TrainingProgram
    resume_content_id: UUID | None
    score_percent: float | None
    sections: list[OutlineSection]
    sequential: bool
    started_at: str | None
    state: Literal[
        "not_accepted",
        "not_started",
        "in_progress",
        "due_soon",
        "overdue",
        "completed",
        "completed_late",
        "expired",
        "declined",
        "revoked",
        "left",
    ]
    state_reason: str | None
    status: Literal["pending", "accepted", "completed", "expired", "declined", "revoked"]
    team: TrainingTeam
    time_limit_ends_at: str | None
    time_limit_minutes: int | None
    time_spent_seconds: int


class TrainingRecord(BaseModel):
    """
    One person's training: head, contents, corrections (newest first) and what may be
    corrected.
    """

    accepted_at: str | None
    certificate: RosterCertificate | None
    contents: list[RecordContent]
    correction_kinds: list[Literal["completed", "reset", "extended"]]
    corrections: list[CorrectionLine]
    cycle: int
    invitation: InvitationRow
    inviter_name: str | None
    program: RecordProgram
    started_at: str | None
    time_limit_ends_at: str | None
    time_limit_minutes: int | None
    timezone: str


class AnalysisOut(BaseModel):
    """
    Item analysis of one quiz.
    """

    content_id: UUID
    counted: Literal["first", "all"]
    deviation_percent: float | None
    distribution: list[ScoreClass]
    edition: int | None
    editions: list[QuizEditionOut]
    few: bool
    """
    Fewer than five sittings: the figures say little.
    """
    items: list[ItemOut]
    limited: bool
    """
    Only the newest sittings were read.
    """
    mean_percent: float | None
    mean_points: float | None
    median_percent: float | None
    median_seconds: float | None
    passed_share: float | None
    people: int
    points_total: float | None
    reliability: ReliabilityOut
    sittings: int
    title: str


class Questions(
    RootModel[
        SingleOut
        | MultipleOut
        | TrueFalseOut
        | ShortTextOut
        | NumericOut
        | MatchingOut
        | OrderingOut
        | FillInOut
        | EssayOut
    ]
):
    root: Annotated[
        SingleOut
        | MultipleOut
        | TrueFalseOut
        | ShortTextOut
        | NumericOut
        | MatchingOut
        | OrderingOut
        | FillInOut
        | EssayOut,
        Field(discriminator="type"),
    ]


class AttemptOut(BaseModel):
    """
    One sitting: the questions in its order, the answers saved so far, the result when closed.
    """

    accommodation: AllowanceOut | None
    answers: dict[str, dict[str, Any]]
    attempts_allowed: int | None
    content_id: UUID
    ends_at: str | None
    extra_seconds: int
    flagged: list[str]
    id: UUID
    invitation_id: UUID
    now: str
    number: int
    passing_percentage: int
    program_title: str
    questions: list[Questions]
    result: Result | None
    started_at: str
    submitted_at: str | None
    title: str


class BankInput(BaseModel):
    """
    A question as its author writes it; `id` is replaced by the bank's own. `note` says why.
    """

    model_config = ConfigDict(
        extra="forbid",
    )
    note: Annotated[str | None, Field(max_length=200, pattern="^[^\\x00]*$")] = ""
    question: Annotated[
        SingleQuestion
        | MultipleQuestion
        | TrueFalseQuestion
        | ShortTextQuestion
        | NumericQuestion
        | MatchingQuestion
        | OrderingQuestion
        | FillInQuestion
        | EssayQuestion,
        Field(discriminator="type"),
    ]


class BankQuestionOut(BaseModel):
    """
    A question of the bank in its newest version, with its key.
    """

    actions: list[Literal["change", "archive", "restore"]]
    id: UUID
    is_complete: bool
    problems: list[BankProblem]
    question: Annotated[
        SingleQuestion
        | MultipleQuestion
        | TrueFalseQuestion
        | ShortTextQuestion
        | NumericQuestion
        | MatchingQuestion
        | OrderingQuestion
        | FillInQuestion
        | EssayQuestion,
        Field(discriminator="type"),
    ]
    state: Literal["active", "archived"]
    stem_text: str
    updated_at: str
    updated_by_name: str
    version: int


class BankQuestionOutPage(BaseModel):
    items: list[BankQuestionOut]
    next: str | None = None


class BankVersionOut(BaseModel):
    """
    What a question was from a moment on.
    """

    created_at: str
    created_by_name: str
    note: str
    number: int
    question: Annotated[
        SingleQuestion
        | MultipleQuestion
        | TrueFalseQuestion
        | ShortTextQuestion
        | NumericQuestion
        | MatchingQuestion
        | OrderingQuestion
        | FillInQuestion
        | EssayQuestion,
        Field(discriminator="type"),
    ]


class BankVersionOutPage(BaseModel):
    items: list[BankVersionOut]
    next: str | None = None


class Content(BaseModel):
    """
    A content with its body, as its author edits it.
    """

    actions: list[str]
    asset: Asset | None
    body: MediaBody | QuizBody | TextBody
    changed: bool
    content_type: Literal["text", "video", "audio", "quiz"]
    estimated_minutes: int
    id: UUID
    is_new: bool
    is_required: bool
    media_url: str | None
    minutes_set_by_author: bool
    position: int
    problems: list[ContentProblem]
    program_id: UUID
    section_id: UUID | None
    time_limit: int | None
    title: str
    updated_at: str
    version: int
