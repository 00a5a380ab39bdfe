"""Tokens of people and teams. Only a person at a browser may ask any of this."""

from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Status

from footplate.kernel import clock
from footplate.kernel.http.api import Router, caller_of
from footplate.kernel.http.schemas import Page, PageQuery
from footplate.teams.policies import access_team
from footplate.tokens import queries
from footplate.tokens.actions.create_personal_token import create_personal_token as create_own
from footplate.tokens.actions.create_team_token import create_team_token as create_for_team
from footplate.tokens.actions.revoke_token import revoke_token as revoke
from footplate.tokens.actions.rotate_token import rotate_token as rotate
from footplate.tokens.api.schemas import (
    MadeToken,
    PersonalTokenInput,
    Scope,
    ScopeList,
    TeamTokenInput,
    Token,
    TokenRotation,
)
from footplate.tokens.models import TokenKind
from footplate.tokens.policies import READ, WRITE
from footplate.tokens.scoping import all_scopes

router = Router(tags=["Tokens"])


@router.get("/scopes", response={200: ScopeList}, auth=None)
def list_scopes(request: HttpRequest) -> ScopeList:
    """Return every scope that a token can have, in words, in the order people are shown them."""
    items = [
        Scope(
            key=scope.key,
            title=scope.title,
            description=scope.description,
            area=scope.area,
            brings=list(scope.brings),
        )
        for scope in all_scopes()
    ]
    return ScopeList(items=items)


@router.get("/me/tokens", response={200: Page[Token]})
def list_own_tokens(
    request: HttpRequest, query: Query[PageQuery]
) -> queries.PageOf[queries.TokenRow]:
    """Return the caller's own tokens, newest first; revoked ones are gone."""
    return queries.own_tokens(
        caller=caller_of(request), cursor=query.cursor, limit=query.limit, now=clock.now()
    )


@router.post("/me/tokens", response={201: MadeToken})
def create_own_token(request: HttpRequest, payload: PersonalTokenInput) -> Status[MadeToken]:
    """Make a personal token. Its secret is in this answer and nowhere else, ever."""
    now = clock.now()
    token, secret = create_own(actor=caller_of(request), now=now, **payload.model_dump())
    return Status(201, _made(queries.token_row(token, now=now), secret))


@router.get("/teams/{team}/tokens", response={200: Page[Token]})
def list_team_tokens(
    request: HttpRequest, team: str, query: Query[PageQuery]
) -> queries.PageOf[queries.TokenRow]:
    """Return the team's tokens, newest first; revoked ones are gone."""
    row, abilities = access_team(caller=caller_of(request), slug=team, ability=READ)
    return queries.team_tokens(
        team_id=row.id,
        may_write=abilities.can(WRITE),
        cursor=query.cursor,
        limit=query.limit,
        now=clock.now(),
    )


@router.post("/teams/{team}/tokens", response={201: MadeToken})
def create_team_token(
    request: HttpRequest, team: str, payload: TeamTokenInput
) -> Status[MadeToken]:
    """Make a team token, which acts as a machine user with these roles. Told this once."""
    now = clock.now()
    token, secret = create_for_team(
        slug=team, actor=caller_of(request), now=now, **payload.model_dump()
    )
    return Status(201, _made(queries.team_token(token_id=token.id, now=now), secret))


@router.post("/tokens/{token_id}/rotation", response={200: MadeToken})
def rotate_token(request: HttpRequest, token_id: UUID, payload: TokenRotation) -> MadeToken:
    """Give a token a new secret; the old one stays good for the overlap. 410 once expired."""
    now = clock.now()
    token, secret = rotate(
        token_id=token_id, actor=caller_of(request), now=now, **payload.model_dump()
    )
    if token.kind == TokenKind.TEAM:
        return _made(queries.team_token(token_id=token.id, now=now), secret)
    return _made(queries.token_row(token, now=now), secret)


@router.delete("/tokens/{token_id}", response={204: None})
def revoke_token(request: HttpRequest, token_id: UUID) -> Status[None]:
    """End a token at once."""
    revoke(token_id=token_id, actor=caller_of(request), now=clock.now())
    return Status(204, None)


def _made(row: queries.TokenRow, secret: str) -> MadeToken:
    return MadeToken(token=Token.model_validate(row, from_attributes=True), secret=secret)
