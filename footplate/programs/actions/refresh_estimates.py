"""Estimate the minutes of contents anew."""

from uuid import UUID

from django.db import transaction

from footplate.programs.drafts import load_contents
from footplate.programs.kinds.base import kind_of
from footplate.programs.models import Content


@transaction.atomic
def refresh_estimates(*, asset_id: UUID) -> None:
    """Estimate every content that shows the asset, unless its author set the minutes.

    Statements: 2 or 3, and 1 when something changed.
    """
    rows = Content.objects.filter(asset_ids__contains=[asset_id], minutes_set_by_author=False)
    changed = []
    for content in load_contents(rows):
        minutes = kind_of(content.content_type).estimate_minutes(content)
        if minutes != content.estimated_minutes:
            content.estimated_minutes = minutes
            changed.append(content)
    if changed:
        Content.objects.bulk_update(changed, ["estimated_minutes"])
