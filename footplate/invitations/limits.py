"""How often one client address may try, and all together may guess links."""

from footplate.kernel.rate_limits import RateLimit

LINK_LOOKUPS = RateLimit(name="invitation_link", tries=60, seconds=60)
LINK_GUESSES = RateLimit(name="invitation_guess", tries=600, seconds=60, is_told=False)
ACCOUNTS = RateLimit(name="invitation_account", tries=20, seconds=600)
