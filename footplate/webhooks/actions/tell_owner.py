"""Tell people by e-mail that an endpoint was disabled."""

from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string

from footplate.teams.holding import held_by, roles_in
from footplate.teams.models import Membership, MembershipState, Team
from footplate.webhooks.abilities import WRITE
from footplate.webhooks.models import WebhookDelivery, WebhookEndpoint
from footplate.webhooks.standing import disabled_words


def tell_owner(*, endpoint: WebhookEndpoint, now: datetime) -> list[str]:
    """Return the addresses that were written to: whoever made the endpoint and may still change
    it, else everybody who may. The letters go the way of all mail, after the commit.

    Statements: 3, and 1 or 2 a letter.
    """
    team = Team.objects.get(pk=endpoint.team_id)
    able = _able(endpoint)
    owners = [one for one in able if one.user_id == endpoint.created_by_id] or able
    context = {
        "team": " ".join(team.name.split()),
        "url": endpoint.url,
        "because": disabled_words(endpoint),
        "waiting": _failed_since(endpoint),
        "link": f"{settings.BASE_URL}/t/{team.slug}/settings/webhooks/{endpoint.id}",
        "site_name": settings.SITE_NAME,
        "base_url": settings.BASE_URL,
    }
    subject = f"A webhook of {context['team']} was disabled"
    text = render_to_string("webhooks/endpoint_disabled.txt", context)
    addresses = [one.user.email for one in owners if one.user is not None]
    for address in addresses:
        send_mail(subject, text, None, [address])
    return addresses


def _able(endpoint: WebhookEndpoint) -> list[Membership]:
    """Return the active people of the team who may change webhooks. Statements: 1."""
    members = Membership.objects.select_related("user").filter(
        team_id=endpoint.team_id,
        state=MembershipState.ACTIVE,
        user__is_active=True,
        user__is_machine=False,
    )
    held = members.annotate(held=held_by("memberships.user_id", "memberships.team_id"))
    return [one for one in held if WRITE in roles_in(one.held).may]


def _failed_since(endpoint: WebhookEndpoint) -> int:
    """Return how many deliveries have failed since the endpoint last took one."""
    failed = WebhookDelivery.objects.filter(endpoint=endpoint, status="failed", is_test=False)
    if endpoint.failing_since is not None:
        failed = failed.filter(ended_at__gte=endpoint.failing_since)
    return failed.count()
