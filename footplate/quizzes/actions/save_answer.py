"""Saving one answer as it is given."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.kernel.caller import Caller
from footplate.kernel.ids import new_id
from footplate.kernel.problems import NotFound
from footplate.quizzes.errors import AnswerUnfit, AttemptClosed
from footplate.quizzes.questions import forms_of
from footplate.quizzes.standing import GRACE_SECONDS

# One statement, because this is the hottest write of a quiz: it finds the attempt, checks that it
# is open and that the answer fits the question, and saves unless a later answer is already there.
# Whether it fits is asked of what the attempt keeps of the question: its type must be among those
# that take such an answer, and everything the answer names must be there to be named (attempts of
# earlier versions keep that as `options`).
# The row lock makes two tabs take turns; `sequence` decides which of them spoke last. Whatever is
# acknowledged stands in the journal, also what came too late to count, and stands there once.
_SAVE = """
with attempt as (
  select t.*, i.status as training_status
  from quiz_attempts t join training_invitations i on i.id = t.invitation_id
  where t.id = %(attempt)s and t.user_id = %(user)s
    and exists (select 1 from memberships m
                where m.team_id = t.team_id and m.user_id = t.user_id and m.state = 'active')
  for update of t
), verdict as (
  select a.id, a.team_id, a.flagged ? %(question)s::text as was_flagged,
    coalesce((a.sequences ->> %(question)s::text)::bigint, 0) as stored, case
    when a.submitted_at is not null
      or a.training_status not in ('accepted', 'completed')
      or a.ends_at + make_interval(secs => %(grace)s) < %(now)s then 'closed'
    when a.shape -> %(question)s::text is null then 'unknown'
    when %(forms)s::jsonb is not null and not coalesce(
      coalesce(a.shape -> %(question)s::text -> 'fits', a.shape -> %(question)s::text -> 'options')
        @> (%(forms)s::jsonb -> (a.shape -> %(question)s::text ->> 'type')), false) then 'unfit'
    when coalesce((a.sequences ->> %(question)s::text)::bigint, 0) >= %(sequence)s then 'late'
    else 'saved' end as word
  from attempt a
), saved as (
  update quiz_attempts t set
    answers = case when %(answer)s::jsonb is null then t.answers - %(question)s::text
              else t.answers || jsonb_build_object(%(question)s::text, %(answer)s::jsonb) end,
    sequences = t.sequences || jsonb_build_object(%(question)s::text, %(sequence)s::bigint),
    flagged = case when %(flagged)s::boolean is null then t.flagged
              when %(flagged)s::boolean
                then (t.flagged - %(question)s::text) || to_jsonb(array[%(question)s::text])
              else t.flagged - %(question)s::text end
  from verdict where verdict.id = t.id and verdict.word = 'saved'
), journal as (
  insert into quiz_answer_journal
    (id, team_id, attempt_id, question_id, sequence, answer, flagged, saved_at)
  select %(entry)s::uuid, v.team_id, v.id, %(question)s::text, %(sequence)s::bigint,
    %(answer)s::jsonb,
    case when v.word = 'saved' then coalesce(%(flagged)s::boolean, v.was_flagged)
         else %(flagged)s::boolean end,
    %(now)s::timestamptz
  from verdict v where v.word in ('saved', 'late')
  on conflict (attempt_id, question_id, sequence) do nothing
)
select word, stored from verdict
"""


def save_answer(
    *,
    actor: Caller,
    attempt_id: UUID,
    question_id: str,
    answer: dict[str, Any] | None,
    flagged: bool | None,
    sequence: int,
    now: datetime,
) -> int:
    """Keep the answer (None clears it) and return the sequence that is now stored.

    A sequence that is not above the stored one changes nothing: it was overtaken or is a repeat.
    Overtaken ones are kept in the journal, repeats are not.
    Statements: 1. `AttemptClosed` when it was submitted or its time is over, `AnswerUnfit` when
    there is no such question or option, `NotFound` when it is not the actor's attempt.
    """
    values: dict[str, Any] = {
        "entry": new_id(),
        "attempt": attempt_id,
        "user": actor.user_id,
        "question": question_id,
        "forms": json.dumps(forms_of(answer)) if answer else None,
        "answer": json.dumps(answer) if answer else None,
        "flagged": flagged,
        "sequence": sequence,
        "grace": GRACE_SECONDS,
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SAVE, values)
        row = cursor.fetchone()
    return _stored(row, sequence)


def _stored(row: tuple[str, int] | None, sequence: int) -> int:
    if row is None:
        raise NotFound
    word, stored = row
    if word == "closed":
        raise AttemptClosed("This attempt is closed. What was saved before counts.")
    if word in ("unknown", "unfit"):
        raise AnswerUnfit.at("/body/answer", word, "This answer does not fit the question.")
    return stored if word == "late" else sequence
