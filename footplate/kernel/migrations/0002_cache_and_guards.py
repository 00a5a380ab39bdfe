"""The shared cache, and the promise that the audit log is only ever added to."""

from django.db import migrations, models

REFUSE = """
create function audit_events_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_events is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_events_append_only
  before update or delete on audit_events
  for each statement execute function audit_events_refuse_change();
"""
ALLOW = """
drop trigger audit_events_append_only on audit_events;
drop function audit_events_refuse_change();
"""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="CacheEntry",
            fields=[
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("value", models.JSONField()),
                ("ends_at", models.DateTimeField(db_index=True, null=True)),
            ],
            options={"db_table": "cache_entries"},
        ),
        migrations.RunSQL(REFUSE, ALLOW),
    ]
