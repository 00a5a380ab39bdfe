"""The Python client against a live server: what it is typed as is what comes."""

from collections.abc import Iterator

import pytest
from footplate_client import Footplate, Problem, models

from footplate.testing.live import live_address, token_for
from footplate.testing.world.small import SmallWorld


@pytest.fixture
def footplate(transactional_db: None, world: SmallWorld) -> Iterator[Footplate]:
    """Olga's client."""
    with live_address() as address, Footplate(address, token=token_for(world.cast.olga)) as client:
        yield client


def test_a_person_is_invited_and_seen(footplate: Footplate, world: SmallWorld) -> None:
    assert footplate.read_me().email == "olga@footplate.test"
    programs = footplate.each(footplate.list_programs, team="northwind", state="published", limit=1)
    titles = {program.title: program.id for program in programs}
    assert len(titles) > 1
    sent = footplate.send_invitations(
        program_id=world.northwind.program.id,
        body=models.SendInvitations(emails=["vera@northwind.test"]),
        idempotency_key="vera-1",
    )
    again = footplate.send_invitations(
        program_id=world.northwind.program.id,
        body=models.SendInvitations(emails=["vera@northwind.test"]),
        idempotency_key="vera-1",
    )
    assert again.created[0].id == sent.created[0].id
    [row] = footplate.each(
        footplate.list_roster, program_id=world.northwind.program.id, q="vera@northwind.test"
    )
    assert row.state == "not_accepted"


def test_every_list_a_token_may_read_fits_its_model(
    footplate: Footplate, world: SmallWorld
) -> None:
    for listing in (
        footplate.list_members,
        footplate.list_groups,
        footplate.list_programs,
        footplate.list_assets,
        footplate.list_team_certificates,
        footplate.list_webhook_endpoints,
        footplate.list_audit_events,
    ):
        assert isinstance(list(footplate.each(listing, team="northwind")), list)
    number = world.northwind.certificate.certificate_number
    assert footplate.verify_certificate(number=number).state == "genuine"
    assert footplate.get_program(program_id=world.northwind.program.id).title


def test_a_refusal_and_a_wrong_value_are_problems(footplate: Footplate, world: SmallWorld) -> None:
    with pytest.raises(Problem) as missing:
        footplate.get_program(program_id=world.fjordline.program.id)
    assert missing.value.code == "not_found"
    with pytest.raises(Problem) as wrong:
        footplate.create_group(team="northwind", body={"name": ""})
    assert wrong.value.errors[0].pointer == "/body/name"


def test_a_lost_update_is_refused(footplate: Footplate, world: SmallWorld) -> None:
    program = footplate.get_program(program_id=world.northwind.draft.id)
    seen = f'"{program.version}"'
    footplate.change_program(program_id=program.id, body={"title": "Soon"}, if_match=seen)
    with pytest.raises(Problem) as stale:
        footplate.change_program(program_id=program.id, body={"title": "Later"}, if_match=seen)
    assert stale.value.code == "stale_version"
