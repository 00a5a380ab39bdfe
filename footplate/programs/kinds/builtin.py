"""The kinds that this app brings itself."""

from footplate.programs.kinds.audio.kind import AudioKind
from footplate.programs.kinds.base import register
from footplate.programs.kinds.text.kind import TextKind
from footplate.programs.kinds.video.kind import VideoKind


def register_builtin() -> None:
    """Make text, video and audio known."""
    for kind in (TextKind(), VideoKind(), AudioKind()):
        register(kind)
