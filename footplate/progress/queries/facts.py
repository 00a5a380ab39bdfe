"""One training's facts, read with the same columns for the dashboard and for its own page."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from uuid import UUID

from footplate.invitations.states import state_of
from footplate.progress.closures import Closure, closure_of
from footplate.progress.news import Mark, News, news_of
from footplate.progress.obstacles import Gate
from footplate.progress.outline import Item, Lock, contents_of, locks_of, resume_index
from footplate.progress.rules import NOTHING, Work, work_of

# The certificate's table is read by name: this app stands below certificates and must not import
# it, while the learner wants its number in the same answer.
COLUMNS = """
    t.slug, t.name, t.timezone, i.id, i.program_id,
    coalesce(e.title, p.title), coalesce(e.description, p.description), p.cover_drawing, p.state,
    i.status, i.status_reason, i.due_at, i.expires_at, i.started_at, i.completed_at,
    i.time_limit_ends_at, i.score_percent, i.contents_total, i.contents_completed,
    i.time_spent_seconds, i.last_accessed_at, i.last_heartbeat_sequence, i.created_at,
    e.number, e.outline, e.rules, work.by_content, c.certificate_number, i.news
"""
# Who has not started sees the latest edition; the first start pins one.
JOINS = """
    left join training_programs p on p.id = i.program_id
    left join program_editions e on e.id = coalesce(i.edition_id, p.latest_edition_id)
    left join training_certificates c on c.invitation_id = i.id
    left join lateral (
        select jsonb_object_agg(w.training_content_id, jsonb_build_object(
            'status', w.status, 'score', w.score, 'time_spent_seconds', w.time_spent_seconds,
            'watched_seconds', (
                select coalesce(sum(upper(r) - lower(r)), 0) from unnest(w.watched) as r),
            'position_seconds', w.position_seconds, 'position_share', w.position_share,
            'scrolled_to_end', w.scrolled_to_end,
            'opened_at', w.opened_at, 'ends_at', w.ends_at,
            'last_accessed_at', w.last_accessed_at)) as by_content
        from training_progress w where w.invitation_id = i.id
    ) work on true
"""


@dataclass(frozen=True)
class TrainingFacts:
    """One row of `COLUMNS`, in their order, and what follows from it at one moment.

    Django leaves jsonb to its own fields, so hand-written statements answer it as text.
    """

    now: datetime
    team_slug: str
    team_name: str
    timezone: str
    invitation_id: UUID
    program_id: UUID
    title: str
    description: str
    cover_drawing: str
    program_state: str
    status: str
    status_reason: str
    due_at: datetime | None
    expires_at: datetime | None
    started_at: datetime | None
    completed_at: datetime | None
    time_limit_ends_at: datetime | None
    score_percent: float | None
    contents_total: int
    contents_completed: int
    time_spent_seconds: int
    last_accessed_at: datetime | None
    last_sequence: int
    invited_at: datetime
    edition_number: int | None
    outline_json: str | None
    rules_json: str | None
    by_content_json: str | None
    certificate_number: str | None
    news_json: str | None
    inviter_name: str | None = None
    newest_edition: int | None = None
    corrections_json: str | None = None

    @cached_property
    def outline(self) -> dict[str, Any] | None:
        """Return the edition's outline."""
        return json.loads(self.outline_json) if self.outline_json else None

    @cached_property
    def rules(self) -> dict[str, Any]:
        """Return the program's rules as published."""
        return json.loads(self.rules_json) if self.rules_json else {}

    @cached_property
    def contents(self) -> list[Item]:
        """Return the edition's contents in reading order."""
        return contents_of(self.outline)

    @cached_property
    def works(self) -> dict[str, Work]:
        """Return what was done, by content id."""
        by_content = json.loads(self.by_content_json) if self.by_content_json else {}
        return {key: work_of(stored) for key, stored in by_content.items()}

    @property
    def gate(self) -> Gate:
        """Return what decides whether the training is open."""
        return Gate(
            status=self.status,
            status_reason=self.status_reason,
            program_state=self.program_state,
            started_at=self.started_at,
            expires_at=self.expires_at,
            time_limit_ends_at=self.time_limit_ends_at,
        )

    @cached_property
    def closure(self) -> Closure | None:
        """Return why the training is closed to its person, None while it is not."""
        return closure_of(self.gate, self.now, inviter=self.inviter_name)

    @cached_property
    def news(self) -> News | None:
        """Return what newer editions brought that the person has not looked at."""
        stored = json.loads(self.news_json) if self.news_json else None
        return news_of(stored, self.contents, self.works)

    def mark(self, item: Item) -> Mark | None:
        """Return whether the content is new or changed to the person."""
        return self.news.marks.get(item["id"]) if self.news else None

    def rule(self, name: str) -> Any:
        """Return one of the program's rules as published, None when it has none."""
        return self.rules.get(name)

    def work(self, item: Item) -> Work:
        """Return what was done with this content."""
        return self.works.get(item["id"], NOTHING)

    @cached_property
    def state(self) -> tuple[str, str | None]:
        """Return the state as the roster has it, and its reason."""
        return state_of(
            self.status,
            self.due_at,
            self.started_at,
            self.completed_at,
            self.now,
            expires_at=self.expires_at,
            time_limit_ends_at=self.time_limit_ends_at,
            status_reason=self.status_reason,
        )

    @cached_property
    def locks(self) -> list[Lock | None]:
        """Return the lock of each content, None where it is open."""
        sequential = bool(self.rule("sequential"))
        return locks_of(self.contents, self.works, sequential=sequential, now=self.now)

    @cached_property
    def resume_index(self) -> int | None:
        """Return where to go on, None when there is nothing left."""
        return resume_index(self.contents, self.works, self.locks)

    @cached_property
    def required_left(self) -> list[Item]:
        """Return the required contents that are not done."""
        return [i for i in self.contents if i["is_required"] and not self.work(i).is_completed]
