"""Answers to keyed requests, kept for a day."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("kernel", "0003_audit_ledger")]

    operations = [
        migrations.CreateModel(
            name="IdempotencyKey",
            fields=[
                ("key", models.TextField(primary_key=True, serialize=False)),
                ("sealed", models.BinaryField()),
                ("ends_at", models.DateTimeField(db_index=True)),
            ],
            options={"db_table": "idempotency_keys"},
        ),
    ]
