"""Operations on certificates: the owner's, the team's and everybody's."""

from footplate.certificates.api import own, team, verify
from footplate.kernel.http.api import Router

router = Router(tags=["Certificates"])
for part in (own, team, verify):
    router.add_router("", part.router)
