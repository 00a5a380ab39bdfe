"""The version of this server, as pyproject.toml names it (a test holds them together)."""

VERSION = "0.1.0"
