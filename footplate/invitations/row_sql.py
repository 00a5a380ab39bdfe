"""What an invitation's row says about its person, as parts of hand-written statements.

Lists of invitations are read by one statement each; building them with the ORM costs more than
running them. The parts are shared with the roster, which joins certificates to them.

A person is named when they claimed the invitation or are known in the team; whether an address
has an account elsewhere is nobody's business.
"""

PERSON_JOINS = """
left join users claimed on claimed.id = i.invitee_id
left join users addressed on i.invitee_id is null and addressed.email = i.email
left join memberships member
  on member.team_id = i.team_id and member.user_id = coalesce(claimed.id, addressed.id)
left join memberships waiting
  on waiting.team_id = i.team_id and waiting.state = 'invited' and i.invitee_id is null
  and member.id is null and lower(waiting.email) = i.email
"""

PERSON_NAME = """
case when claimed.id is not null then claimed.name
     when member.id is not null then addressed.name
     else coalesce(waiting.name, '') end
"""

MEMBERSHIP_ID = "coalesce(member.id, waiting.id)"

ROW_COLUMNS = f"""
i.id, coalesce(claimed.email, i.email) as email, i.status, i.status_reason, i.due_at,
i.started_at, i.completed_at, i.expires_at,
i.time_limit_ends_at, i.left_at, i.contents_total, i.contents_completed, i.score_percent,
i.time_spent_seconds, i.created_at, i.last_accessed_at,
coalesce(claimed.id, case when member.id is not null then addressed.id end) as user_id,
{PERSON_NAME} as name,
(select number from program_editions e where e.id = i.edition_id) as edition_number,
array(select g.name from group_memberships gm join groups g on g.id = gm.group_id
      where gm.membership_id = {MEMBERSHIP_ID} order by lower(g.name)) as groups
"""  # noqa: S608
