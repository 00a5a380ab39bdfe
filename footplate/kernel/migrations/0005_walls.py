"""What happened stands behind the wall of the team that it happened in.

What belongs to no team may be written by everybody and is read through doors alone.
"""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("kernel", "0004_idempotency_keys")]

    operations = [
        Wall("outbox_events", team_may_be_empty=True),
        Wall("audit_events", team_may_be_empty=True),
        Wall("audit_pending", team_may_be_empty=True),
        Wall("audit_blocks", team_may_be_empty=True),
        Wall("audit_leaves", team_may_be_empty=True),
        Wall("audit_checks", team_may_be_empty=True),
    ]
