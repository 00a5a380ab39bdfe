"""Media stand behind the wall of their team."""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("media", "0001_initial")]

    operations = [
        Wall("assets"),
        Wall("uploads"),
    ]
