"""Letters stand behind the wall: they hold secret links, and only jobs read them.

Anybody may write one of their own account, which belongs to no team.
"""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("notifications", "0001_initial")]

    operations = [
        Wall("notification_messages", team_may_be_empty=True),
    ]
