"""Whoever names another team's record in a body or a filter is told that there is none."""

import functools
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from footplate.accounts.models import User
from footplate.testing.tests.calls import CALLS, Call, Ids, ids_of, missing_ids
from footplate.testing.tests.sweeping import (
    Checksums,
    client_of,
    operations,
    send,
    without_consequences,
)
from footplate.testing.world.small import SmallWorld

Place = tuple[str, str]
Naming = Callable[[Ids, Ids], Call]
BODY, FILTER = "application/json", "query"


def _with(operation: str, **named: Callable[[Ids], Any]) -> Naming:
    """Return a good call on one's own records whose fields name somebody else's."""

    def call(own: Ids, theirs: Ids) -> Call:
        good = CALLS[operation](own)
        fields = {name: name_of(theirs) for name, name_of in named.items()}
        return Call(good.path, (good.body or {}) | fields, good.headers)

    return call


def _filter(operation: str, name: str, of: Callable[[Ids], str]) -> Naming:
    return lambda own, theirs: Call(f"{CALLS[operation](own).path}?{name}={of(theirs)}")


def _outline(sections: Callable[[Ids, Ids], list[dict[str, Any]]]) -> Naming:
    return lambda own, theirs: Call(
        f"/programs/{own.program}/outline", {"sections": sections(own, theirs)}
    )


def _copied(operation: str, own: Ids, theirs: Ids) -> Call:
    """Return a question that says it is a copy of somebody else's."""
    good = CALLS[operation](own)
    copy = good.body["question"] | {"bank_id": theirs.question, "bank_version": 1}
    return Call(good.path, good.body | {"question": copy}, good.headers)


# Every place of the document where an id is sent besides the address; a new one fails the first
# test until it stands here.
NAMINGS: dict[Place, Naming] = {
    ("PATCH /contents/{content_id}", "/asset_id"): _with(
        "PATCH /contents/{content_id}", asset_id=lambda i: i.image
    ),
    ("PATCH /contents/{content_id}", "/section_id"): _with(
        "PATCH /contents/{content_id}", section_id=lambda i: i.section
    ),
    ("PUT /groups/{group_id}/members", "/membership_ids/*"): _with(
        "PUT /groups/{group_id}/members", membership_ids=lambda i: [i.membership]
    ),
    ("POST /heartbeats", "/content_id"): _with("POST /heartbeats", content_id=lambda i: i.text),
    ("POST /heartbeats", "/invitation_id"): _with(
        "POST /heartbeats", invitation_id=lambda i: i.training
    ),
    ("POST /invitations/{invitation_id}/corrections", "/content_id"): _with(
        "POST /invitations/{invitation_id}/corrections", content_id=lambda i: i.text
    ),
    ("POST /programs/{program_id}/contents", "/section_id"): _with(
        "POST /programs/{program_id}/contents", section_id=lambda i: i.section
    ),
    ("POST /programs/{program_id}/invitations", "/group_ids/*"): _with(
        "POST /programs/{program_id}/invitations", group_ids=lambda i: [i.group]
    ),
    ("PUT /programs/{program_id}/outline", "/sections/*/content_ids/*"): _outline(
        lambda own, theirs: [
            {"id": own.section, "content_ids": [own.quiz, own.text, own.video, theirs.audio]}
        ]
    ),
    ("PUT /programs/{program_id}/outline", "/sections/*/id"): _outline(
        lambda own, theirs: [
            {"id": theirs.section, "content_ids": [own.quiz, own.text, own.video, own.audio]}
        ]
    ),
    ("GET /programs/{program_id}/roster", "?group"): _filter(
        "GET /programs/{program_id}/roster", "group", lambda i: i.group
    ),
    ("GET /programs/{program_id}/roster-counts", "?group"): _filter(
        "GET /programs/{program_id}/roster-counts", "group", lambda i: i.group
    ),
    ("GET /teams/{team}/certificates", "?program"): _filter(
        "GET /teams/{team}/certificates", "program", lambda i: i.program
    ),
    ("GET /teams/{team}/questions", "?id"): _filter(
        "GET /teams/{team}/questions", "id", lambda i: i.question
    ),
    ("POST /teams/{team}/questions", "/question/bank_id"): lambda own, theirs: _copied(
        "POST /teams/{team}/questions", own, theirs
    ),
    ("PUT /questions/{question_id}", "/question/bank_id"): lambda own, theirs: _copied(
        "PUT /questions/{question_id}", own, theirs
    ),
    ("GET /teams/{team}/members", "?group"): _filter(
        "GET /teams/{team}/members", "group", lambda i: i.group
    ),
    ("POST /teams/{team}/see-as", "/membership_id"): lambda own, theirs: Call(
        f"/teams/{own.team}/see-as", {"membership_id": theirs.membership}
    ),
    **{
        (f"GET /teams/{{team}}/audit-events{rest}", f"?{name}"): _filter(
            f"GET /teams/{{team}}/audit-events{rest}", name, of
        )
        for rest in ("", "/export")
        for name, of in (("actor", lambda i: i.membership), ("subject_id", lambda i: i.program))
    },
}


def test_every_place_where_an_id_is_sent_is_tried() -> None:
    assert set(_places()) == set(NAMINGS)


@pytest.mark.parametrize("place", NAMINGS, ids=" ".join)
def test_another_teams_id_is_answered_like_a_missing_one(world: SmallWorld, place: Place) -> None:
    operation, _ = place
    own, foreign = ids_of(world.northwind), ids_of(world.fjordline)
    client = client_of(_caller(operation, world))
    checksums = Checksums()
    before = checksums.take()
    answers = []

    for theirs in (foreign, missing_ids()):
        call = NAMINGS[place](own, theirs)
        with without_consequences():
            response = send(client, operation.split()[0], call)
            assert response.status_code < 300 or checksums.take() == before, "refused, but stored"
        answers.append((response.status_code, _body(response)))

    assert answers[0] == answers[1]
    status, body = answers[0]
    if operation.startswith("GET"):
        assert status in (200, 404, 422)
        assert not body.get("items")
    else:
        assert status in (404, 422), body


def test_a_text_shows_no_file_of_another_team(world: SmallWorld) -> None:
    own, foreign = ids_of(world.northwind), ids_of(world.fjordline)
    client = client_of(world.cast.ada)
    answers = []

    for image in (foreign.image, missing_ids().image, own.image):
        body = {"markdown": f"![A yard](/media/assets/{image})"}
        with without_consequences():
            response = send(client, "PATCH", Call(f"/contents/{own.text}", {"body": body}))
        told = str(_body(response)).replace(image, "an image")
        answers.append((response.status_code, told))

    assert answers[0] == answers[1]
    assert [status for status, _ in answers] == [422, 422, 200]


def _caller(operation: str, world: SmallWorld) -> User:
    return world.cast.leo if operation == "POST /heartbeats" else world.cast.olga


def _body(response: Any) -> dict[str, Any]:
    if "json" not in response["Content-Type"]:
        return {"text": b"".join(response).decode()}
    return {name: value for name, value in response.json().items() if name != "instance"}


def _places() -> Iterator[Place]:
    for operation, described in operations().items():
        content = described.get("requestBody", {}).get("content", {})
        if BODY in content:
            yield from {(operation, path) for path in _ids_in(content[BODY]["schema"], "")}
        for parameter in described.get("parameters", []):
            is_filter = parameter.get("in") == FILTER  # the others are named by reference
            if is_filter and list(_ids_in(parameter["schema"], "")):
                yield operation, f"?{parameter['name']}"


@functools.cache
def _schemas() -> dict[str, Any]:
    found: dict[str, Any] = Client().get("/api/v1/openapi.json").json()["components"]["schemas"]
    return found


def _ids_in(schema: dict[str, Any], path: str) -> Iterator[str]:
    """Return where the schema takes an id, as a path of names; `*` for the items of a list."""
    if "$ref" in schema:
        yield from _ids_in(_schemas()[schema["$ref"].rsplit("/", 1)[-1]], path)
    if schema.get("format") == "uuid":
        yield path
    for choice in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        yield from _ids_in(choice, path)
    for name, inner in schema.get("properties", {}).items():
        yield from _ids_in(inner, f"{path}/{name}")
    if "items" in schema:
        yield from _ids_in(schema["items"], f"{path}/*")
