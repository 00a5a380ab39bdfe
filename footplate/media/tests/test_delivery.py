"""Files on their way to a browser."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine

from footplate.media.actions.import_file import import_file
from footplate.media.files import full_path
from footplate.media.links import media_url, read_token
from footplate.media.models import Asset
from footplate.teams.models import Membership
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
Sample = Callable[[str], Path]
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def film(cast: Cast, sample: Sample) -> Asset:
    """A ready video."""
    return import_file(
        team=cast.northwind,
        path=sample("fast.mp4"),
        kind="video",
        title="Harness",
        actor_id=cast.ada.id,
        now=NOW,
    )


def url_of(asset: Asset, user: Any, **more: Any) -> str:
    """Return an address of the asset for this person, made now."""
    now = datetime.now(tz=UTC)
    return media_url(asset_id=asset.id, user_id=user.id, filename="a ü.mp4", now=now, **more)


def body_of(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_file_is_sent_whole_and_inert(cast: Cast, as_: As, film: Asset) -> None:
    response = as_(cast.leo).get(url_of(film, cast.leo))
    assert response.status_code == 200
    assert body_of(response) == full_path(film.path).read_bytes()
    assert response["Content-Type"] == "video/mp4"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Cross-Origin-Resource-Policy"] == "same-origin"
    assert response["Content-Disposition"] == "inline; filename*=UTF-8''fast.mp4"
    assert response["Accept-Ranges"] == "bytes"
    assert response["Cache-Control"].startswith("private")
    assert int(response["Content-Length"]) == film.size_bytes


def test_ranges_are_answered(cast: Cast, as_: As, film: Asset) -> None:
    client, url = as_(cast.leo), url_of(film, cast.leo)
    body = full_path(film.path).read_bytes()
    middle = client.get(url, headers={"Range": "bytes=100-299"})
    assert middle.status_code == 206
    assert middle["Content-Range"] == f"bytes 100-299/{len(body)}"
    assert body_of(middle) == body[100:300]
    end = client.get(url, headers={"Range": "bytes=-50"})
    assert body_of(end) == body[-50:]
    behind = client.get(url, headers={"Range": f"bytes={len(body)}-"})
    assert behind.status_code == 416
    assert behind["Content-Range"] == f"bytes */{len(body)}"


def test_if_range_and_if_none_match(cast: Cast, as_: As, film: Asset) -> None:
    client, url = as_(cast.leo), url_of(film, cast.leo)
    etag = client.get(url)["ETag"]
    same = client.get(url, headers={"Range": "bytes=0-9", "If-Range": etag})
    assert (same.status_code, len(body_of(same))) == (206, 10)
    other = client.get(url, headers={"Range": "bytes=0-9", "If-Range": '"other"'})
    assert (other.status_code, len(body_of(other))) == (200, film.size_bytes)
    known = client.get(url, headers={"If-None-Match": f'"x", {etag}'})
    assert (known.status_code, known.content) == (304, b"")


def test_head_says_the_same_without_a_body(cast: Cast, as_: As, film: Asset) -> None:
    response = as_(cast.leo).head(url_of(film, cast.leo))
    assert (response.status_code, body_of(response)) == (200, b"")
    assert int(response["Content-Length"]) == film.size_bytes
    assert as_(cast.leo).post(url_of(film, cast.leo)).status_code in (403, 405)


def test_an_address_is_worth_nothing_to_others(cast: Cast, as_: As, film: Asset) -> None:
    url = url_of(film, cast.leo)
    assert as_(None).get(url).status_code == 401
    assert as_(cast.ada).get(url).status_code == 404
    assert as_(cast.nils).get(url_of(film, cast.nils)).status_code == 404
    Membership.objects.filter(user=cast.leo).update(state="removed")
    assert as_(cast.leo).get(url).status_code == 404


def test_an_address_cannot_be_forged_and_ends(cast: Cast, as_: As, film: Asset) -> None:
    url = url_of(film, cast.leo)
    _, _, token, name = url.split("/")
    swapped = token.replace(film.id.hex, cast.northwind.id.hex)
    for forged in (swapped, token[:-1] + ("A" if token[-1] != "A" else "B"), "x", "x.y", "-.-"):
        assert as_(cast.leo).get(f"/media/{forged}/{name}").status_code == 404
    later = datetime.now(tz=UTC) + timedelta(hours=19)
    assert read_token(token, now=later) is None
    with time_machine.travel(later, tick=False):
        assert as_(cast.leo).get(url).status_code == 404


def test_an_address_stays_the_same_for_hours_and_lives_for_twelve(cast: Cast) -> None:
    def url(hours: float) -> str:
        moment = datetime(2026, 11, 22, tzinfo=UTC) + timedelta(hours=hours)
        return media_url(asset_id=cast.northwind.id, user_id=cast.leo.id, filename="a", now=moment)

    assert url(0.01) == url(5.99)
    assert url(0.01) != url(6.01)
    for hours in (0, 0.01, 3, 5.99, 6):
        made = datetime(2026, 11, 22, tzinfo=UTC) + timedelta(hours=hours)
        token = url(hours).split("/")[2]
        assert read_token(token, now=made + timedelta(hours=11.9)) is not None
        assert read_token(token, now=made + timedelta(hours=18.1)) is None


def test_the_poster_is_a_file_of_its_own(cast: Cast, as_: As, film: Asset) -> None:
    response = as_(cast.leo).get(url_of(film, cast.leo, part="poster"))
    assert response["Content-Type"] == "image/jpeg"
    assert body_of(response).startswith(b"\xff\xd8\xff")
    assert response["ETag"] != as_(cast.leo).get(url_of(film, cast.leo))["ETag"]


def test_what_is_not_ready_is_not_sent(cast: Cast, as_: As, film: Asset) -> None:
    for state in ("processing", "failed"):
        Asset.objects.update(state=state)
        assert as_(cast.leo).get(url_of(film, cast.leo)).status_code == 404


def test_images_in_texts_have_a_lasting_address_for_authors(
    cast: Cast, as_: As, sample: Sample, film: Asset
) -> None:
    image = import_file(
        team=cast.northwind,
        path=sample("drawing.png"),
        kind="image",
        title="Drawing",
        actor_id=cast.ada.id,
        now=NOW,
    )
    url = f"/media/assets/{image.id}"
    assert as_(cast.ada).get(url)["Content-Type"] == "image/png"
    assert as_(None).get(url).status_code == 401
    for person in (cast.leo, cast.max, cast.nils):
        assert as_(person).get(url).status_code == 404
    assert as_(cast.ada).get(f"/media/assets/{film.id}").status_code == 404


def test_the_front_door_sends_the_bytes_when_it_can(
    cast: Cast, as_: As, film: Asset, settings: Any
) -> None:
    settings.ACCEL_FILES = True
    response = as_(cast.leo).get(url_of(film, cast.leo))
    assert response["X-Accel-Redirect"] == f"/{film.path}"
    assert response.content == b""
    assert response["Content-Type"] == "video/mp4"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert as_(cast.nils).get(url_of(film, cast.leo)).status_code == 404


def test_a_file_costs_two_statements(
    cast: Cast, as_: As, film: Asset, django_assert_num_queries: Any
) -> None:
    client, url = as_(cast.leo), url_of(film, cast.leo)
    with django_assert_num_queries(2):
        client.get(url, headers={"Range": "bytes=0-9"})
