"""The heartbeat's one statement."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from footplate.progress.beat import Beat, Noticed
from footplate.progress.obstacles import SEEN

# Hand-written, and one statement, because every learner sends it every fifteen seconds: it judges,
# credits, tests and rolls up, or refuses and changes nothing.
#
# `inv` and `work` lock the newest versions of their rows, so that of two heartbeats at once the
# second counts from where the first ended; all that follows is computed from those versions.
#
# - Time: the claim, at most the time since the last heartbeat by the server's clock, at most 60 s.
#   Up to half a second that was not credited stays on the clock, or the network's jitter would
#   cost a second of every fifteen; never more than has passed is credited.
# - Age: a heartbeat that waited in a browser without a connection `ended` so long ago. It is
#   credited with time of the server's clock before that moment and after the last heartbeat's, so
#   that a minute offline is credited as the minute it was, and never twice: the clock of a
#   training only moves on, and an age, true or not, can only take from what is left on it.
# - Watched: at most twice the claim (the players' fastest speed), and all in all at most twice the
#   time from the content's opening to the heartbeat's end.
# - Position: what another device has noticed since stays.
# - Sequence: one that is not higher than the last changes nothing. Without one, the learner has
#   marked the content as done: that counts only when it completes it, and moves no clock.
# - `held`: this may be the last required content. Completing a training takes more than this
#   statement, so it then writes nothing unless `whole` says that a transaction is open for it.
_BEAT = """
with q as materialized (
    select %(now)s::timestamptz as now, %(from)s::float8 as a, %(to)s::float8 as b,
        %(seconds)s::int as seconds, %(position)s::float8 as position,
        %(read)s::float8 as read_share, %(scrolled)s::boolean as scrolled,
        %(sequence)s::bigint as sequence,
        %(whole)s::boolean as whole,
        %(now)s::timestamptz - make_interval(secs => %(age)s::float8) as noticed_at
), inv as materialized (
    select i.id, i.status, i.status_reason, i.started_at, i.expires_at, i.time_limit_ends_at,
        i.last_heartbeat_at, i.last_heartbeat_sequence as last_sequence, i.contents_completed,
        i.contents_total, i.time_spent_seconds, i.edition_id, p.state
    from training_invitations i
    join training_programs p on p.id = i.program_id
    join memberships m
      on m.team_id = i.team_id and m.user_id = i.invitee_id and m.state = 'active'
    where i.id = %(invitation)s::uuid and i.invitee_id = %(user)s::uuid
      and i.status = any(%(seen)s::text[])
    for update of i
), work as materialized (
    select w.* from training_progress w
    where w.invitation_id = %(invitation)s::uuid and w.training_content_id = %(content)s::uuid
      and exists (select from inv)
    for update of w
), judged as materialized (
    select q.*, inv.*, w.id as work_id, w.status as was, w.score, w.opened_at, w.ends_at,
        w.time_spent_seconds as spent, w.position_seconds, w.scrolled_to_end or scrolled as at_end,
        w.scrolled_to_end as was_at_end, w.completed_at as done_at,
        w.content_type, w.minimum_seconds, w.duration_seconds as duration,
        w.share_percent as share, coalesce(w.watched, '{}') as watched,
        coalesce(sequence > last_sequence, true) and started_at is not null
            and state = 'published' and opened_at is not null
            and (inv.status = 'completed' or inv.status = 'accepted'
                and coalesce(expires_at >= now, true)
                and coalesce(time_limit_ends_at >= now, true))
            and (w.status = 'completed' or coalesce(ends_at >= now, true)) as counts,
        ended, greatest(0, extract(epoch from ended - since)) as passed,
        noticed_at >= coalesce(w.last_accessed_at, noticed_at) as is_latest,
        w.content_type in ('video', 'audio') as plays
    from q cross join inv left join work w on true
    cross join lateral (select coalesce(last_heartbeat_at, started_at) as since) s
    cross join lateral (select least(now, greatest(noticed_at, since)) as ended) e
), credited as materialized (
    select judged.*,
        case when counts then floor(least(seconds, 60, passed))::int else 0 end as credit,
        case when counts and plays and a is not null then watched + int4multirange(int4range(
                start, greatest(start, least(stop, start + greatest(0, least(2 * (seconds + 1),
                    floor(2 * extract(epoch from ended - opened_at))::int - seen))))))
            else watched end as grown
    from judged cross join lateral (
        select floor(least(a, duration))::int as start,
            (case when b >= duration - 0.5 then ceil(duration) else floor(b) end)::int as stop,
            (select coalesce(sum(upper(r) - lower(r)), 0)::int from unnest(watched) r) as seen) s
), tested as materialized (
    select credited.*, played, counts and was <> 'completed' and case
            when content_type = 'text' then
                at_end and spent + credit >= coalesce(minimum_seconds, 0)
            when plays and duration is null then sequence is null
            when plays then played >= greatest(1, floor(duration * share / 100))
            else false end as completes
    from credited cross join lateral (
        select coalesce(sum(upper(r) - lower(r)), 0)::int as played from unnest(grown) r) s
), final as materialized (
    select tested.*, held,
        counts and not held and (completes or sequence is not null) as applies
    from tested cross join lateral (
        select status = 'accepted' and completes and not whole and contents_completed + 1 >= (
            select count(*) from program_editions e, jsonb_path_query(
                e.outline, '$.sections[*].contents[*] ? (@.is_required == true)')
            where e.id = edition_id) as held) s
), wrote_work as (
    update training_progress w
    set status = case when completes or was = 'completed' then 'completed'
            else 'in_progress' end,
        completed_at = case when completes then now else done_at end,
        time_spent_seconds = spent + credit, scrolled_to_end = at_end,
        watched = case when plays then grown end,
        position_seconds = coalesce(case when is_latest then position end, w.position_seconds),
        position_share = coalesce(case when is_latest then read_share end, w.position_share),
        last_accessed_at = greatest(w.last_accessed_at, ended)
    from final f where w.id = work_id and applies
), wrote_training as (
    update training_invitations i
    set time_spent_seconds = i.time_spent_seconds + credit,
        contents_completed = i.contents_completed + completes::int,
        last_accessed_at = greatest(i.last_accessed_at, ended),
        last_heartbeat_sequence = greatest(last_sequence, sequence),
        -- Of two at once the one that waited for the lock has the earlier moment: never back.
        last_heartbeat_at = case when sequence is null then i.last_heartbeat_at
            else greatest(i.last_heartbeat_at,
                ended - make_interval(secs => least(passed - credit, 0.5))) end
    from final f where i.id = f.id and applies
)
select f.status, f.status_reason, f.state, f.started_at, f.expires_at, f.time_limit_ends_at,
    f.last_heartbeat_at, f.opened_at, f.ends_at, coalesce(f.was, 'not_started'), f.applies,
    f.held, coalesce(f.completes, false), f.credit, f.score, coalesce(f.spent, 0) + f.credit,
    coalesce(case when f.applies and f.is_latest then f.position end, f.position_seconds),
    coalesce(case when f.counts then f.at_end else f.was_at_end end, false),
    f.content_type, f.minimum_seconds, f.duration, f.share, f.played,
    (select coalesce(jsonb_agg(jsonb_build_array(lower(r), upper(r)) order by lower(r)), '[]')
        from unnest(f.grown) r),
    f.contents_completed + coalesce(f.completes, false)::int, f.contents_total,
    f.time_spent_seconds + f.credit,
    greatest(f.last_sequence, case when f.applies then f.sequence end), c.certificate_number
from final f left join training_certificates c on c.invitation_id = f.id
"""


def beat(
    *,
    user_id: UUID,
    invitation_id: UUID,
    content_id: UUID,
    noticed: Noticed,
    whole: bool,
    now: datetime,
) -> Beat | None:
    """Take one heartbeat and return how things stand; None when it is not the user's training.

    A heartbeat that is late, repeated, held, or not allowed now changes nothing. Statements: 1.
    """
    start, stop = noticed.interval or (None, None)
    values: dict[str, Any] = {
        "user": user_id,
        "invitation": invitation_id,
        "content": content_id,
        "seen": list(SEEN),
        "from": start,
        "to": stop,
        "seconds": noticed.seconds,
        "position": noticed.position_seconds,
        "read": noticed.position_share,
        "scrolled": noticed.scrolled_to_end,
        "sequence": noticed.sequence,
        "age": noticed.age_seconds,
        "whole": whole,
        "now": now,
    }
    with connection.cursor() as cursor:
        cursor.execute(_BEAT, values)
        row = cursor.fetchone()
    return Beat(*row) if row else None
