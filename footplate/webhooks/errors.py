"""What can go wrong with webhooks."""

from footplate.kernel.problems import Conflict


class EndpointsFull(Conflict):
    code, title = "webhook_endpoints_full", "The team has as many webhook endpoints as it may have."


class EndpointDisabled(Conflict):
    code, title = "webhook_endpoint_disabled", "This endpoint is disabled. Enable it first."


class DeliveryPending(Conflict):
    code, title = "delivery_pending", "This delivery is being tried already."
