"""Change an endpoint: where it is, what it hears, whether it is paused or disabled."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from footplate.kernel import audit
from footplate.kernel.caller import Caller
from footplate.teams.policies import Abilities
from footplate.webhooks.abilities import WRITE
from footplate.webhooks.actions.disable_endpoint import disable_endpoint
from footplate.webhooks.errors import EndpointDisabled
from footplate.webhooks.input_rules import demand_good_types, demand_good_url
from footplate.webhooks.models import DisabledReason, WebhookEndpoint
from footplate.webhooks.policies import access_endpoint
from footplate.webhooks.waking import wake

_PLAIN = ("url", "description", "event_types")


@transaction.atomic
def change_endpoint(
    *, endpoint_id: UUID, changes: dict[str, Any], actor: Caller, now: datetime
) -> tuple[WebhookEndpoint, Abilities]:
    """Store the changes; what is not named stays. `changes` may hold `url`, `description`,
    `event_types` (null for all), `enabled` and `paused`.

    Enabling ends the failing; pausing a disabled endpoint is `EndpointDisabled`.
    """
    endpoint, abilities = access_endpoint(caller=actor, pk=endpoint_id, ability=WRITE, lock=True)
    if "url" in changes:
        demand_good_url(changes["url"])
    demand_good_types(changes.get("event_types"))
    _change_plain(endpoint, changes, actor=actor, now=now)
    if "enabled" in changes:
        _enable(endpoint, changes["enabled"], actor=actor, now=now)
    if "paused" in changes:
        _pause(endpoint, changes["paused"], actor=actor, now=now)
    return endpoint, abilities


def _change_plain(
    endpoint: WebhookEndpoint, changes: dict[str, Any], *, actor: Caller, now: datetime
) -> None:
    wanted = {
        field: changes[field]
        for field in _PLAIN
        if field in changes and changes[field] != getattr(endpoint, field)
    }
    if not wanted:
        return
    before = {field: getattr(endpoint, field) for field in wanted}
    for field, value in wanted.items():
        setattr(endpoint, field, value)
    endpoint.updated_at = now
    endpoint.save(update_fields=[*wanted, "updated_at"])
    _record(endpoint, verb="webhooks.change", actor=actor, now=now, before=before, after=wanted)


def _enable(endpoint: WebhookEndpoint, enabled: bool, *, actor: Caller, now: datetime) -> None:
    if enabled == (endpoint.disabled_at is None):
        return
    if not enabled:
        reason = DisabledReason.BY_PERSON
        disable_endpoint(endpoint=endpoint, reason=reason, now=now, actor_id=actor.user_id)
        return
    endpoint.disabled_at, endpoint.disabled_reason = None, ""
    endpoint.failing_since = None
    endpoint.updated_at = now
    endpoint.save(update_fields=["disabled_at", "disabled_reason", "failing_since", "updated_at"])
    _record(endpoint, verb="webhooks.enable", actor=actor, now=now)


def _pause(endpoint: WebhookEndpoint, paused: bool, *, actor: Caller, now: datetime) -> None:
    if paused == (endpoint.paused_at is not None):
        return
    if endpoint.disabled_at is not None:
        raise EndpointDisabled
    endpoint.paused_at = now if paused else None
    endpoint.updated_at = now
    endpoint.save(update_fields=["paused_at", "updated_at"])
    if not paused:
        wake([endpoint])
    verb = "webhooks.pause" if paused else "webhooks.resume"
    _record(endpoint, verb=verb, actor=actor, now=now)


def _record(
    endpoint: WebhookEndpoint, *, verb: str, actor: Caller, now: datetime, **detail: Any
) -> None:
    audit.record(
        team_id=endpoint.team_id,
        actor_id=actor.user_id,
        verb=verb,
        subject_type="webhook_endpoint",
        subject_id=endpoint.id,
        subject_label=endpoint.url,
        now=now,
        **detail,
    )
