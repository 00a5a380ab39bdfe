"""Tell somebody that they are invited to a team."""

from datetime import datetime
from uuid import UUID

from django.conf import settings

from footplate.kernel.links import link_token
from footplate.notifications.actions.write_message import write_message
from footplate.notifications.letters import compose, one_line
from footplate.notifications.models import Message
from footplate.notifications.wording import moment_words
from footplate.teams.actions.invite_member import LINK_PURPOSE
from footplate.teams.models import Membership, MembershipState
from footplate.teams.queries.titles import titles_of


def announce_membership(
    *, membership_id: UUID, occurred_at: datetime, now: datetime
) -> Message | None:
    """Write the letter with the member link; once for each time that the link was given.

    Nothing is written when the invitation was taken up or withdrawn in the meantime.
    """
    membership = (
        Membership.objects.select_related("team", "invited_by")
        .filter(pk=membership_id, state=MembershipState.INVITED)
        .first()
    )
    if membership is None or membership.token_nonce is None or not membership.token_expires_at:
        return None
    team, inviter = membership.team, membership.invited_by
    token = link_token(
        purpose=LINK_PURPOSE, record_id=membership.id, nonce=bytes(membership.token_nonce)
    )
    letter = compose(
        "notifications/member_invitation",
        {
            "team": one_line(team.name),
            "inviter": one_line(inviter.name) if inviter else "",
            "roles": titles_of(membership.roles, team_id=team.id),
            "link": f"{settings.BASE_URL}/join/{token}",
            "expires": moment_words(membership.token_expires_at, team.timezone),
        },
    )
    return write_message(
        to=membership.email,
        kind="member_invitation",
        letter=letter,
        now=now,
        team_id=team.id,
        dedupe_key=f"member_invitation:{membership_id}:{occurred_at.isoformat()}",
    )
