"""Inviting in the tests: the row, and the token that its e-mail would hold."""

from uuid import UUID

from footplate.kernel.links import link_token
from footplate.teams.actions.invite_member import LINK_PURPOSE
from footplate.teams.models import Membership
from footplate.testing.client import ApiClient


def invite(client: ApiClient, email: str, *roles: str, team: str = "northwind") -> UUID:
    """Invite the address over the API and return the membership's id."""
    answer = client.send(
        "POST", f"/teams/{team}/members", {"email": email, "roles": list(roles) or ["learner"]}
    )
    assert answer.status_code == 201, answer.json()
    return UUID(answer.json()["id"])


def token_of(membership_id: UUID) -> str:
    """Return the token of the link that was sent last."""
    membership = Membership.objects.get(pk=membership_id)
    assert membership.token_nonce is not None
    return link_token(purpose=LINK_PURPOSE, record_id=membership.id, nonce=membership.token_nonce)
