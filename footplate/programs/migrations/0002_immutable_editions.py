"""Editions and snapshots never change: the database itself refuses."""

from django.db import migrations

_FORWARD = """
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows never change', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger program_editions_never_change
  before update or delete on program_editions
  for each row execute function refuse_change();
create trigger content_snapshots_never_change
  before update or delete on content_snapshots
  for each row execute function refuse_change();
"""
_BACKWARD = """
drop trigger content_snapshots_never_change on content_snapshots;
drop trigger program_editions_never_change on program_editions;
drop function refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("programs", "0001_initial")]
    operations = [migrations.RunSQL(_FORWARD, _BACKWARD)]
