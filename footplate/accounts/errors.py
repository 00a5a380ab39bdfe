"""What can go wrong with accounts."""

from typing import Any

from footplate.kernel.problems import BadRequest, Forbidden, NotSignedIn, Problem


class AccountExists(Problem):
    status, code, title = 409, "account_exists", "There is already an account with this address."


class TwoCredentials(BadRequest):
    code, title = "two_credentials", "Send a session or a token, not both."


class TokenRefused(NotSignedIn):
    code, title = "token_refused", "This token is unknown, revoked or expired."
    headers = {"WWW-Authenticate": 'Bearer realm="Footplate", error="invalid_token"'}


class SessionRequired(Forbidden):
    code, title = "session_required", "Only a person at a browser may do this, no token."


class SeeingOnly(Forbidden):
    code = "seeing_as"
    title = "You are seeing the team as somebody else. Stop that to change something."


class OtherPerson(Forbidden):
    code, title = "other_person", "You are signed in as somebody else now."


class InsufficientScope(Forbidden):
    """The token's scopes do not reach; `needed` names those of which one would do."""

    code, title = "insufficient_scope", "The token does not have the scope for this."

    def __init__(self, *, needed: tuple[str, ...], **extras: Any) -> None:
        detail = f"This needs a token with the scope {' or '.join(needed)}."
        super().__init__(detail, needed=list(needed), **extras)
        challenge = f'Bearer realm="Footplate", error="insufficient_scope", scope="{needed[0]}"'
        self.headers = {"WWW-Authenticate": challenge}
