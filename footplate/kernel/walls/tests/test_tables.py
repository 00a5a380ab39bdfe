"""Every table that belongs to a team stands behind the wall; every other one says why not."""

import pytest
from django.db import connection

from footplate.kernel.walls.unwalled import UNWALLED

pytestmark = pytest.mark.django_db

_TABLES = """
select c.relname, c.relrowsecurity and c.relforcerowsecurity,
       array(select p.polname::text from pg_policy p where p.polrelid = c.oid order by 1),
       exists (select from pg_attribute a
               where a.attrelid = c.oid and a.attname = 'team_id' and not a.attisdropped)
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = current_schema() and c.relkind in ('r', 'p')
"""
# Whoever reads these through their own row: said one by one, so that none comes by accident.
OWN_ROWS = {"memberships", "training_certificates"}


def tables() -> dict[str, tuple[bool, list[str], bool]]:
    with connection.cursor() as cursor:
        cursor.execute(_TABLES)
        return {name: tuple(rest) for name, *rest in cursor.fetchall()}  # type: ignore[misc]


def test_every_table_with_a_team_has_a_wall() -> None:
    missing = [
        name
        for name, (forced, policies, has_team) in tables().items()
        if (has_team or name == "teams") and not (forced and "wall" in policies)
    ]
    assert not missing, f"put {missing} behind the wall: docs/walls.md"


def test_every_table_without_one_says_why() -> None:
    unwalled = {name for name, (forced, _, _) in tables().items() if not forced}

    assert unwalled - UNWALLED.keys() == set()
    assert UNWALLED.keys() - tables().keys() == set(), "these are gone"


def test_policies_are_the_walls_and_own_rows_alone() -> None:
    found = {name: policies for name, (_, policies, _) in tables().items() if policies}

    assert {name for name, policies in found.items() if "own" in policies} == OWN_ROWS
    assert all(set(policies) <= {"wall", "own"} for policies in found.values())


def test_the_applications_role_goes_around_nothing() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select r.rolsuper, r.rolbypassrls, exists (select from pg_class c"
            " where c.relowner = r.oid and c.relname = 'teams')"
            " from pg_roles r where r.rolname = current_user"
        )
        assert cursor.fetchone() == (False, False, False)
