"""Routes of media."""

from footplate.kernel.http.api import Router
from footplate.media.api import assets, uploads

router = Router()
for part in (assets, uploads):
    router.add_router("", part.router)
