from django.apps import AppConfig


class TestingConfig(AppConfig):
    """Carries the `seed` command and the shared world."""

    name = "footplate.testing"
    label = "testing"
