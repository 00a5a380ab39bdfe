"""Routes of programs."""

from footplate.kernel.http.api import Router
from footplate.programs.api import contents, outline, programs, publication

router = Router()
for part in (programs, outline, contents, publication):
    router.add_router("", part.router)
