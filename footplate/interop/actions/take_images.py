"""Make assets of the images of a file of questions."""

import tempfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from uuid import UUID

from footplate.interop.images import Usable
from footplate.media.actions.import_file import import_file
from footplate.media.errors import FileRefused
from footplate.media.files import remove_folder_of
from footplate.media.models import Asset, AssetKind
from footplate.teams.models import Team


def take_images(
    *, team: Team, images: Iterable[Usable], actor_id: UUID | None, now: datetime
) -> dict[str, Asset]:
    """Return the assets by the images' keys; ready, in the caller's transaction.

    An image that cannot be made ready is not among them. Files on the disk are not undone with a
    transaction: `forget_files` removes them.
    """
    made: dict[str, Asset] = {}
    with tempfile.TemporaryDirectory() as folder:
        for image in images:
            path = Path(folder) / image.filename
            path.write_bytes(image.data)
            try:
                made[image.key] = import_file(
                    team=team,
                    path=path,
                    kind=AssetKind.IMAGE.value,
                    title=image.filename.rpartition(".")[0],
                    actor_id=actor_id,
                    now=now,
                )
            except FileRefused:
                continue
            except BaseException:
                forget_files(made.values())
                raise
    return made


def forget_files(assets: Iterable[Asset]) -> None:
    """Remove the files of assets that a transaction took back."""
    for asset in assets:
        remove_folder_of(asset.path)
