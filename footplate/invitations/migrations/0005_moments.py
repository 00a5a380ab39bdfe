"""What happened to an invitation and no column keeps: reminders, ends, moves to an edition."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import footplate.kernel.ids
from footplate.kernel.walls.operations import Wall

# The outbox has told of each of these since the beginning; who did it stands in the audit log,
# under the same moment. Of an end that has passed only the last one's reason is still known.
TELL = """
insert into training_moments (
  id, created_at, team_id, invitation_id, kind, at, actor_id, reason, detail)
select gen_random_uuid(), o.occurred_at, i.team_id, i.id, known.kind, o.occurred_at, a.actor_id,
  coalesce(a.reason, case when known.kind = i.status then i.status_reason end, ''), '{}'
from (values ('InvitationReminded', 'reminded', 'invitations.remind'),
             ('InvitationDeclined', 'declined', 'invitations.decline'),
             ('InvitationRevoked', 'revoked', 'invitations.revoke'),
             ('InvitationExpired', 'expired', null)) as known(type, kind, verb)
join outbox_events o on o.type = known.type
join training_invitations i on i.id = (o.payload ->> 'invitation_id')::uuid
left join audit_events a
  on a.team_id = i.team_id and a.subject_id = i.id and a.verb = known.verb
  and a.occurred_at = o.occurred_at
"""
CLOSE = """
create trigger training_moments_append_only before update or delete on training_moments
  for each statement execute function audit_events_refuse_change();
"""
OPEN = "drop trigger training_moments_append_only on training_moments;"


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("invitations", "0004_news"),
        ("kernel", "0005_walls"),
    ]

    operations = [
        migrations.CreateModel(
            name="TrainingMoment",
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
                            ("reminded", "Reminded"),
                            ("declined", "Declined"),
                            ("revoked", "Revoked"),
                            ("expired", "Expired"),
                            ("moved", "Moved"),
                            ("left", "Left"),
                            ("returned", "Returned"),
                        ],
                        max_length=10,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("reason", models.TextField(blank=True, db_default="")),
                ("detail", models.JSONField(default=dict)),
                (
                    "actor",
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
                "db_table": "training_moments",
                "indexes": [
                    models.Index(fields=["invitation", "at"], name="training_moment_when")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "reminded",
                                    "declined",
                                    "revoked",
                                    "expired",
                                    "moved",
                                    "left",
                                    "returned",
                                ],
                            )
                        ),
                        name="training_moment_kind",
                    )
                ],
            },
        ),
        Wall("training_moments"),
        migrations.RunSQL(TELL, migrations.RunSQL.noop),
        migrations.RunSQL(CLOSE, OPEN),
    ]
