from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    name = "footplate.notifications"
    label = "notifications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footplate.notifications import listeners  # noqa: F401
