"""Routes of webhooks."""

from footplate.kernel.http.api import Router
from footplate.webhooks.api import deliveries, endpoints, event_types

router = Router()
for part in (event_types, endpoints, deliveries):
    router.add_router("", part.router)
