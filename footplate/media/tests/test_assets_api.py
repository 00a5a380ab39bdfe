"""Assets over HTTP."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from footplate.media.actions.import_file import import_file
from footplate.media.files import full_path
from footplate.media.models import Asset
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
Sample = Callable[[str], Path]
LIST = "/teams/northwind/assets"


@pytest.fixture
def make(cast: Cast, sample: Sample) -> Callable[..., Asset]:
    """Return a maker of ready assets from sample files."""

    def make(name: str, kind: str, title: str = "") -> Asset:
        return import_file(
            team=cast.northwind,
            path=sample(name),
            kind=kind,
            title=title or name,
            actor_id=cast.ada.id,
            now=datetime.now(tz=UTC),
        )

    return make


def show(client: ApiClient, asset: Asset) -> str:
    """Let a video of a new program play the asset; return the program's id."""
    program = client.send("POST", "/teams/northwind/programs", {"title": "Heights"}).json()["id"]
    body = {"title": "Harness", "content_type": "video"}
    content = client.send("POST", f"/programs/{program}/contents", body).json()["id"]
    change = {"asset_id": str(asset.id)}
    assert client.send("PATCH", f"/contents/{content}", change).status_code == 200
    return program


def test_the_list_filters_and_pages(cast: Cast, as_: As, make: Callable[..., Asset]) -> None:
    make("fast.mp4", "video", "Harness")
    make("drawing.png", "image", "Anchor")
    make("talk.mp3", "audio", "Ladders")
    ada = as_(cast.ada).read
    assert [row["title"] for row in ada(LIST).json()["items"]] == ["Ladders", "Anchor", "Harness"]
    assert [row["title"] for row in ada(f"{LIST}?kind=image").json()["items"]] == ["Anchor"]
    assert [row["title"] for row in ada(f"{LIST}?q=FAST").json()["items"]] == ["Harness"]
    first = ada(f"{LIST}?limit=2").json()
    rest = ada(f"{LIST}?limit=2&cursor={first['next']}").json()
    assert [row["title"] for row in rest["items"]] == ["Harness"]
    assert ada(f"{LIST}?kind=program").status_code == 422


def test_an_asset_comes_with_addresses_that_work(
    cast: Cast, as_: As, make: Callable[..., Asset]
) -> None:
    client, asset = as_(cast.ada), make("fast.mp4", "video")
    shown = client.read(f"/assets/{asset.id}").json()
    assert client.get(shown["url"]).status_code == 200
    assert client.get(shown["poster_url"]).status_code == 200
    assert shown["actions"] == ["rename", "delete"]
    assert (shown["used_in"], shown["in_editions"]) == (0, False)


def test_assets_are_hidden_from_the_wrong_people(
    cast: Cast, as_: As, make: Callable[..., Asset]
) -> None:
    path = f"/assets/{make('fast.mp4', 'video').id}"
    for method, body in (("GET", None), ("PATCH", {"title": "x"}), ("DELETE", None)):
        assert as_(None).send(method, path, body).status_code == 401
        for person in (cast.nils, cast.leo, cast.max):
            assert as_(person).send(method, path, body).status_code == 404
        assert as_(cast.ada).send(method, f"/assets/{uuid4()}", body).status_code == 404
    assert as_(None).read(LIST).status_code == 401
    assert as_(cast.nils).read(LIST).status_code == 404
    assert as_(cast.leo).read(LIST).status_code == 403
    assert Asset.objects.get().title == "fast.mp4"


def test_an_asset_is_renamed(cast: Cast, as_: As, make: Callable[..., Asset]) -> None:
    path = f"/assets/{make('fast.mp4', 'video').id}"
    client = as_(cast.ada)
    assert client.send("PATCH", path, {"title": " Harness "}).json()["title"] == "Harness"
    assert client.send("PATCH", path, {"title": ""}).status_code == 422
    assert client.send("PATCH", path, {"title": "x", "state": "ready"}).status_code == 422


def test_an_unused_asset_is_deleted_with_its_files(
    cast: Cast, as_: As, make: Callable[..., Asset], django_capture_on_commit_callbacks: Any
) -> None:
    asset = make("fast.mp4", "video")
    client = as_(cast.ada)
    with django_capture_on_commit_callbacks(execute=True):
        assert client.send("DELETE", f"/assets/{asset.id}").status_code == 204
    assert not full_path(asset.path).parent.exists()
    assert client.send("DELETE", f"/assets/{asset.id}").status_code == 404


def test_an_asset_in_use_stays(cast: Cast, as_: As, make: Callable[..., Asset]) -> None:
    client, asset = as_(cast.ada), make("fast.mp4", "video")
    program = show(client, asset)
    refused = client.send("DELETE", f"/assets/{asset.id}")
    assert (refused.status_code, refused.json()["type"]) == (409, "/problems/asset_in_use")
    assert refused.json()["used_in"] == 1
    assert client.read(f"/assets/{asset.id}").json()["actions"] == ["rename"]
    assert client.send("POST", f"/programs/{program}/editions", {}).status_code == 201
    outline = client.read(f"/programs/{program}").json()["outline"]
    client.send("DELETE", f"/contents/{outline[0]['contents'][0]['id']}")
    refused = client.send("DELETE", f"/assets/{asset.id}")
    assert refused.status_code == 409
    assert (refused.json()["used_in"], refused.json()["in_editions"]) == (0, True)
    assert full_path(asset.path).exists()


def test_images_in_texts_and_captions_are_uses(
    cast: Cast, as_: As, make: Callable[..., Asset]
) -> None:
    client, image = as_(cast.ada), make("drawing.png", "image")
    program = client.send("POST", "/teams/northwind/programs", {"title": "A"}).json()["id"]
    new = {"title": "A", "content_type": "text"}
    content = client.send("POST", f"/programs/{program}/contents", new).json()["id"]
    body = {"body": {"markdown": f"![Anchor](/media/assets/{image.id})"}}
    assert client.send("PATCH", f"/contents/{content}", body).json()["problems"] == []
    assert client.read(f"/assets/{image.id}").json()["used_in"] == 1
    html = client.read(f"/contents/{content}/preview").json()["body"]["html"]
    source = html.split('src="')[1].split('"')[0]
    assert source.startswith("/media/")
    assert client.get(source)["Content-Type"] == "image/png"
    assert client.send("DELETE", f"/assets/{image.id}").status_code == 409


def test_the_length_of_a_file_reaches_the_contents_that_play_it(
    cast: Cast, as_: As, make: Callable[..., Asset]
) -> None:
    from footplate.media.actions.process_asset import process_asset

    client, asset = as_(cast.ada), make("fast.mp4", "video")
    Asset.objects.update(state="processing", duration_seconds=None)
    program = show(client, asset)
    assert (
        client.read(LIST.replace("assets", "programs")).json()["items"][0]["estimated_minutes"] == 0
    )
    process_asset(asset_id=asset.id, now=datetime.now(tz=UTC))
    content = client.read(f"/programs/{program}").json()["outline"][0]["contents"][0]
    assert content["estimated_minutes"] == 1


def test_the_list_costs_the_same_for_any_size(
    cast: Cast, as_: As, make: Callable[..., Asset], django_assert_num_queries: Any
) -> None:
    client, asset = as_(cast.ada), make("drawing.png", "image")
    rows = [
        Asset(
            team=cast.northwind,
            kind="image",
            title=str(number),
            filename="a.png",
            media_type="image/png",
            size_bytes=1,
            path=asset.path,
            state="ready",
            created_at=asset.created_at,
        )
        for number in range(30)
    ]
    for part in (rows[:2], rows[2:]):
        Asset.objects.bulk_create(part)
        with django_assert_num_queries(5):  # two rooms show assets: programs and the bank
            client.read(f"{LIST}?limit=100")
