"""Applications of a team. Only a person at a browser may ask any of this."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.teams.policies import access_team
from footplate.tokens.actions import applications
from footplate.tokens.api.oauth_schemas import (
    Application,
    ApplicationInput,
    ApplicationPatch,
    MadeApplication,
    SecretRotation,
)
from footplate.tokens.oauth import queries
from footplate.tokens.policies import READ, WRITE
from footplate.tokens.queries import PageOf

router = Router(tags=["OAuth"])


@router.get("/teams/{team}/oauth-applications", response={200: Page[Application]})
def list_applications(
    request: HttpRequest, team: str, query: Query[PageQuery]
) -> PageOf[queries.ApplicationRow]:
    """Return the team's applications, newest first."""
    row, abilities = access_team(caller=caller_of(request), slug=team, ability=READ)
    return queries.team_applications(
        team_id=row.id,
        may_write=abilities.can(WRITE),
        cursor=query.cursor,
        limit=query.limit,
        now=clock.now(),
    )


@router.post("/teams/{team}/oauth-applications", response={201: MadeApplication})
def create_application(
    request: HttpRequest, team: str, payload: ApplicationInput
) -> Status[MadeApplication]:
    """Make an application. Its secret is in this answer and nowhere else, ever."""
    wanted = applications.Wanted(**payload.model_dump())
    made, secret = applications.create_application(
        slug=team, actor=caller_of(request), wanted=wanted, now=clock.now()
    )
    return Status(201, _made(made.id, secret))


@router.patch("/oauth-applications/{application_id}", response={200: Application})
def change_application(
    request: HttpRequest, application_id: UUID, payload: ApplicationPatch
) -> queries.ApplicationRow:
    """Change name, addresses or scopes; fewer scopes hold at once for tokens that are out."""
    now = clock.now()
    applications.change_application(
        application_id=application_id,
        actor=caller_of(request),
        changes=payload.model_dump(exclude_none=True),
        now=now,
    )
    return queries.team_application(application_id=application_id, now=now)


@router.post("/oauth-applications/{application_id}/rotation", response={200: MadeApplication})
def rotate_application_secret(
    request: HttpRequest, application_id: UUID, payload: SecretRotation
) -> MadeApplication:
    """Give an application a new secret; the old one stays good for the overlap."""
    made, secret = applications.rotate_secret(
        application_id=application_id,
        actor=caller_of(request),
        overlap_hours=payload.overlap_hours,
        now=clock.now(),
    )
    return _made(made.id, secret)


@router.delete("/oauth-applications/{application_id}", response={204: None})
def delete_application(request: HttpRequest, application_id: UUID) -> Status[None]:
    """End an application with all its tokens and everybody's consent, at once."""
    applications.delete_application(
        application_id=application_id, actor=caller_of(request), now=clock.now()
    )
    return Status(204, None)


def _made(application_id: UUID, secret: str | None) -> MadeApplication:
    row = queries.team_application(application_id=application_id, now=clock.now())
    return MadeApplication(
        application=Application.model_validate(row, from_attributes=True), secret=secret
    )
