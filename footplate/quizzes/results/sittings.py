"""The closed attempts of a quiz as the analysis reads them: one pass, whatever the size."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from footplate.invitations.queries import fetch_all
from footplate.programs.models import ContentSnapshot, Program

Counted = Literal["first", "all"]
MOST_SITTINGS = 20_000
"""How many of the newest are read: beyond it no figure moves, and memory stays bounded."""

# Hand-written: the first sitting of each person in what was asked for. Whoever sits a second time
# has seen the questions, and perhaps their answers: that says less of the questions.
_SITTINGS = """
select s.user_id, s.snapshot_sha256, s.answers, s.feedback, s.points, s.points_total, s.score,
       s.passed, extract(epoch from s.submitted_at - s.started_at)::float8 as taken_seconds
from (
  select t.*, row_number() over (partition by t.user_id order by t.submitted_at, t.id) as nth
  from quiz_attempts t
  where t.team_id = %(team)s::uuid and t.content_id = %(content)s::uuid
    and t.submitted_at is not null and t.score is not null
    and (%(hashes)s::text[] is null or t.snapshot_sha256 = any(%(hashes)s::text[]))
) s
where %(all)s::boolean or s.nth = 1
order by s.submitted_at desc, s.user_id
limit %(limit)s::int
"""
# Hand-written: in which editions a quiz stands, and as which snapshot.
_EDITIONS = """
select e.number, e.published_at, c.value ->> 'title' as title, c.value ->> 'sha256' as sha256
from program_editions e
cross join lateral jsonb_path_query(
  e.outline, '$.sections[*].contents[*] ? (@.id == $id && @.content_type == "quiz")',
  jsonb_build_object('id', %(content)s::text)) as c(value)
where e.program_id = %(program)s::uuid
order by e.number
"""


@dataclass(frozen=True)
class Sitting:
    """One closed and graded attempt. `graded` is what each question earned, by its id."""

    user_id: UUID
    snapshot_sha256: str
    answers: dict[str, Any]
    graded: dict[str, dict[str, Any]]
    points: float
    points_total: float
    percent: float
    passed: bool
    taken_seconds: float


@dataclass(frozen=True)
class QuizEdition:
    """A quiz as one edition has it."""

    number: int
    published_at: datetime
    title: str
    sha256: str


def sittings_of(
    *, team_id: UUID, content_id: UUID, hashes: Collection[str] | None, counted: Counted
) -> list[Sitting]:
    """Return graded attempts, newest first, at most `MOST_SITTINGS`. Statements: 1.

    `hashes` are the snapshots that count, None for all. "first" is each person's first of those.
    """
    asked: dict[str, Any] = {
        "team": team_id,
        "content": content_id,
        "hashes": None if hashes is None else list(hashes),
        "all": counted == "all",
        "limit": MOST_SITTINGS,
    }
    return [_sitting(row) for row in fetch_all(_SITTINGS, asked)]


def _sitting(row: dict[str, Any]) -> Sitting:
    graded = json.loads(row["feedback"]) if row["feedback"] else []
    return Sitting(
        user_id=row["user_id"],
        snapshot_sha256=row["snapshot_sha256"],
        answers=json.loads(row["answers"]),
        graded={entry["id"]: entry for entry in graded},
        points=row["points"],
        points_total=row["points_total"],
        percent=row["score"],
        passed=bool(row["passed"]),
        taken_seconds=row["taken_seconds"],
    )


def editions_with(*, program: Program, content_id: UUID) -> list[QuizEdition]:
    """Return the editions in which this quiz stands, oldest first. Statements: 1."""
    rows = fetch_all(_EDITIONS, {"program": program.pk, "content": content_id})
    return [QuizEdition(**row) for row in rows]


def snapshots_of(*, team_id: UUID, hashes: Collection[str]) -> dict[str, ContentSnapshot]:
    """Return the quizzes as they were published, with their keys, by hash. Statements: 1."""
    rows = ContentSnapshot.objects.filter(team_id=team_id, sha256__in=set(hashes))
    return {row.sha256: row for row in rows}
