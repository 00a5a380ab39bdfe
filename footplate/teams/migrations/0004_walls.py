"""Teams and who belongs to them stand behind the wall.

One's own membership shows before one's teams are known, for that is how they are found: the
statement that signs in reads it.
"""

from django.db import migrations

from footplate.kernel.walls.operations import Wall


class Migration(migrations.Migration):
    dependencies = [("teams", "0003_team_keeps_an_admin")]

    operations = [
        Wall("teams", column="id"),
        Wall("memberships", own="user_id"),
        Wall("groups"),
        Wall("group_memberships"),
    ]
