"""What people write has a version, so that nobody overwrites what they have not seen."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("teams", "0004_walls")]

    operations = [
        migrations.AddField(
            "team", "version", models.PositiveIntegerField(default=1, db_default=1)
        ),
        migrations.AddField(
            "membership", "version", models.PositiveIntegerField(default=1, db_default=1)
        ),
        migrations.AddField(
            "group", "version", models.PositiveIntegerField(default=1, db_default=1)
        ),
    ]
