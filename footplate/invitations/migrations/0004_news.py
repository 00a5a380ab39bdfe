"""What newer editions brought to somebody under way, until they have looked at it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("invitations", "0003_left_at")]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="news",
            field=models.JSONField(null=True),
        ),
    ]
