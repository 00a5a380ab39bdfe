"""Routes of accounts that everybody may ask."""

from footplate.accounts.api.site import router

__all__ = ["router"]
