"""Reads of the bank."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import connection
from django.db.models import Q

from footplate.kernel.pagination import page_of
from footplate.quizzes.bank.models import BankQuestion, BankQuestionVersion

# Counted in the database: a bank may have tens of thousands of questions, and their bodies are
# not wanted.
_TAGS = """
with found as (
  select tags from bank_questions
  where team_id = %(team)s::uuid and state = 'active' and is_complete
    and tags @> %(tags)s::varchar[]
)
select (select count(*) from found),
  array(select tag from found, unnest(tags) as tag
        group by tag order by count(*) desc, tag limit 200),
  array(select count(*) from found, unnest(tags) as tag
        group by tag order by count(*) desc, tag limit 200)
"""


@dataclass(frozen=True)
class TagCounts:
    """How many complete questions in use there are, and how many of them have each tag."""

    questions_total: int
    tags: list[tuple[str, int]]


def questions_page(
    *,
    team_id: UUID,
    state: str,
    tags: Collection[str],
    ids: Collection[UUID],
    text: str,
    cursor: str | None,
    limit: int,
) -> tuple[list[BankQuestion], str | None]:
    """Return a team's questions, lately changed first, that have all the tags. Statements: 1."""
    rows = BankQuestion.objects.filter(team_id=team_id).select_related("updated_by")
    if state != "any":
        rows = rows.filter(state=state)
    if tags:
        rows = rows.filter(tags__contains=list(tags))
    if ids:
        rows = rows.filter(pk__in=ids)
    if wanted := text.strip():
        rows = rows.filter(Q(stem_text__icontains=wanted) | Q(tags__contains=[wanted.lower()]))
    return page_of(rows, order=("-updated_at", "-id"), cursor=cursor, limit=limit)


def versions_page(
    *, question_id: UUID, cursor: str | None, limit: int
) -> tuple[list[BankQuestionVersion], str | None]:
    """Return what a question was, newest first, with who made it so. Statements: 1."""
    rows = BankQuestionVersion.objects.filter(question_id=question_id).select_related("created_by")
    return page_of(rows, order=("-number",), cursor=cursor, limit=limit)


def tag_counts(*, team_id: UUID, tags: Collection[str]) -> TagCounts:
    """Return what a draw by these tags would find. Commonest tags first. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_TAGS, {"team": team_id, "tags": list(tags)})
        total, names, counts = cursor.fetchone()
    return TagCounts(total, list(zip(names, counts, strict=True)))
