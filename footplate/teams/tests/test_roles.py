"""Roles as data: compiled at start-up, refused when they contradict themselves."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from footplate.teams import roles
from footplate.teams.roles import RolesInvalid, compile_roles
from footplate.testing.cast import Cast
from footplate.testing.client import ApiClient

Client = Callable[..., ApiClient]


def role(**more: object) -> dict[str, object]:
    return {"title": "T", "description": "D", **more}


class TestCompilation:
    def test_inclusion_is_closed_over_all_levels(self) -> None:
        compiled = compile_roles(
            {
                "a": role(includes=["b"]),
                "b": role(includes=["c"], gives=["c"]),
                "c": role(may={"things": ["read"]}),
            }
        )
        assert compiled["a"].may == {"things.read"}
        assert compiled["a"].includes == ("b", "c")
        assert compiled["a"].gives == {"c"}

    @pytest.mark.parametrize("field", ["includes", "gives"])
    def test_an_unknown_name_stops_the_server_and_is_named(self, field: str) -> None:
        with pytest.raises(RolesInvalid, match="role a names ghost"):
            compile_roles({"a": role(**{field: ["ghost"]})})

    @pytest.mark.parametrize("length", [1, 2, 5])
    def test_a_circle_stops_the_server_and_is_shown(self, length: int) -> None:
        names = [f"r{number}" for number in range(length)]
        circle = {
            name: role(includes=[names[(place + 1) % length]]) for place, name in enumerate(names)
        }
        with pytest.raises(RolesInvalid, match=r"circle: r0 > .*r0"):
            compile_roles(circle)

    def test_two_ways_to_the_same_role_are_no_circle(self) -> None:
        diamond = {
            "a": role(includes=["b", "c"]),
            "b": role(includes=["d"]),
            "c": role(includes=["d"]),
            "d": role(may={"things": ["read"]}),
        }
        assert compile_roles(diamond)["a"].may == {"things.read"}

    @given(st.data())
    def test_a_role_may_all_that_its_included_roles_may(self, data: st.DataObject) -> None:
        source = {}
        for number in range(6):
            earlier = [f"r{lower}" for lower in range(number)]
            included = data.draw(st.lists(st.sampled_from(earlier), unique=True)) if earlier else []
            source[f"r{number}"] = role(includes=included, may={f"things{number}": ["read"]})
        compiled = compile_roles(source)
        for key, raw in source.items():
            for included in raw["includes"]:  # type: ignore[union-attr]
                assert compiled[included].may < compiled[key].may


class TestTheFile:
    def test_nobody_gives_a_role_that_may_more_than_theirs(self) -> None:
        for one in roles.ROLES.values():
            for given_key in one.gives - {roles.ANY_ROLE}:
                assert roles.ROLES[given_key].may <= one.may, f"{one.key} gives {given_key}"

    def test_authors_give_nothing_and_managers_only_learner(self) -> None:
        assert roles.role_set(["author"]).gives == frozenset()
        assert roles.role_set(["manager"]).gives == {"learner"}
        assert roles.role_set(["manager"]).beyond(["learner", "custom:guard"]) == ["custom:guard"]
        assert roles.role_set(["admin"]).beyond([*roles.ROLES, "custom:guard"]) == []

    def test_an_unknown_key_on_a_membership_gives_nothing(self) -> None:
        assert roles.role_set(["ghost"]).may == roles.role_set(["ghost"]).gives == frozenset()

    def test_every_role_learns(self) -> None:
        assert all("trainings.own" in one.may for one in roles.ROLES.values())

    def test_the_file_is_what_was_compiled(self) -> None:
        source = yaml.safe_load((Path(roles.__file__).parent / "roles.yaml").read_text())
        assert list(source) == list(roles.ROLES)


class TestTheList:
    def test_names_what_each_may_and_gives(self, cast: Cast, as_: Client) -> None:
        items = as_(cast.leo).read("/roles").json()["items"]
        assert [item["key"] for item in items] == ["learner", "author", "manager", "admin"]
        admin = items[-1]
        assert admin["gives"] == ["learner", "author", "manager", "admin"]
        assert "programs.publish" in admin["may"]
        assert set(admin["includes"]) == {"author", "manager", "learner"}

    def test_is_for_people_who_are_signed_in(self, cast: Cast, as_: Client) -> None:
        assert as_(None).read("/roles").status_code == 401
