"""How often one client address may try."""

from footplate.kernel.rate_limits import RateLimit

LINK_LOOKUPS = RateLimit(name="invitation_link", tries=60, seconds=60)
ACCOUNTS = RateLimit(name="invitation_account", tries=20, seconds=600)
