"""Abstract models that every app builds on."""

from django.db import models

from footplate.kernel.ids import new_id


class Record(models.Model):
    """A row with a UUIDv7 key and the moment it was made, which its action passes in."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True


class Versioned(models.Model):
    """A row that people write: `version` grows by one with each of their changes (`If-Match`)."""

    version = models.PositiveIntegerField(default=1, db_default=1)

    class Meta:
        abstract = True
