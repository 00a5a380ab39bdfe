"""What people may set on an endpoint."""

from footplate.kernel.problems import InvalidInput
from footplate.webhooks.catalogue import CATALOGUE
from footplate.webhooks.sending.destinations import UrlRefused, destination_of
from footplate.webhooks.sending.guard import Guard


def demand_good_url(url: str) -> None:
    """Raise `InvalidInput` for an address that nothing would ever be sent to."""
    try:
        destination_of(url, guard=Guard.of_settings())
    except UrlRefused as failure:
        raise InvalidInput.at("/body/url", "webhook_url", str(failure)) from failure


def demand_good_types(event_types: list[str] | None) -> None:
    """Raise `InvalidInput` at the first type that the catalogue does not have."""
    for place, name in enumerate(event_types or []):
        if name not in CATALOGUE:
            raise InvalidInput.at(
                f"/body/event_types/{place}", "unknown_event_type", f"There is no event {name!r}."
            )
