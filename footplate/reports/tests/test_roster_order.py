"""In which order a roster stands, page by page."""

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from footplate.invitations.models import Invitation
from footplate.invitations.tests.programs import NOW
from footplate.programs.models import Program
from footplate.reports.tests.people import names_of, take
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

As = Callable[..., ApiClient]
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _at_now() -> Any:
    with time_machine.travel(NOW, tick=False):
        yield


def test_who_is_late_comes_first_then_what_is_due_next(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    assert names_of(as_(cast.max), program) == [
        "Late1",
        "Late2",
        "Soon",
        "Ilse",
        "Ivan",
        "Nora",
        "Paul",
        "Eva",
        "Cleo",
        "Cora",
        "Dora",
        "Rita",
    ]


@pytest.mark.parametrize("sort", ["urgency", "name", "progress", "last_seen"])
def test_pages_in_every_order_neither_skip_nor_repeat(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation], sort: str
) -> None:
    for place, row in enumerate(everybody.values()):
        row.contents_completed = place % 3
        row.last_accessed_at = NOW - place // 2 * DAY if place % 5 else None
        row.save()
    client = as_(cast.max)
    whole = names_of(client, program, f"?sort={sort}&limit=100")
    assert sorted(whole) == sorted(everybody)
    for limit in (1, 2, 5, 11, 12):
        seen, cursor, pages = [], "", 0
        while True:
            page = client.read(f"/programs/{program.id}/roster?sort={sort}&limit={limit}{cursor}")
            seen += [item["person"]["name"] for item in page.json()["items"]]
            pages += 1
            if page.json()["next"] is None:
                break
            cursor = f"&cursor={page.json()['next']}"
        assert (seen, pages) == (whole, -(-len(whole) // limit))


def test_orders(cast: Cast, as_: As, program: Program) -> None:
    take(cast, program, "bea", contents_completed=1, last_accessed_at=NOW - 2 * DAY)
    take(cast, program, "Ann", contents_completed=2)
    take(cast, program, "Cid", contents_completed=0, last_accessed_at=NOW - DAY)
    client = as_(cast.max)
    assert names_of(client, program, "?sort=name") == ["Ann", "bea", "Cid"]
    assert names_of(client, program, "?sort=progress") == ["Ann", "bea", "Cid"]
    assert names_of(client, program, "?sort=last_seen") == ["Cid", "bea", "Ann"]


def test_a_page_keeps_its_moment(cast: Cast, as_: As, program: Program) -> None:
    """Somebody who becomes late between two pages is neither skipped nor shown twice."""
    take(cast, program, "First", due_at=NOW - DAY)
    take(cast, program, "Second", due_at=NOW + timedelta(minutes=1))
    take(cast, program, "Third", due_at=NOW + timedelta(minutes=2))
    client = as_(cast.max)
    page = client.read(f"/programs/{program.id}/roster?limit=2").json()
    assert [item["person"]["name"] for item in page["items"]] == ["First", "Second"]
    with time_machine.travel(NOW + timedelta(hours=1), tick=False):
        assert names_of(client, program, f"?limit=2&cursor={page['next']}") == ["Third"]


def test_a_cursor_of_another_order_is_refused(
    cast: Cast, as_: As, program: Program, everybody: dict[str, Invitation]
) -> None:
    client = as_(cast.max)
    path = f"/programs/{program.id}/roster?limit=2"
    cursor = client.read(f"{path}&sort=name").json()["next"]
    assert client.read(f"{path}&sort=name&cursor={cursor}").status_code == 200
    assert client.read(f"{path}&sort=progress&cursor={cursor}").status_code == 422
    values = [["str", "x"], ["float", "nan"], ["UUID", str(program.id)]]
    made = base64.urlsafe_b64encode(json.dumps(values).encode()).decode()
    assert client.read(f"{path}&sort=progress&cursor={made}").status_code == 422


def test_odd_moments_do_no_harm(cast: Cast, as_: As, program: Program) -> None:
    far = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    take(cast, program, "Far", due_at=far)
    take(cast, program, "Never")
    page = as_(cast.max).read(f"/programs/{program.id}/roster?limit=1").json()
    rest = names_of(as_(cast.max), program, f"?limit=1&cursor={page['next']}")
    assert [page["items"][0]["person"]["name"], *rest] == ["Far", "Never"]
