"""`Wall("table")`: what a migration says about every table that belongs to a team."""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

# Read through functions, so that how a connection is told can change without changing a policy.
# PostgreSQL inlines them; in a sub-select each is worked out once a statement, not once a row.
FUNCTIONS = """
create or replace function wall_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('footplate.person', true), '')::uuid;
create or replace function wall_teams() returns uuid[] language sql stable parallel safe
  return nullif(current_setting('footplate.teams', true), '')::uuid[];
create or replace function wall_opened(table_name text) returns boolean
  language sql stable parallel safe
  return coalesce(
    nullif(current_setting('footplate.opened', true), '')::text[] && array['*', table_name], false);
"""
_WALL = """
alter table {table} enable row level security;
alter table {table} force row level security;
create policy wall on {table}
  using ({column} = any ((select wall_teams())::uuid[]) or (select wall_opened('{name}')))
  with check ({nobodys}{column} = any ((select wall_teams())::uuid[])
              or (select wall_opened('{name}')));
"""
_OWN = "create policy own on {table} for select using ({own} = (select wall_person()));"
_NO_WALL = """
drop policy if exists own on {table};
drop policy wall on {table};
alter table {table} no force row level security;
alter table {table} disable row level security;
"""


class Wall(Operation):
    """Put the table's rows behind the wall: seen and written only by those of their team.

    `column` names the team. `own` names a column with a person, who also sees (but does not write)
    their own rows in teams that they have left. With `team_may_be_empty` anybody may add a row
    without a team, which then only doors show.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(
        self,
        table: str,
        *,
        column: str = "team_id",
        own: str | None = None,
        team_may_be_empty: bool = False,
    ) -> None:
        self.table = table
        self.column = column
        self.own = own
        self.team_may_be_empty = team_may_be_empty

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Models do not know of the wall."""

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for statement in (FUNCTIONS, _WALL, _OWN if self.own else ""):
            if statement:
                schema_editor.execute(statement.format(**self._parts(schema_editor)), params=None)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        schema_editor.execute(_NO_WALL.format(**self._parts(schema_editor)), params=None)

    def describe(self) -> str:
        return f"Put {self.table} behind the wall"

    def _parts(self, schema_editor: BaseDatabaseSchemaEditor) -> dict[str, Any]:
        quote = schema_editor.quote_name
        return {
            "table": quote(self.table),
            "name": self.table,
            "column": quote(self.column),
            "own": quote(self.own) if self.own else "",
            "nobodys": f"{quote(self.column)} is null or " if self.team_may_be_empty else "",
        }
