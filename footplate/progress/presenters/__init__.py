"""Facts turned into what the API answers. Pure."""
