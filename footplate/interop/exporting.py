"""A quiz or questions of the bank as one file, with the images that it may carry."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from uuid import UUID

from footplate.interop.formats import Format
from footplate.interop.limits import EXPORT_IMAGE_BYTES
from footplate.interop.writing import FindAsset, ImageFile, Written
from footplate.media.files import full_path
from footplate.media.models import Asset, AssetKind, AssetState
from footplate.quizzes.questions import QuestionModel
from footplate.quizzes.texts import images_of


def export_questions(
    questions: Sequence[QuestionModel], wanted: Format, *, title: str, team_id: UUID
) -> Written:
    """Return the file, the same for the same questions. Statements: 1 when they show images."""
    ids = images_of(list(questions))
    rows = Asset.objects.filter(
        pk__in=ids, team_id=team_id, kind=AssetKind.IMAGE, state=AssetState.READY
    )
    assets = {str(asset.id): asset for asset in rows} if ids else {}
    return wanted.write(questions, title=title, find=_finder(assets))


def _finder(assets: Mapping[str, Asset]) -> FindAsset:
    """Return what reads images from the disk, all together no more than an export may carry."""
    read: dict[str, ImageFile] = {}
    left = EXPORT_IMAGE_BYTES

    def find(asset_id: str) -> ImageFile | None:
        nonlocal left
        asset = assets.get(asset_id)
        if asset is None or asset_id in read:
            return read.get(asset_id)
        if asset.size_bytes > left:
            return None
        try:
            data = full_path(asset.path).read_bytes()
        except OSError:
            return None
        left -= len(data)
        read[asset_id] = ImageFile(_ascii(asset.filename), asset.media_type, data)
        return read[asset_id]

    return find


def filename_of(title: str, wanted: Format) -> str:
    """Return a name for the file: the quiz's title in plain letters."""
    return f"{_ascii(title)[:60].strip('-.') or 'questions'}.{wanted.ending}"


def _ascii(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9._]+", "-", plain)
