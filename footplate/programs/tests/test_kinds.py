"""Text, video and audio as kinds of content."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest

from footplate.kernel.problems import InvalidInput
from footplate.media.models import Asset
from footplate.programs.kinds import base
from footplate.programs.kinds.base import Kind, LearnerContext, kind_of, register
from footplate.programs.kinds.text.kind import TextKind
from footplate.programs.models import Content, Program

CONTEXT = LearnerContext(
    user_id=uuid4(),
    invitation_id=None,
    content_id=uuid4(),
    now=datetime(2026, 11, 22, 12, tzinfo=UTC),
)


def asset(kind: str, **more: Any) -> Asset:
    """Return an asset that no table knows."""
    types = {"video": "video/mp4", "audio": "audio/mpeg", "image": "image/png"}
    values = {"filename": f"a.{kind}", "state": "ready", "sha256": "cd" * 32}
    return Asset(kind=kind, media_type=types.get(kind, "text/vtt"), **(values | more))


def content(kind: str, *assets: Asset, **more: Any) -> Content:
    """Return a content with these assets linked; the first is what a media content plays."""
    body = kind_of(kind).clean_body(more.pop("body", {}))
    found = Content(content_type=kind, title="A", body=body, program=Program(), **more)
    if kind in ("video", "audio") and assets:
        found.asset = assets[0]
    found.linked_assets = {str(one.id): one for one in assets}
    return found


def codes(one: Content) -> list[str]:
    return [problem.code for problem in kind_of(one.content_type).problems(one)]


def test_unknown_kinds_are_key_errors_and_names_are_unique() -> None:
    with pytest.raises(KeyError):
        kind_of("game")
    register(TextKind())

    class OtherText(TextKind):
        pass

    with pytest.raises(ValueError, match="two kinds"):
        register(OtherText())
    assert isinstance(kind_of("text"), TextKind)
    assert base.registered_types() == ["audio", "quiz", "text", "video"]


@pytest.mark.parametrize("name", ["text", "video", "audio", "quiz"])
def test_an_unfinished_content_can_be_frozen_previewed_and_compared(name: str) -> None:
    kind: Kind = kind_of(name)
    draft = content(name, body=kind.empty_body())
    frozen = kind.freeze(draft)
    assert kind.freeze(draft) == frozen
    assert frozen.outline["rule"]["kind"] in ("text", "media", "quiz")
    assert kind.diff_lines(frozen.body, frozen.body) == []
    kind.learner_schema.model_validate(kind.learner_body(frozen.body, CONTEXT))
    assert kind.estimate_minutes(draft) >= 0
    assert any(problem.severity == "must_fix" for problem in kind.problems(draft))


def test_a_text_shows_ready_images_at_addresses_of_the_learner() -> None:
    image, failed = asset("image"), asset("image", state="failed")
    markdown = f"![Ring](/media/assets/{image.id}) ![Rope](/media/assets/{failed.id})"
    draft = content("text", image, failed, body={"markdown": markdown})
    assert codes(draft) == ["image_missing"]
    frozen = kind_of("text").freeze(draft)
    assert frozen.body["images"] == {str(image.id): "a.image"}
    html = kind_of("text").learner_body(frozen.body, CONTEXT)["html"]
    assert f"/media/assets/{image.id}" not in html
    assert image.id.hex in html
    assert CONTEXT.user_id.hex in html


def test_images_without_words_are_warned_of() -> None:
    draft = content("text", body={"markdown": "Look ![](https://example.org/a.png)"})
    (problem,) = kind_of("text").problems(draft)
    assert (problem.severity, problem.code) == ("warning", "image_without_text")


def test_a_text_takes_as_long_as_its_words_or_its_author_say() -> None:
    kind = kind_of("text")
    assert kind.estimate_minutes(content("text", body={"markdown": "word " * 401})) == 3
    slow = content("text", body={"markdown": "word", "minimum_seconds": 150})
    assert kind.estimate_minutes(slow) == 3
    assert kind.estimate_minutes(content("text")) == 0


def test_a_video_freezes_file_captions_and_rule() -> None:
    film = asset("video", duration_seconds=570.5, poster_path="p.jpg")
    cues = [{"from_seconds": 0.0, "to_seconds": 1.0, "text": "Hi"}]
    german, english = asset("captions", cues=cues), asset("captions", cues=[])
    named = [
        {"asset_id": str(german.id), "language": "de", "label": "Deutsch"},
        {"asset_id": str(english.id), "language": "en-GB", "label": "English"},
    ]
    draft = content("video", film, german, english, body={"captions": named})
    assert codes(draft) == []
    frozen = kind_of("video").freeze(draft)
    assert frozen.outline["rule"] == {
        "kind": "media",
        "duration_seconds": 570.5,
        "share_percent": 90,
    }
    shown = kind_of("video").learner_body(frozen.body, CONTEXT)
    assert shown["media_type"] == "video/mp4"
    assert [(c["language"], c["label"]) for c in shown["captions"]] == [
        ("de", "Deutsch"),
        ("en-GB", "English"),
    ]
    assert shown["cues"] == cues
    assert shown["poster_url"].endswith("/poster.jpg")
    assert "sha256" not in str(shown)


def test_media_elsewhere_needs_its_length() -> None:
    draft = content("audio", media_url="https://example.org/talk.ogg", body={})
    assert codes(draft) == ["duration_missing", "transcript_missing"]
    draft.body |= {"duration_seconds": 61.0, "notes_markdown": "What is said."}
    assert codes(draft) == []
    kind = kind_of("audio")
    shown = kind.learner_body(kind.freeze(draft).body, CONTEXT)
    assert (shown["url"], shown["media_type"]) == (draft.media_url, "audio/ogg")
    assert shown["duration_seconds"] == 61.0
    assert kind.estimate_minutes(draft) == 3


def test_captions_must_be_captions_and_there() -> None:
    film = asset("video", duration_seconds=5)
    picture, failed = asset("image"), asset("captions", state="failed", problem="Not UTF-8.")
    ids = [str(picture.id), str(failed.id), str(uuid4())]
    named = [{"asset_id": key, "language": "en", "label": key} for key in ids]
    draft = content("video", film, picture, failed, body={"captions": named})
    problems = kind_of("video").problems(draft)
    assert [problem.code for problem in problems] == ["captions_unusable"] * 3
    assert "Not UTF-8." in [problem.detail for problem in problems]
    assert kind_of("video").freeze(draft).body["captions"] == []


def test_what_changed_in_a_video_is_told() -> None:
    kind = kind_of("video")
    film, other = asset("video", duration_seconds=5), asset("video", sha256="ef" * 32)
    before = kind.freeze(content("video", film, body={"notes_markdown": "Old notes"}))
    after = kind.freeze(content("video", other, body={"share_percent": 50}))
    lines = {
        line.where: (line.before, line.after) for line in kind.diff_lines(before.body, after.body)
    }
    assert lines == {
        "File": ("a.video (cdcdcdcd)", "a.video (efefefef)"),
        "Share to play": ("90 %", "50 %"),
        "Notes": ("Old notes", None),
    }
    added = {line.where for line in kind.diff_lines(None, before.body)}
    assert added == {"File", "Share to play", "Notes"}


@pytest.mark.parametrize(
    ("kind", "body", "pointer"),
    [
        ("text", {"minimum_seconds": 99_999}, "/body/body/minimum_seconds"),
        ("text", {"markdown": "x" * 200_001}, "/body/body/markdown"),
        ("video", {"share_percent": 0}, "/body/body/share_percent"),
        ("video", {"duration_seconds": float("nan")}, "/body/body/duration_seconds"),
        ("video", {"duration_seconds": float("inf")}, "/body/body/duration_seconds"),
        ("video", {"captions": [{"asset_id": "x"}]}, "/body/body/captions/0/asset_id"),
        ("audio", {"url": "x"}, "/body/body/url"),
    ],
)
def test_bodies_are_refused_with_pointers(kind: str, body: dict[str, Any], pointer: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        kind_of(kind).clean_body(body)
    assert pointer in [error["pointer"] for error in refused.value.errors or []]


def test_the_same_captions_twice_are_refused() -> None:
    one = {"asset_id": str(UUID(int=1)), "language": "en", "label": "English"}
    with pytest.raises(InvalidInput):
        kind_of("video").clean_body({"captions": [one, one | {"language": "EN"}]})
