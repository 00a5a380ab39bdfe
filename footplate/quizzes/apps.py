from django.apps import AppConfig


class QuizzesConfig(AppConfig):
    name = "footplate.quizzes"
    label = "quizzes"

    def ready(self) -> None:
        """Join the quiz to the kinds of content."""
        from footplate.programs.kinds.base import register
        from footplate.quizzes.kind import QuizKind

        register(QuizKind())
