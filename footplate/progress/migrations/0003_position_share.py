"""Where the reader of a text is. The rule is added without looking at the rows that are there, so
that nobody waits for a scan; the next migration looks at them."""

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("progress", "0002_walls")]

    operations = [
        migrations.AddField(
            model_name="progress",
            name="position_share",
            field=models.FloatField(null=True),
        ),
        AddConstraintNotValid(
            model_name="progress",
            constraint=models.CheckConstraint(
                condition=models.Q(position_share__isnull=True)
                | models.Q(position_share__gte=0, position_share__lte=1),
                name="progress_position_share",
            ),
        ),
    ]
