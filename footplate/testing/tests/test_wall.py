"""What the wall shows and takes, whatever a query forgets."""

from uuid import UUID

import pytest
from django.db import Error, connection, transaction

from footplate.kernel import clock, walls
from footplate.kernel.walls.doors import UnknownDoorError
from footplate.kernel.walls.standing import NOBODY
from footplate.programs.models import Program
from footplate.teams.models import Group, Membership, Team
from footplate.testing.cast import Cast
from footplate.testing.world.small import SmallWorld


def titles() -> set[str]:
    """Return what a query sees that asks for all programs there are."""
    return set(Program.objects.values_list("team__slug", flat=True))


def test_nobody_sees_nothing(world: SmallWorld) -> None:
    with walls.alone():
        assert titles() == set()
        assert not Team.objects.exists()
        assert not Membership.objects.exists()


def test_a_query_that_forgets_the_team_sees_the_persons_teams_alone(world: SmallWorld) -> None:
    with walls.alone():
        walls.stand_behind(person=world.cast.leo.id, teams=[world.northwind.team.id])

        assert titles() == {"northwind"}


def test_several_teams_are_seen_together(world: SmallWorld) -> None:
    both = [world.northwind.team.id, world.fjordline.team.id]
    with walls.alone():
        walls.stand_behind(person=world.cast.leo.id, teams=both)

        assert titles() == {"northwind", "fjordline"}


def test_a_row_cannot_be_added_to_another_team(world: SmallWorld) -> None:
    with walls.alone():
        walls.stand_behind(person=world.cast.leo.id, teams=[world.northwind.team.id])
        with pytest.raises(Error, match="row-level security"), transaction.atomic():
            Group.objects.create(
                team_id=world.fjordline.team.id, name="Sneaky", created_at=clock.now()
            )


def test_a_row_cannot_be_moved_to_another_team(world: SmallWorld) -> None:
    with walls.alone():
        walls.stand_behind(person=world.cast.leo.id, teams=[world.northwind.team.id])
        with pytest.raises(Error, match="row-level security"), transaction.atomic():
            Group.objects.update(team_id=world.fjordline.team.id)


def test_another_teams_rows_are_neither_changed_nor_deleted(world: SmallWorld) -> None:
    theirs = Group.objects.filter(team_id=world.fjordline.team.id)
    with walls.alone():
        walls.stand_behind(person=world.cast.leo.id, teams=[world.northwind.team.id])
        assert theirs.update(name="Ours") == 0
        assert theirs.delete()[0] == 0
    assert theirs.get().name == "Drivers"


def test_ones_own_rows_are_seen_and_not_written(world: SmallWorld) -> None:
    own = Membership.objects.filter(user_id=world.former.id)
    with walls.alone():
        walls.stand_behind(person=world.former.id, teams=[])
        assert own.exists()
        assert own.update(roles=["admin"], state="active") == 0
        with pytest.raises(Error, match="row-level security"), transaction.atomic():
            Membership.objects.create(
                team_id=world.northwind.team.id,
                user_id=world.former.id,
                email="fay@footplate.test",
                roles=["admin"],
                state="active",
                created_at=clock.now(),
            )


def test_a_door_opens_its_tables_and_no_others(world: SmallWorld) -> None:
    with walls.alone(), walls.door("team_by_name"):
        assert Team.objects.count() == 2
        assert not Program.objects.exists()


def test_a_door_into_a_team_opens_that_team(world: SmallWorld) -> None:
    with walls.alone(), walls.door("link_holder", team=world.fjordline.team.id):
        assert titles() == {"fjordline"}


def test_a_door_is_shut_behind_whoever_fails_inside(world: SmallWorld) -> None:
    with walls.alone():
        with (
            pytest.raises(Error),
            transaction.atomic(),
            walls.door("team_by_name"),
            connection.cursor() as cursor,
        ):
            cursor.execute("select 1 / (select count(*) from teams where slug = 'none')")
        assert not Team.objects.exists()


def test_a_door_nobody_declared_does_not_open() -> None:
    with pytest.raises(UnknownDoorError), walls.door("back"):
        pass


def test_a_rollback_turns_back_no_setting(world: SmallWorld) -> None:
    with walls.alone():
        with transaction.atomic():
            walls.stand_behind(person=None, teams=[world.fjordline.team.id])
            assert titles() == {"fjordline"}
            transaction.set_rollback(True)
        assert titles() == {"fjordline"}
        walls.stand_behind(person=None, teams=[])
        assert titles() == set()


def test_copying_out_is_walled_as_well(world: SmallWorld) -> None:
    copying = "copy (select id from teams) to stdout"
    with walls.alone(), connection.cursor() as cursor, cursor.copy(copying) as copied:
        assert list(copied) == []


def test_reading_in_parts_is_walled_as_well(world: SmallWorld) -> None:
    with walls.alone():
        assert list(Team.objects.iterator(chunk_size=1)) == []


def test_a_new_team_is_within_reach_of_whoever_makes_it(cast: Cast) -> None:
    with walls.alone():
        made: UUID = cast.fjordline.id
        with walls.joining(made):
            assert Team.objects.filter(pk=made).exists()
        assert Team.objects.filter(pk=made).exists()


def test_a_team_that_was_not_made_after_all_is_not(cast: Cast) -> None:
    with walls.alone():
        with pytest.raises(ZeroDivisionError), walls.joining(cast.fjordline.id):
            raise ZeroDivisionError
        assert not Team.objects.exists()


def test_signing_in_inside_a_door_outlasts_it(world: SmallWorld) -> None:
    with walls.alone():
        with walls.door("team_by_name"):
            walls.stand_behind(person=world.cast.nils.id, teams=[world.fjordline.team.id])
        assert set(Team.objects.values_list("slug", flat=True)) == {"fjordline"}
        assert walls.current() != NOBODY
