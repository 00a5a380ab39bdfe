"""The statements that find who stands behind a token.

Hand-written: one of them runs before every call of a program, and says in one go who it is and
that they were here, which is written at most every five minutes. They name tables of the room of
tokens, above this one: that is the price of one statement.
"""

_PERSON = """
u.email, u.name, u.locale, u.timezone, u.is_operator,
exists (select 1 from account_emailaddress e
        where e.user_id = u.id and e.email = u.email and e.verified)
"""
# An address that has guessed too often waits, also with a token that is good.
_WAIT = """
(select extract(epoch from w.window_ends_at - %(now)s::timestamptz) from rate_windows w
 where w.key = %(guesses)s and w.window_ends_at > %(now)s::timestamptz and w.used >= %(tries)s::int)
"""
_GOOD_PERSON = "u.is_active and (%(demo)s::boolean or not u.is_demo)"
_SEEN = """
update {table} x set last_used_at = %(now)s::timestamptz, last_used_address = %(address)s::inet
from found f where x.id = f.{id} and (x.last_used_at is null
  or x.last_used_at < %(now)s::timestamptz - interval '5 minutes')
"""

FIND_TOKEN = f"""
select t.user_id as person, t.only_team_id as only_team, {_WAIT} as wait, t.kind, t.id, t.scopes,
       {_PERSON}
from access_tokens t join users u on u.id = t.user_id
where (t.sha256 = %(sha256)s::bytea
       or (t.previous_sha256 = %(sha256)s::bytea
           and t.previous_ends_at > %(now)s::timestamptz))
  and t.revoked_at is null and t.expires_at > %(now)s::timestamptz and {_GOOD_PERSON}
"""  # noqa: S608 (put together from the constants above)
NOTE_TOKEN = ", used as (" + _SEEN.format(table="access_tokens", id="id") + ")"

# A token of an application reaches what the application may ask for now, and with a person
# behind it only while their consent stands.
FIND_OAUTH = f"""
select u.id as person, a.only_team_id as only_team, {_WAIT} as wait, 'oauth' as kind, a.id,
       array(select s from unnest(string_to_array(k.scopes, e'\\n')) s where s = any(a.scopes)),
       {_PERSON}, g.id as grant_id
from allauth_idp_oidc_token k
join oauth_applications a on a.client_id = k.client_id
left join oauth_grants g on g.application_id = a.id and g.user_id = k.user_id
join users u on u.id = coalesce(k.user_id, a.machine_id)
where k.type = 'at' and k.hash = %(hex)s and k.expires_at > %(now)s::timestamptz
  and (k.user_id is null or g.id is not null) and {_GOOD_PERSON}
"""  # noqa: S608 (put together from the constants above)
NOTE_OAUTH = (
    ", used as ("
    + _SEEN.format(table="oauth_applications", id="id")
    + "), used_grant as ("
    + _SEEN.format(table="oauth_grants", id="grant_id")
    + ")"
)
