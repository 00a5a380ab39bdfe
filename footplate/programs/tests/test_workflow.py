"""The workflow's table, and what it refuses."""

import pytest

from footplate.programs.errors import WrongState
from footplate.programs.workflow import Event, allowed, demand_editable, next_state

EXPECTED = {
    "draft": {"publish": "published", "archive": "archived"},
    "published": {"publish": "published", "unpublish": "draft", "archive": "archived"},
    "archived": {"restore": "draft"},
}


@pytest.mark.parametrize("state", EXPECTED)
@pytest.mark.parametrize("event", [event.value for event in Event])
def test_every_state_and_event(state: str, event: str) -> None:
    target = EXPECTED[state].get(event)
    if target is not None:
        assert next_state(state, Event(event)) == target
        return
    with pytest.raises(WrongState) as refused:
        next_state(state, Event(event))
    assert refused.value.extras == {"state": state, "allowed": list(EXPECTED[state])}


def test_archived_programs_cannot_be_edited() -> None:
    demand_editable("draft")
    demand_editable("published")
    with pytest.raises(WrongState) as refused:
        demand_editable("archived")
    assert refused.value.extras["allowed"] == ["restore"]
    assert allowed("archived") == ["restore"]
