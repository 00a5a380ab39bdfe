"""Routes of people in teams."""

from footplate.kernel.http.api import Router
from footplate.teams.api import groups, me, member_links, members, roles, seeing, teams

router = Router()
for part in (me, teams, roles, seeing, members, member_links, groups):
    router.add_router("", part.router)
