"""The demo company: its people, programs and media, which the tests use as well."""
