from django.apps import AppConfig


class ProgressConfig(AppConfig):
    name = "footplate.progress"
    label = "progress"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen, and tell publishing whom it would affect."""
        from footplate.programs import affected
        from footplate.progress import listeners  # noqa: F401
        from footplate.progress.queries.affected import count_affected

        affected.register(count_affected)
