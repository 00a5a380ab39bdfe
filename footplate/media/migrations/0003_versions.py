"""What people write has a version, so that nobody overwrites what they have not seen."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("media", "0002_walls")]

    operations = [
        migrations.AddField(
            "asset", "version", models.PositiveIntegerField(default=1, db_default=1)
        ),
    ]
