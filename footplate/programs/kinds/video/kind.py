"""Video: played, with captions."""

from footplate.programs.kinds.base import ContentProblem
from footplate.programs.kinds.media.kind import MediaKind
from footplate.programs.models import Content, ContentType


class VideoKind(MediaKind):
    """A video warns without captions: notes do not follow the picture."""

    content_type = ContentType.VIDEO.value
    fallback_media_type = "video/mp4"

    def missing_words(self, content: Content) -> list[ContentProblem]:
        if content.body["captions"]:
            return []
        return [
            ContentProblem(
                severity="warning",
                code="captions_missing",
                title="The video has no captions",
                detail="You may publish without; deaf learners cannot follow it.",
            )
        ]
