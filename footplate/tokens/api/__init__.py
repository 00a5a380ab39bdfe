"""Routes of tokens and of applications."""

from footplate.kernel.http.api import Router
from footplate.tokens.api import tokens

router = Router(tags=["Tokens"])
for part in (tokens,):
    router.add_router("", part.router)
