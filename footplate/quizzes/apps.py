from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "footplate.quizzes"
    label = "quizzes"

    def ready(self) -> None:
        """Join the quiz to the kinds of content; hear of extensions; tell what the bank shows."""
        from footplate.media import usage
        from footplate.programs.kinds.base import register
        from footplate.quizzes import listeners  # noqa: F401
        from footplate.quizzes.bank import asset_usage
        from footplate.quizzes.kind import QuizKind

        register(QuizKind())
        usage.register(asset_usage.count_usage)
