"""The timeline's one statement.

Every line is a moment that some row keeps: nothing is worked out or guessed. What a reset or a new
edition took from the rows of progress stands in the correction or the move that took it.
"""

# Of lines with the same moment the cause comes before what followed from it: their rank.
RANKS = {
    "invited": 0,
    "reminded": 1,
    "accepted": 2,
    "declined": 2,
    "returned": 2,
    "corrected": 3,
    "started": 4,
    "moved": 5,
    "opened": 6,
    "attempt_started": 7,
    "attempt_closed": 8,
    "content_completed": 9,
    "completed": 10,
    "certified": 11,
    "certificate_revoked": 12,
    "expired": 13,
    "revoked": 13,
    "left": 13,
}
_RANK = " ".join(f"when '{kind}' then {rank}" for kind, rank in RANKS.items())

# Hand-written: one statement for all rooms that know something of the training. Attempts and
# certificates are few for one person; every part finds its rows by the invitation.
TIMELINE = f"""
with this as materialized (
  select i.*, coalesce(i.edition_id, p.latest_edition_id) as shown_edition_id
  from training_invitations i join training_programs p on p.id = i.program_id
  where i.id = %(invitation)s::uuid
), item as materialized (
  select distinct on (c.value ->> 'id') (c.value ->> 'id')::uuid as id, c.value ->> 'title' as title
  from this join program_editions e on e.program_id = this.program_id
  cross join lateral jsonb_path_query(e.outline, '$.sections[*].contents[*]') as c(value)
  order by c.value ->> 'id', (e.id = this.shown_edition_id) desc, e.number desc
), corrected as materialized (
  select k.* from training_corrections k where k.invitation_id = %(invitation)s::uuid
), was as (
  select (w.value ->> 'content_id')::uuid as content_id,
         (w.value ->> 'opened_at')::timestamptz as opened_at,
         (w.value ->> 'completed_at')::timestamptz as completed_at
  from corrected k cross join lateral jsonb_array_elements(k.contents) as w(value)
  union all
  select (w.value ->> 'content_id')::uuid, (w.value ->> 'opened_at')::timestamptz, null
  from training_moments m
  cross join lateral jsonb_array_elements(m.detail -> 'reopened') as w(value)
  where m.invitation_id = %(invitation)s::uuid and m.kind = 'moved'
  union all
  select w.training_content_id, w.opened_at, w.completed_at
  from training_progress w where w.invitation_id = %(invitation)s::uuid
), happened (kind, at, key, actor_id, content_id, reason, detail) as (
  select 'invited', created_at, id::text, inviter_id, null::uuid, '',
         jsonb_build_object('cycle', cycle) from this
  union all
  select 'accepted', accepted_at, id::text, invitee_id, null, '', '{{}}' from this
  union all
  select 'started', s.at, s.at::text, this.invitee_id, null, '', '{{}}'
  from this cross join lateral (
    select this.started_at as at
    union
    select (k.detail ->> 'started_at')::timestamptz from corrected k where k.kind = 'reset') s
  union all
  select 'completed', completed_at, id::text, null, null, '',
         jsonb_build_object('score_percent', score_percent) from this
  union all
  select m.kind, m.at, m.id::text, m.actor_id, (m.detail ->> 'content_id')::uuid, m.reason, m.detail
  from training_moments m where m.invitation_id = %(invitation)s::uuid
  union all
  select distinct 'opened', was.opened_at, was.content_id::text, this.invitee_id, was.content_id,
         '', '{{}}'::jsonb from this, was
  union all
  select distinct 'content_completed', was.completed_at, was.content_id::text, this.invitee_id,
         was.content_id, '', '{{}}'::jsonb
  from this, was
  where not exists (
    select from corrected k
    where k.kind = 'completed' and k.created_at = was.completed_at
      and k.contents @> jsonb_build_array(jsonb_build_object('content_id', was.content_id)))
  union all
  select 'attempt_started', a.started_at, a.id::text, a.user_id, a.content_id, '',
         jsonb_build_object('number', a.number)
  from quiz_attempts a where a.invitation_id = %(invitation)s::uuid
  union all
  select 'attempt_closed', a.submitted_at, a.id::text,
         case when a.closed_by = 'server' then null else a.user_id end, a.content_id, '',
         jsonb_build_object('number', a.number, 'by', a.closed_by, 'score_percent', a.score,
                            'passed', a.passed, 'grading', a.grading_state)
  from quiz_attempts a where a.invitation_id = %(invitation)s::uuid
  union all
  select 'corrected', k.created_at, k.id::text, k.corrected_by_id, k.content_id, k.reason,
         k.detail || jsonb_build_object('kind', k.kind, 'contents', k.contents) from corrected k
  union all
  select 'certified', c.issued_at, c.id::text, null, null, '',
         jsonb_build_object('number', c.certificate_number)
  from training_certificates c where c.invitation_id = %(invitation)s::uuid
  union all
  select 'certificate_revoked', c.revoked_at, c.id::text, c.revoked_by_id, null, c.revoked_reason,
         jsonb_build_object('number', c.certificate_number)
  from training_certificates c where c.invitation_id = %(invitation)s::uuid
), ranked as (
  select h.*, case h.kind {_RANK} end as rank from happened h where h.at is not null
)
select r.kind, r.at, r.rank, r.key, r.reason, r.detail::text as detail, r.content_id,
       item.title as content_title, coalesce(nullif(u.name, ''), u.email) as actor_name
from ranked r
left join users u on u.id = r.actor_id
left join item on item.id = r.content_id
where {{beyond}}
order by r.at desc, r.rank desc, r.key desc
limit %(limit)s::int
"""  # noqa: S608
