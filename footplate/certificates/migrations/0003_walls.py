"""Certificates stand behind the wall of their team, and of their owner.

What somebody earned stays theirs when they leave the team: they see it by its row, no door opens
all the others for it.
"""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("certificates", "0002_immutable_certificates")]

    operations = [
        Wall("training_certificates", own="user_id"),
    ]
