"""How often one client address may try."""

from footplate.kernel.rate_limits import RateLimit

LINK_LOOKUPS = RateLimit(name="member_link", tries=60, seconds=60)
ACCOUNTS = RateLimit(name="member_account", tries=20, seconds=600)
