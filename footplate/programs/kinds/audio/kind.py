"""Audio: listened to, with a transcript or notes."""

from footplate.programs.kinds.base import ContentProblem
from footplate.programs.kinds.media.kind import MediaKind
from footplate.programs.models import Content, ContentType


class AudioKind(MediaKind):
    """An audio warns when neither captions nor notes say what is heard."""

    content_type = ContentType.AUDIO.value
    fallback_media_type = "audio/mpeg"

    def missing_words(self, content: Content) -> list[ContentProblem]:
        if content.body["captions"] or content.body["notes_markdown"].strip():
            return []
        return [
            ContentProblem(
                severity="warning",
                code="transcript_missing",
                title="The audio has no transcript",
                detail="You may publish without; deaf learners cannot follow it. Add captions or "
                "notes.",
            )
        ]
