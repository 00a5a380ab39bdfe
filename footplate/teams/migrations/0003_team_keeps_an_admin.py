"""A team keeps an active human admin: the database itself refuses, whatever path led there.

Asked at the end of the transaction, with the team locked: of two who take each other's last admin
away, the second waits and then sees what the first has left. The actions ask before and say it in
words; this is for the paths that nobody thought of. `footplate.opened` lets the triggers look past
the wall while they run: an account that is closed may have been the admin of many teams. (A `set`
clause on the functions would say it better, but takes a superuser to create.)
"""

from django.db import migrations

_FORWARD = """
create function demand_admin_of(asked uuid) returns void language plpgsql as $$
begin
  perform from teams where id = asked for no key update;
  if found and not exists (
    select from memberships m join users u on u.id = m.user_id
    where m.team_id = asked and m.state = 'active' and 'admin' = any(m.roles)
      and u.is_active and not u.is_machine
  ) then
    raise exception 'team % keeps an active admin', asked
      using errcode = 'check_violation', constraint = 'team_keeps_an_admin';
  end if;
end $$;

create function membership_leaves_an_admin() returns trigger language plpgsql as $$
declare
  opened constant text := coalesce(current_setting('footplate.opened', true), '');
begin
  perform set_config('footplate.opened', '{*}', true);
  perform demand_admin_of(old.team_id);
  perform set_config('footplate.opened', opened, true);
  return null;
end $$;

create function user_leaves_an_admin() returns trigger language plpgsql as $$
declare
  opened constant text := coalesce(current_setting('footplate.opened', true), '');
begin
  perform set_config('footplate.opened', '{*}', true);
  perform demand_admin_of(m.team_id) from memberships m
  where m.user_id = old.id and m.state = 'active' and 'admin' = any(m.roles)
  order by m.team_id;
  perform set_config('footplate.opened', opened, true);
  return null;
end $$;

create constraint trigger team_keeps_an_admin
  after update of roles, state, user_id or delete on memberships
  deferrable initially deferred for each row
  when (old.state = 'active' and 'admin' = any(old.roles))
  execute function membership_leaves_an_admin();
create constraint trigger team_keeps_an_admin
  after update of is_active, is_machine on users
  deferrable initially deferred for each row
  when (old.is_active and not old.is_machine and (not new.is_active or new.is_machine))
  execute function user_leaves_an_admin();
"""
_BACKWARD = """
drop trigger team_keeps_an_admin on users;
drop trigger team_keeps_an_admin on memberships;
drop function user_leaves_an_admin();
drop function membership_leaves_an_admin();
drop function demand_admin_of(uuid);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("teams", "0002_team_roles"),
        ("accounts", "0002_user_is_machine"),
    ]
    operations = [migrations.RunSQL(_FORWARD, _BACKWARD)]
