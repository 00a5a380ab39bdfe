from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    name = "footplate.webhooks"
    label = "webhooks"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footplate.kernel.http import openapi
        from footplate.webhooks import listeners  # noqa: F401
        from footplate.webhooks.document import describe_webhooks

        openapi.extend(describe_webhooks)
