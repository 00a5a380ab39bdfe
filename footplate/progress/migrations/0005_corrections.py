"""What managers changed by hand, for ever, and when a content was last set back."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import footplate.kernel.ids
from footplate.kernel.walls.operations import Wall

# More time was given by hand before there was this table; the audit log has kept each word of it.
TELL = """
insert into training_corrections (
  id, created_at, team_id, invitation_id, kind, contents, detail, reason, corrected_by_id)
select gen_random_uuid(), a.occurred_at, i.team_id, i.id, 'extended', '[]',
  jsonb_build_object('due_at', a.detail -> 'due_at', 'due_before', a.detail -> 'due_before'),
  a.reason, a.actor_id
from audit_events a
join training_invitations i on i.id = a.subject_id and i.team_id = a.team_id
where a.verb = 'invitations.extend'
"""
CLOSE = """
create trigger training_corrections_append_only before update or delete on training_corrections
  for each statement execute function audit_events_refuse_change();
"""
OPEN = "drop trigger training_corrections_append_only on training_corrections;"


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("invitations", "0005_moments"),
        ("kernel", "0005_walls"),
        ("progress", "0004_position_share_holds"),
        ("teams", "0001_initial"),
    ]

    operations = [
        migrations.AddField("progress", "reset_at", models.DateTimeField(null=True)),
        migrations.CreateModel(
            name="Correction",
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
                ("created_at", models.DateTimeField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("completed", "Completed"),
                            ("reset", "Reset"),
                            ("extended", "Extended"),
                        ],
                        max_length=10,
                    ),
                ),
                ("content_id", models.UUIDField(null=True)),
                ("contents", models.JSONField(default=list)),
                ("detail", models.JSONField(default=dict)),
                ("reason", models.TextField(blank=True)),
                (
                    "corrected_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="invitations.invitation",
                    ),
                ),
                (
                    "team",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="teams.team",
                    ),
                ),
            ],
            options={
                "db_table": "training_corrections",
                "indexes": [
                    models.Index(
                        fields=["invitation", "created_at"], name="training_correction_when"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["completed", "reset", "extended"])),
                        name="training_correction_kind",
                    )
                ],
            },
        ),
        Wall("training_corrections"),
        migrations.RunSQL(TELL, migrations.RunSQL.noop),
        migrations.RunSQL(CLOSE, OPEN),
    ]
