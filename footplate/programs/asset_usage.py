"""Which contents show an asset, told to the media app."""

from collections.abc import Collection, Mapping
from uuid import UUID

from django.db import connection

from footplate.media.usage import Usage

# Hand-written: one index look-up a table by array overlap, instead of one a file.
_COUNT = """
select wanted.id,
       (select count(*) from training_contents c where c.asset_ids @> array[wanted.id]),
       exists (select 1 from content_snapshots s where s.asset_ids @> array[wanted.id])
from unnest(%s::uuid[]) as wanted(id)
"""


def count_usage(asset_ids: Collection[UUID]) -> Mapping[UUID, Usage]:
    """Return how many contents of drafts show each asset, and whether an edition does.

    Statements: 1.
    """
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [list(asset_ids)])
        return {
            asset_id: Usage(drafts=drafts, in_editions=in_editions)
            for asset_id, drafts, in_editions in cursor.fetchall()
        }
