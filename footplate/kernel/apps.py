from django.apps import AppConfig
from django.db.models.signals import post_migrate


class KernelConfig(AppConfig):
    name = "footplate.kernel"
    label = "kernel"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footplate.kernel.walls.grants import grant_after_migrating

        post_migrate.connect(grant_after_migrating, sender=self)
