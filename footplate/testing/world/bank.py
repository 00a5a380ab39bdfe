"""The demo company's bank of questions, from `bank.yaml`."""

from datetime import datetime
from typing import Any

import yaml

from footplate.quizzes.bank.actions.create_questions import create_questions
from footplate.quizzes.questions import QuestionModel, type_of
from footplate.testing.world.company import Company
from footplate.testing.world.files import WORLD


def fill_bank(company: Company, *, author: str, now: datetime) -> None:
    """Put the questions into the bank of Northwind, as this author. Statements: 3."""
    told = yaml.safe_load((WORLD / "bank.yaml").read_text())
    create_questions(
        team_id=company.team.id,
        questions=[_question(number, one) for number, one in enumerate(told)],
        actor=company.caller(author),
        now=now,
    )


def _question(number: int, told: dict[str, Any]) -> QuestionModel:
    options = [{"id": "right", "text": told["right"], "correct": True}]
    options += [{"id": f"wrong{at}", "text": text} for at, text in enumerate(told["wrong"])]
    said = {name: told[name] for name in ("stem", "tags", "explanation")}
    draft = {"id": f"q{number}", "type": "single", "options": options} | said
    question: QuestionModel = type_of(draft).model.model_validate(draft)
    return question
