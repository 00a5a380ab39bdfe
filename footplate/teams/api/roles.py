"""The roles there are."""

from django.http import HttpRequest

from footplate.kernel.http.api import Router
from footplate.teams import roles
from footplate.teams.api.schemas import Role, Roles
from footplate.teams.roles import ROLES

router = Router(tags=["Teams"])


@router.get("/roles", response={200: Roles})
def list_roles(request: HttpRequest) -> Roles:
    """Return every role in the order of roles.yaml, from the least to the most able."""
    return Roles(items=[_shown(role) for role in ROLES.values()])


def _shown(role: roles.Role) -> Role:
    return Role(
        key=role.key,
        title=role.title,
        description=role.description,
        includes=list(role.includes),
        gives=[key for key in ROLES if key in role.gives],
        may=sorted(role.may),
    )
