"""The endpoints of oauthlib with the three grants of OAuth 2.1 that we offer, and no other."""

from typing import Any

from allauth.idp.oidc import app_settings
from oauthlib.common import Request
from oauthlib.oauth2 import (
    AuthorizationCodeGrant,
    AuthorizationEndpoint,
    BearerToken,
    ClientCredentialsGrant,
    IntrospectEndpoint,
    RefreshTokenGrant,
    RevocationEndpoint,
    TokenEndpoint,
)
from oauthlib.oauth2.rfc6749.grant_types.authorization_code import code_challenge_method_s256

from footplate.kernel.bearer_secrets import OAUTH, REFRESH, new_secret
from footplate.tokens.oauth.validator import Validator


class Provider(AuthorizationEndpoint, IntrospectEndpoint, RevocationEndpoint, TokenEndpoint):
    """Answers authorization, token, revocation and introspection requests. Made per request."""

    def __init__(self) -> None:
        validator = Validator()
        code = AuthorizationCodeGrant(validator)
        code._code_challenge_methods = {"S256": code_challenge_method_s256}
        bearer = BearerToken(
            validator,
            token_generator=_access_token,
            refresh_token_generator=_refresh_token,
            expires_in=app_settings.ACCESS_TOKEN_EXPIRES_IN,
        )
        AuthorizationEndpoint.__init__(
            self,
            default_response_type="code",
            response_types={"code": code},
            default_token_type=bearer,
        )
        grants: dict[str, Any] = {
            "authorization_code": code,
            "client_credentials": ClientCredentialsGrant(validator),
            "refresh_token": RefreshTokenGrant(validator),
        }
        TokenEndpoint.__init__(
            self,
            default_grant_type="authorization_code",
            grant_types=grants,
            default_token_type=bearer,
        )
        RevocationEndpoint.__init__(self, validator)
        IntrospectEndpoint.__init__(self, validator)


def _access_token(request: Request) -> str:
    return new_secret(OAUTH)


def _refresh_token(request: Request) -> str:
    return new_secret(REFRESH)
