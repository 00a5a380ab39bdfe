"""One answer with everything that whoever marks it needs: the question, its rubric, its worth."""

from dataclasses import dataclass
from typing import Any

from footplate.programs.models import ContentSnapshot
from footplate.quizzes.drawing import body_of
from footplate.quizzes.marking.models import Mark
from footplate.quizzes.models import Attempt


@dataclass(frozen=True)
class Reading:
    """The question as it was asked. `points_total` is what it was worth in this attempt."""

    number: int
    public: dict[str, Any]
    key: dict[str, Any]
    points_total: float
    anonymous: bool
    second_marker: str

    @property
    def rubric(self) -> list[dict[str, Any]]:
        """The criteria with levels, their points scaled to what the question was worth."""
        criteria: list[dict[str, Any]] = self.key.get("rubric") or []
        best = sum(
            max((level["points"] for level in one["levels"]), default=0.0) for one in criteria
        )
        scale = self.points_total / best if best else 1.0
        return [_scaled(criterion, scale) for criterion in criteria]


def _scaled(criterion: dict[str, Any], scale: float) -> dict[str, Any]:
    levels = [
        level | {"points": round(level["points"] * scale, 4)} for level in criterion["levels"]
    ]
    return criterion | {"levels": levels}


def reading_of(*, attempt: Attempt, snapshot: ContentSnapshot, question_id: str) -> Reading:
    """Return the question of this attempt as its snapshot has it."""
    body = body_of(snapshot.body, question_ids=attempt.question_ids, shape=attempt.shape)
    number, public = next(
        (number, question)
        for number, question in enumerate(body["questions"], 1)
        if question["id"] == question_id
    )
    return Reading(
        number=number,
        public=public,
        key=(snapshot.answer_key or {})[question_id],
        points_total=public["points"],
        anonymous=bool(body.get("anonymous_marking")),
        second_marker=body.get("second_marker", "none"),
    )


def snapshots_for(marks: list[Mark]) -> dict[str, ContentSnapshot]:
    """Return the snapshots that these marks' attempts were sat at, by hash. Statements: 1."""
    hashes = {mark.attempt.snapshot_sha256 for mark in marks}
    teams = {mark.team_id for mark in marks}
    rows = ContentSnapshot.objects.filter(team_id__in=teams, sha256__in=hashes)
    return {row.sha256: row for row in rows}
