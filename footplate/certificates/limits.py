"""How often one client address may check certificates."""

from footplate.kernel.rate_limits import RateLimit

LOOKUPS = RateLimit(name="certificate_lookup", tries=60, seconds=60)
FILES = RateLimit(name="certificate_file", tries=120, seconds=60)
