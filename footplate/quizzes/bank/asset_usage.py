"""Which questions of the bank show an asset, told to the media app."""

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import connection

from footplate.media.usage import Usage

# Hand-written: one index look-up by array overlap, instead of one a file.
_COUNT = """
select wanted.id,
       (select count(*) from bank_questions q where q.asset_ids @> array[wanted.id])
from unnest(%s::uuid[]) as wanted(id)
"""


def count_usage(asset_ids: Collection[UUID]) -> Mapping[UUID, Usage]:
    """Return how many questions of the bank show each asset. Statements: 1."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [list(asset_ids)])
        return {asset_id: Usage(drafts=drafts) for asset_id, drafts in cursor.fetchall()}
