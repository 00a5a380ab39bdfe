"""How often one client address may ask for OAuth tokens."""

from footplate.kernel.rate_limits import RateLimit

TOKEN_REQUESTS = RateLimit(name="oauth_token", tries=120, seconds=60)
