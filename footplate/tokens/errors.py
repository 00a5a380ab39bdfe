"""What can go wrong with tokens and applications."""

from footplate.kernel.problems import Conflict, Gone


class TooManyTokens(Conflict):
    code, title = "too_many_tokens", "There are too many already. Revoke one that is not used."


class TokenEnded(Gone):
    code, title = "token_ended", "This token has expired. Make a new one."


class AuthorizationRefused(Conflict):
    code, title = "authorization_refused", "What the application asks for cannot be allowed."
