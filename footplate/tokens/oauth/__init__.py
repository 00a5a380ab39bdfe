"""OAuth 2.1 for applications, on allauth's identity provider (docs/decisions)."""
