"""Invitations stand behind the wall of their team.

Their people have no way around it: a training is open to active members alone, and an offer to
somebody who is none yet is found through the door `invitation_link`.
"""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("invitations", "0001_initial")]

    operations = [
        Wall("training_invitations"),
    ]
