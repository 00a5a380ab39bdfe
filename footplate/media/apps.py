from django.apps import AppConfig


class MediaConfig(AppConfig):
    name = "footplate.media"
    label = "media"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footplate.media import listeners  # noqa: F401
