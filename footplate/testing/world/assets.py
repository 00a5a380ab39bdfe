"""The demo company's recordings and figures, taken in as uploads would be."""

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from footplate.media.actions.import_file import import_file
from footplate.media.files import remove_folder_of
from footplate.media.models import Asset
from footplate.teams.models import Team
from footplate.testing.world.files import WORLD, ContentFile

_FIGURE = re.compile(r"\.\./\.\./media/([\w.-]+\.png)")


class Assets:
    """Files of the company by name; each is taken in once, when it is first asked for."""

    def __init__(self, team: Team, *, uploaded_by: UUID) -> None:
        self._team = team
        self._uploaded_by = uploaded_by
        self._known: dict[str, Asset] = {}

    def of(self, path: Path, *, kind: str, title: str, now: datetime) -> Asset:
        """Return the asset of this file."""
        if path.name not in self._known:
            self._known[path.name] = import_file(
                team=self._team,
                path=path,
                kind=kind,
                title=title,
                actor_id=self._uploaded_by,
                now=now,
            )
        return self._known[path.name]

    def with_addresses(self, markdown: str, *, now: datetime) -> str:
        """Return the text with the lasting address of every figure instead of its file."""

        def address(match: re.Match[str]) -> str:
            name = match[1]
            title = name.removesuffix(".png").replace("-", " ").capitalize()
            asset = self.of(WORLD / "media" / name, kind="image", title=title, now=now)
            return f"/media/assets/{asset.id}"

        return _FIGURE.sub(address, markdown)

    def recording(self, content: ContentFile, *, now: datetime) -> tuple[Asset, Asset] | None:
        """Return the content's recording and its captions, None for texts and quizzes."""
        if content.media is None or content.captions is None:
            return None
        title = str(content.facts["title"])
        return (
            self.of(content.media, kind=content.content_type, title=title, now=now),
            self.of(content.captions, kind="captions", title=f"{title}: captions", now=now),
        )

    def forget_files(self) -> None:
        """Remove the files again, for a seed that did not come to its end."""
        _remove(self._known.values())


def _remove(assets: Iterable[Asset]) -> None:
    for asset in assets:
        remove_folder_of(asset.path)
