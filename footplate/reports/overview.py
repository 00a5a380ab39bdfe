"""A team on one screen, read by one statement."""

import json
from datetime import datetime, timedelta
from typing import Any

from footplate.invitations.queries import fetch_all
from footplate.invitations.row_sql import PERSON_JOINS, PERSON_NAME
from footplate.invitations.states import STATE_SQL
from footplate.teams.models import Team

OVERDUE_SHOWN = 10
PROGRAMS_SHOWN = 20
ACTIVITY_SHOWN = 12
ACTIVITY_DAYS = 30
COMPLETED_DAYS = 30

# Hand-written: the team's invitations are passed over once; people are looked up for the few rows
# that are shown. Invitations sent in one request share their moment and are one line. Programs
# that are archived ask nothing of anybody any more. `who` gives each shown invitation its name.
_OVERVIEW = f"""
with mine as materialized (
  select i.*, s.state, p.title, p.state as program_state
  from training_invitations i
  join training_programs p on p.id = i.program_id
  cross join lateral (select {STATE_SQL} as state) s
  where i.team_id = %(team)s::uuid
), alive as (
  select * from mine where program_state <> 'archived'
), late as (
  select id, program_id, title, due_at, contents_completed, contents_total
  from alive where state = 'overdue' order by due_at, id limit %(overdue)s::int
), happened as (
  (select accepted_at as at, 'accepted' as kind, id, 1 as people from mine
   where accepted_at > %(since)s::timestamptz order by at desc limit %(lines)s::int)
  union all
  (select started_at, 'started', id, 1 from mine
   where started_at > %(since)s::timestamptz order by started_at desc limit %(lines)s::int)
  union all
  (select completed_at, 'completed', id, 1 from mine
   where completed_at > %(since)s::timestamptz order by completed_at desc limit %(lines)s::int)
  union all
  (select max(m.at), 'expired', mine.id, 1
   from mine join training_moments m on m.invitation_id = mine.id and m.kind = 'expired'
   where mine.status = 'expired'
     and m.at > %(since)s::timestamptz and m.at <= %(now)s::timestamptz
   group by mine.id order by 1 desc limit %(lines)s::int)
  union all
  (select o.occurred_at, 'declined', mine.id, 1
   from outbox_events o join mine on mine.id = (o.payload ->> 'invitation_id')::uuid
   where o.team_id = %(team)s::uuid and o.type = 'InvitationDeclined'
     and o.occurred_at > %(since)s::timestamptz
   order by o.occurred_at desc limit %(lines)s::int)
  union all
  (select created_at, 'invited', (array_agg(id order by id))[1], count(*)::int from mine
   where created_at > %(since)s::timestamptz
   group by created_at, inviter_id, program_id
   order by created_at desc limit %(lines)s::int)
), lines as (
  select * from happened where at <= %(now)s::timestamptz
  order by at desc, id desc limit %(lines)s::int
), who as (
  select i.id, coalesce(nullif({PERSON_NAME}, ''), i.email) as name,
         coalesce(nullif(inviter.name, ''), inviter.email) as inviter
  from training_invitations i
  left join users inviter on inviter.id = i.inviter_id
  {PERSON_JOINS}
  where i.id in (select id from late union select id from lines)
), program as (
  select program_id as id, title,
         count(*) filter (where status not in ('declined', 'revoked')) as invited,
         count(*) filter (where status = 'completed') as completed,
         count(*) filter (where state = 'overdue') as overdue
  from alive group by program_id, title
  order by overdue desc, invited desc, lower(title), program_id limit %(programs)s::int
)
select
  (select count(*) from alive where state = 'overdue') as overdue_total,
  (select count(*) from alive where state = 'due_soon') as due_this_week_total,
  (select count(*) from alive where status = 'accepted' and state not in ('expired', 'left')
                                and started_at is not null) as in_progress_total,
  (select count(*) from mine
   where completed_at > %(now)s::timestamptz - make_interval(days => %(completed_days)s::int)
     and completed_at <= %(now)s::timestamptz)
    as completed_30_days_total,
  (select coalesce(jsonb_agg(jsonb_build_object(
      'invitation_id', late.id, 'program_id', program_id, 'program_title', title,
      'person_name', who.name, 'due_at', due_at, 'contents_completed', contents_completed,
      'contents_total', contents_total) order by due_at, late.id), '[]')
   from late join who on who.id = late.id) as overdue,
  (select coalesce(jsonb_agg(to_jsonb(program)
      order by overdue desc, invited desc, lower(title), id), '[]') from program) as programs,
  (select coalesce(jsonb_agg(jsonb_build_object(
      'at', at, 'kind', kind, 'people', people, 'name', who.name, 'inviter', who.inviter,
      'program_title', mine.title, 'reason', mine.status_reason)
      order by at desc, lines.id desc), '[]')
   from lines join who on who.id = lines.id join mine on mine.id = lines.id) as activity
"""  # noqa: S608


def team_overview(*, team: Team, now: datetime) -> dict[str, Any]:
    """Return the shape of `Overview`. Statements: 1.

    The ten who are latest, the programs with most people late first, and what happened lately,
    newest first.
    """
    [found] = fetch_all(
        _OVERVIEW,
        {
            "team": team.pk,
            "now": now,
            "since": now - timedelta(days=ACTIVITY_DAYS),
            "completed_days": COMPLETED_DAYS,
            "overdue": OVERDUE_SHOWN,
            "programs": PROGRAMS_SHOWN,
            "lines": ACTIVITY_SHOWN,
        },
    )
    # Django's connections hand JSON over as text.
    lists = {name: json.loads(found[name]) for name in ("overdue", "programs", "activity")}
    return {**found, **lists, "activity": [_line(line, team) for line in lists["activity"]]}


def _line(line: dict[str, Any], team: Team) -> dict[str, Any]:
    name, program = line["name"], line["program_title"]
    if line["kind"] == "invited":
        inviter = line["inviter"] or team.name
        guests = name if line["people"] == 1 else f"{line['people']} people"
        sentence = f"{inviter} invited {guests} to {program}"
        return {**line, "person_name": inviter, "sentence": sentence}
    sentence = _SENTENCES[line["kind"]].format(name, program)
    if line["kind"] == "expired" and line["reason"]:
        sentence = f"{sentence}: {line['reason'].rstrip('.')}"
    return {**line, "person_name": name, "sentence": sentence}


_SENTENCES = {
    "accepted": "{} accepted the invitation to {}",
    "declined": "{} declined the invitation to {}",
    "started": "{} started {}",
    "completed": "{} completed {}",
    "expired": "{}’s training in {} expired",
}
