from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    name = "footplate.certificates"
    label = "certificates"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footplate.certificates import listeners  # noqa: F401
