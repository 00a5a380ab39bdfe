"""Operations on invitations: the manager's, and the invited person's."""

from footplate.invitations.api import links, manage, mine
from footplate.kernel.http.api import Router

router = Router(tags=["Invitations"])
for part in (manage, links, mine):
    router.add_router("", part.router)
