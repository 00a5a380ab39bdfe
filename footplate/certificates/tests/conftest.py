"""Every test of certificates has a media root of its own."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def media_root(settings: object, tmp_path: Path) -> Path:
    """Return the folder that stands for the media root."""
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]
    return tmp_path
