"""The contents of one person's training with what was done, and what stands around them."""

# Hand-written: the outline, the rows of progress and the attempts meet in one statement. Who has
# not started is shown the latest edition, as they will be.
CONTENTS = """
select s.value ->> 'title' as section, c.value::text as item,
  w.status, w.score, coalesce(w.time_spent_seconds, 0) as time_spent_seconds, w.opened_at,
  w.ends_at, w.last_accessed_at, w.completed_at, coalesce(w.scrolled_to_end, false) as at_end,
  (select coalesce(sum(upper(r) - lower(r)), 0)::int
   from unnest(w.watched) as r) as watched_seconds,
  (select jsonb_agg(jsonb_build_object(
      'number', a.number, 'started_at', a.started_at, 'submitted_at', a.submitted_at,
      'closed_by', a.closed_by, 'score_percent', a.score, 'passed', a.passed,
      'waits_for_marking', a.submitted_at is not null and a.grading_state = 'waiting',
      'counts', coalesce(a.started_at > w.reset_at, true)) order by a.number)::text
   from quiz_attempts a
   where a.invitation_id = i.id and a.content_id = (c.value ->> 'id')::uuid) as attempts
from training_invitations i
join training_programs p on p.id = i.program_id
join program_editions e on e.id = coalesce(i.edition_id, p.latest_edition_id)
cross join lateral rows from (
  jsonb_path_query(e.outline, '$.sections[*]')) with ordinality as s(value, place)
cross join lateral rows from (
  jsonb_path_query(s.value, '$.contents[*]')) with ordinality as c(value, place)
left join training_progress w
  on w.invitation_id = i.id and w.training_content_id = (c.value ->> 'id')::uuid
where i.id = %(invitation)s::uuid
order by s.place, c.place
"""
AROUND = """
select e.rules ->> 'time_limit' as time_limit_minutes, latest.number as latest_number,
  latest.title as latest_title, c.certificate_number, c.expires_at as certificate_expires_at,
  c.revoked_at is not null as revoked, {corrections}::text as corrections
from training_invitations i
join training_programs p on p.id = i.program_id
left join program_editions latest on latest.id = p.latest_edition_id
left join program_editions e on e.id = coalesce(i.edition_id, p.latest_edition_id)
left join training_certificates c on c.invitation_id = i.id
where i.id = %(invitation)s::uuid
"""
