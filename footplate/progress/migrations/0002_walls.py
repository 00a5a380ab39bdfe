"""Progress stands behind the wall of its team: only active members go on with a training."""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("progress", "0001_initial")]

    operations = [
        Wall("training_progress"),
    ]
