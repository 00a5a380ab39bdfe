from django.apps import AppConfig


class ProgramsConfig(AppConfig):
    name = "footplate.programs"
    label = "programs"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footplate.media import usage
        from footplate.programs import asset_usage, listeners  # noqa: F401
        from footplate.programs.kinds.builtin import register_builtin

        register_builtin()
        usage.register(asset_usage.count_usage)
