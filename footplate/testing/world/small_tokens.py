"""The tokens of the small world: a team's, an application's, and its learner's consent."""

from datetime import datetime

from footplate.accounts.models import User
from footplate.teams.models import Team
from footplate.testing.world.company import caller_of
from footplate.tokens.actions.applications import Wanted, create_application
from footplate.tokens.actions.create_team_token import create_team_token
from footplate.tokens.models import AccessToken, OAuthApplication, OAuthGrant

_WANTED = Wanted(
    name="Fleet planner",
    is_public=False,
    redirect_uris=["https://planner.example.com/back"],
    scopes=["me.read", "trainings.own"],
    roles=[],
)


def make_token(team: Team, admin: User, *, now: datetime) -> AccessToken:
    """Return a team's token that acts as a manager."""
    token, _ = create_team_token(
        slug=team.slug,
        actor=caller_of(admin),
        name="Payroll",
        roles=["manager"],
        scopes=["groups.read"],
        expires_in_days=90,
        now=now,
    )
    return token


def make_application(
    team: Team, admin: User, learner: User, *, now: datetime
) -> tuple[OAuthApplication, OAuthGrant]:
    """Return a team's application, and the consent that its learner gave."""
    application, _ = create_application(
        slug=team.slug, actor=caller_of(admin), wanted=_WANTED, now=now
    )
    grant = OAuthGrant.objects.create(
        application=application, user=learner, scopes=["me.read"], created_at=now
    )
    return application, grant
