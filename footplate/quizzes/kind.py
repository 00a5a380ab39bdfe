"""The quiz as a kind of content."""

import re
from collections.abc import Sequence
from typing import Any, ClassVar

from ninja import Schema

from footplate.kernel.problems import InvalidInput
from footplate.programs.kinds.base import (
    ContentProblem,
    DiffLine,
    Frozen,
    Kind,
    LearnerContext,
)
from footplate.programs.markdown import plain_text, render
from footplate.programs.models import Content
from footplate.quizzes import queries
from footplate.quizzes.bank.pools import (
    assets_of_pools,
    freeze_pools,
    load_bank,
    pool_problems,
)
from footplate.quizzes.body import MARKING_RULES, QuizBody
from footplate.quizzes.differences import quiz_differences
from footplate.quizzes.questions import QuestionModel, QuestionProblem, type_of
from footplate.quizzes.schemas import QuizFace
from footplate.quizzes.texts import images_of, text_problems

# pydantic names the member of a union in the path; in the body there is no such step.
_UNION_STEP = re.compile(r"^(/body/body/questions/\d+)/[a-z_]+(?=/|$)")
_SECONDS_A_QUESTION = 60


class QuizKind(Kind):
    """Questions with keys, attempts and a pass mark."""

    content_type = "quiz"
    body_schema: ClassVar[type[Schema]] = QuizBody
    learner_schema: ClassVar[type[Schema]] = QuizFace

    def clean_body(self, body: dict[str, Any]) -> dict[str, Any]:
        try:
            return super().clean_body(body)
        except InvalidInput as problem:
            for error in problem.errors or []:
                error["pointer"] = _UNION_STEP.sub(r"\1", error["pointer"])
            raise

    def asset_ids(self, body: dict[str, Any]) -> Sequence[str]:
        return images_of(QuizBody.model_validate(body).questions)

    def load(self, contents: Sequence[Content]) -> None:
        load_bank(contents)

    def problems(self, content: Content) -> list[ContentProblem]:
        quiz = QuizBody.model_validate(content.body)
        if not quiz.questions and not quiz.draws:
            return [
                ContentProblem(
                    severity="must_fix",
                    code="no_questions",
                    title="The quiz has no questions",
                    detail="Add at least one question.",
                )
            ]
        return [
            problem
            for number, question in enumerate(quiz.questions, 1)
            for problem in (
                *_question_problems(number, question),
                *text_problems(number, question, content),
            )
        ] + pool_problems(content, quiz)

    def freeze(self, content: Content) -> Frozen:
        quiz = QuizBody.model_validate(content.body)
        passing = quiz.passing_percentage
        if passing is None:
            passing = content.program.passing_percentage
        body = quiz.model_dump(mode="json", exclude={"questions", "draws", *MARKING_RULES})
        body |= {
            "passing_percentage": passing,
            "time_limit_minutes": content.time_limit,
            "questions": [_public(question) for question in quiz.questions],
        }
        pools, pool_keys = freeze_pools(content, quiz, public=_public, key=_key)
        if pools:  # else the body, and with it its hash, is that of a quiz from before the bank
            body["pools"] = pools
        if _needs_person(body):
            body |= quiz.model_dump(mode="json", include=set(MARKING_RULES))
        rule = {"kind": "quiz", "passing_percentage": passing}
        total = len(quiz.questions) + sum(one.count for one in quiz.draws)
        return Frozen(
            body=body,
            answer_key={question.id: _key(question) for question in quiz.questions} | pool_keys,
            outline={"rule": rule, "questions_total": total},
            asset_ids=assets_of_pools(content, quiz),
        )

    def learner_body(
        self, snapshot_body: dict[str, Any], context: LearnerContext
    ) -> dict[str, Any]:
        return queries.quiz_face(
            snapshot_body,
            invitation_id=context.invitation_id,
            content_id=context.content_id,
            now=context.now,
        )

    def estimate_minutes(self, content: Content) -> int:
        body = content.body
        count = len(body.get("questions", []))
        count += sum(one["count"] for one in body.get("draws", []))
        return max(1, count * _SECONDS_A_QUESTION // 60) if count else 0

    def diff_lines(
        self, before: dict[str, Any] | None, after: dict[str, Any] | None
    ) -> list[DiffLine]:
        return quiz_differences(before, after)


def _needs_person(body: dict[str, Any]) -> bool:
    """Return whether the rules of marking say anything of this quiz; else its hash is without."""
    pools = body.get("pools") or []
    drawn = (question for pool in pools for question in pool["questions"])
    return any(type_of(question).needs_person for question in (*body["questions"], *drawn))


def _question_problems(number: int, question: QuestionModel) -> list[ContentProblem]:
    found = type_of(question).problems(question)
    if not plain_text(question.stem).strip():
        found = [QuestionProblem("empty_stem", "has no text"), *found]
    return [
        ContentProblem(
            severity="must_fix",
            code=problem.code,
            title=f"Question {number} {problem.words}",
            detail="Nobody could answer it fairly as it is.",
            question_id=question.id,
        )
        for problem in found
    ]


def _public(question: QuestionModel) -> dict[str, Any]:
    shared = {
        "id": question.id,
        "type": question.type,
        "points": question.points,
        "stem_html": render(question.stem),
        "stem_text": plain_text(question.stem),
    }
    return shared | type_of(question).public(question)


def _key(question: QuestionModel) -> dict[str, Any]:
    explanation = render(question.explanation) if question.explanation.strip() else ""
    return {"explanation_html": explanation} | type_of(question).key(question)
