"""The audit log says from where and in whose words, and is sealed in a ledger."""

from django.db import migrations, models

import footplate.kernel.ids
from footplate.kernel.audit.canonical import canonical_bytes
from footplate.kernel.audit.keys import current_key

COVERED = (
    "id",
    "team_id",
    "actor_id",
    "actor_label",
    "verb",
    "subject_type",
    "subject_id",
    "subject_label",
    "detail",
    "reason",
    "occurred_at",
    "address",
    "user_agent",
    "request_id",
    "token_id",
    "see_as_id",
)

OPEN = """
drop trigger audit_events_append_only on audit_events;
"""
CLOSE = """
create trigger audit_events_append_only
  before update or delete on audit_events
  for each statement execute function audit_events_refuse_change();
"""
# The function names the table, for it now guards three of them, and emptying counts as deleting.
GUARD = """
create or replace function audit_events_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name
    using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_events_keep before truncate on audit_events
  for each statement execute function audit_events_refuse_change();
create trigger audit_blocks_append_only before update or delete on audit_blocks
  for each statement execute function audit_events_refuse_change();
create trigger audit_blocks_keep before truncate on audit_blocks
  for each statement execute function audit_events_refuse_change();
create trigger audit_leaves_append_only before update or delete on audit_leaves
  for each statement execute function audit_events_refuse_change();
create trigger audit_leaves_keep before truncate on audit_leaves
  for each statement execute function audit_events_refuse_change();
"""
UNGUARD = """
drop trigger audit_events_keep on audit_events;
drop trigger audit_blocks_append_only on audit_blocks;
drop trigger audit_blocks_keep on audit_blocks;
drop trigger audit_leaves_append_only on audit_leaves;
drop trigger audit_leaves_keep on audit_leaves;
create or replace function audit_events_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_events is append-only' using errcode = 'integrity_constraint_violation';
end $$;
"""


def vouch_for_earlier_events(apps, schema_editor):
    """Events from before the ledger are taken as they are; from now on they are held to it."""
    event_model = apps.get_model("kernel", "AuditEvent")
    pending_model = apps.get_model("kernel", "AuditPending")
    key = current_key()
    for event in event_model.objects.order_by("id").iterator(chunk_size=1000):
        content = canonical_bytes({name: getattr(event, name) for name in COVERED})
        event_model.objects.filter(pk=event.pk).update(mac=key.mac(content))
        pending_model.objects.create(event_id=event.id, team_id=event.team_id)


def no_table(apps, schema_editor):
    """The tables go with the other operations."""


class Migration(migrations.Migration):
    dependencies = [("kernel", "0002_cache_and_guards")]

    operations = [
        migrations.RunSQL(OPEN, CLOSE),
        *(
            migrations.AddField(
                "auditevent", name, models.TextField(blank=True, db_default="")
            )
            for name in ("actor_label", "subject_label", "address", "user_agent", "request_id")
        ),
        *(
            migrations.AddField("auditevent", name, models.UUIDField(null=True))
            for name in ("token_id", "see_as_id")
        ),
        migrations.AddField("auditevent", "mac", models.BinaryField(max_length=32, null=True)),
        migrations.AddIndex(
            "auditevent",
            models.Index(fields=["team_id", "actor_id", "-occurred_at"], name="audit_actor_time"),
        ),
        migrations.AddIndex(
            "auditevent",
            models.Index(fields=["team_id", "subject_id", "-occurred_at"], name="audit_subject"),
        ),
        migrations.CreateModel(
            name="AuditPending",
            fields=[
                ("event_id", models.UUIDField(primary_key=True, serialize=False)),
                ("team_id", models.UUIDField(db_index=True, null=True)),
            ],
            options={"db_table": "audit_pending"},
        ),
        migrations.CreateModel(
            name="AuditBlock",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=footplate.kernel.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("team_id", models.UUIDField(null=True)),
                ("number", models.PositiveIntegerField()),
                ("event_count", models.PositiveIntegerField()),
                ("first_at", models.DateTimeField()),
                ("last_at", models.DateTimeField()),
                ("root", models.BinaryField(max_length=32)),
                ("previous", models.BinaryField(max_length=32)),
                ("sha256", models.BinaryField(max_length=32)),
                ("sealed_at", models.DateTimeField()),
                ("key_id", models.CharField(max_length=16)),
                ("signature", models.BinaryField(max_length=64)),
            ],
            options={
                "db_table": "audit_blocks",
                "constraints": [
                    models.UniqueConstraint(
                        fields=["team_id", "number"], name="audit_block_once", nulls_distinct=False
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditLeaf",
            fields=[
                ("event_id", models.UUIDField(primary_key=True, serialize=False)),
                ("team_id", models.UUIDField(null=True)),
                ("block_id", models.UUIDField()),
                ("position", models.PositiveIntegerField()),
                ("sha256", models.BinaryField(max_length=32)),
            ],
            options={
                "db_table": "audit_leaves",
                "constraints": [
                    models.UniqueConstraint(
                        fields=["block_id", "position"], name="audit_leaf_place"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AuditCheck",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=footplate.kernel.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("team_id", models.UUIDField(null=True)),
                ("checked_at", models.DateTimeField()),
                ("block_count", models.PositiveIntegerField()),
                ("event_count", models.PositiveIntegerField()),
                ("problem_count", models.PositiveIntegerField()),
                ("problems", models.JSONField(default=list)),
            ],
            options={
                "db_table": "audit_checks",
                "indexes": [
                    models.Index(
                        fields=["team_id", "-checked_at"], name="audit_check_team_time"
                    )
                ],
            },
        ),
        migrations.RunPython(vouch_for_earlier_events, no_table),
        migrations.RunSQL(CLOSE, OPEN),
        migrations.RunSQL(GUARD, UNGUARD),
    ]
