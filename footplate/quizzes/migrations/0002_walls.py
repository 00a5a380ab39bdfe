"""Attempts stand behind the wall of their team: only active members have any to go on with."""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("quizzes", "0001_initial")]

    operations = [
        Wall("quiz_attempts"),
    ]
