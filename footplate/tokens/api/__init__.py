"""Routes of tokens and of applications."""

from footplate.kernel.http.api import Router
from footplate.tokens.api import applications, consent, tokens

router = Router(tags=["Tokens"])
for part in (tokens, applications, consent):
    router.add_router("", part.router)
