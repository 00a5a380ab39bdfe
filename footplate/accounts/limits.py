"""How often one client address may try."""

from footplate.kernel.rate_limits import RateLimit

# Nobody guesses 256 bits; the limit ends the noise of those who try.
TOKEN_GUESSES = RateLimit(name="token_guess", tries=60, seconds=60)
