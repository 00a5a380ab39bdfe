"""Programs, their editions and what they hold stand behind the wall of their team."""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("programs", "0002_immutable_editions")]

    operations = [
        Wall("training_programs"),
        Wall("training_sections"),
        Wall("training_contents"),
        Wall("program_editions"),
        Wall("content_snapshots"),
    ]
