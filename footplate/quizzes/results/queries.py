"""The quizzes of a program and how they go."""

from typing import Any

from footplate.invitations.queries import fetch_all
from footplate.programs.models import Program

# Hand-written: quizzes of all editions with the figures of their sittings, in one statement. A
# quiz is named as the newest edition that has it names it.
_QUIZZES = """
with quiz as (
  select distinct on (c.value ->> 'id') (c.value ->> 'id')::uuid as content_id,
    c.value ->> 'title' as title, e.id = %(latest)s::uuid as in_latest_edition, e.number, c.place
  from program_editions e
  cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]')
    with ordinality as c(value, place)
  where e.program_id = %(program)s::uuid and c.value ->> 'content_type' = 'quiz'
  order by c.value ->> 'id', e.number desc
), sitting as (
  select t.content_id, t.user_id, t.score, t.passed, t.grading_state,
    row_number() over (
      partition by t.content_id, t.user_id, t.score is null
      order by t.submitted_at, t.id) as nth
  from quiz_attempts t
  where t.team_id = %(team)s::uuid and t.submitted_at is not null
    and t.content_id in (select content_id from quiz)
)
select q.content_id, q.title, q.in_latest_edition,
  count(distinct s.user_id) as people, count(s.user_id) as sittings,
  count(*) filter (where s.grading_state = 'waiting') as waiting,
  avg(s.score) filter (where s.nth = 1) as mean_percent,
  (avg(s.passed::int) filter (where s.nth = 1 and s.passed is not null))::float8 as passed_share
from quiz q left join sitting s using (content_id)
group by q.content_id, q.title, q.in_latest_edition, q.number, q.place
order by q.in_latest_edition desc, q.number desc, q.place
"""


def quizzes_of(program: Program) -> list[dict[str, Any]]:
    """Return the program's quizzes in the shape of `QuizLine`. Statements: 1.

    Those of the latest edition in its order, then those that only earlier ones have.
    """
    return fetch_all(
        _QUIZZES,
        {
            "program": program.pk,
            "team": program.team_id,
            "latest": program.latest_edition_id,
        },
    )
