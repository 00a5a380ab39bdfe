from django.apps import AppConfig


class InvitationsConfig(AppConfig):
    name = "footplate.invitations"
    label = "invitations"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from footplate.invitations import listeners  # noqa: F401
        from footplate.invitations.queries import count_people
        from footplate.programs.affected import register_people_counter

        register_people_counter(count_people)
