"""How often one client address may check certificates, and all together may guess numbers."""

from footplate.kernel.rate_limits import RateLimit

LOOKUPS = RateLimit(name="certificate_lookup", tries=60, seconds=60)
GUESSES = RateLimit(name="certificate_guess", tries=600, seconds=60, is_told=False)
FILES = RateLimit(name="certificate_file", tries=120, seconds=60)
