"""The rule of 0003 holds for the rows that were there already."""

from django.contrib.postgres.operations import ValidateConstraint
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("progress", "0003_position_share")]

    operations = [ValidateConstraint(model_name="progress", name="progress_position_share")]
