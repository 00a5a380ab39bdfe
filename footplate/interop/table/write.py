"""Questions as a table that says everything, texts as the Markdown that they are."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import Any

from footplate.interop.table.cells import guarded, listed
from footplate.interop.table.columns import order_of
from footplate.interop.writing import FindAsset, Loss, Written, number_text, write_each
from footplate.programs.images import image_ids
from footplate.quizzes.questions import QuestionModel, type_of
from footplate.quizzes.questions.essay import EssayQuestion
from footplate.quizzes.questions.fill_in import GAP, FillInQuestion
from footplate.quizzes.questions.matching import MatchingQuestion
from footplate.quizzes.questions.multiple import MultipleQuestion
from footplate.quizzes.questions.numeric import NumericQuestion
from footplate.quizzes.questions.ordering import OrderingQuestion
from footplate.quizzes.questions.short_text import ShortTextQuestion
from footplate.quizzes.questions.single import SingleQuestion
from footplate.quizzes.questions.true_false import TrueFalseQuestion

Cells = dict[str, str]


def write_table(questions: Sequence[QuestionModel], *, title: str, find: FindAsset) -> Written:
    """Return the file in UTF-8 with the mark by which spreadsheets know it."""
    rows, losses = write_each(questions, _row)
    columns = sorted({"type", "question", *(c for row in rows for c in row)}, key=order_of)
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(columns)
    writer.writerows([guarded(row.get(column, "")) for column in columns] for row in rows)
    return Written(b"\xef\xbb\xbf" + target.getvalue().encode(), losses)


def _row(question: QuestionModel, loss: Loss) -> Cells:
    texts = [question.stem, question.explanation, *type_of(question).markdown(question)]
    if any(image_ids(text) for text in texts):
        loss.lose("The table names its images; they stay in the media of this team.")
    cells = {
        "type": question.type,
        "question": question.stem,
        "points": number_text(question.points),
        "explanation": question.explanation,
        "tags": "; ".join(question.tags),
    }
    own: Cells = _OWN[question.type](question)
    return {column: text for column, text in (cells | own).items() if text}


def _counted(name: str, texts: Sequence[str]) -> Cells:
    return {f"{name}_{number}": text for number, text in enumerate(texts, 1)}


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _choice(question: SingleQuestion | MultipleQuestion) -> Cells:
    right = [str(at) for at, option in enumerate(question.options, 1) if option.correct]
    cells = {"correct": ";".join(right)}
    if isinstance(question, MultipleQuestion):
        cells["partial_credit"] = _yes(question.partial_credit)
    return (
        cells
        | _counted("option", [option.text for option in question.options])
        | _counted("explanation", [option.explanation for option in question.options])
    )


def _true_false(question: TrueFalseQuestion) -> Cells:
    return {"correct": "true" if question.correct else "false"}


def _strictness(question: ShortTextQuestion | FillInQuestion) -> Cells:
    return {
        "match_case": _yes(True) if question.match_case else "",
        "match_accents": _yes(True) if question.match_accents else "",
    }


def _short_text(question: ShortTextQuestion) -> Cells:
    accepted = [text for text in question.accepted if text.strip()]
    return (
        {"pattern": question.pattern or ""} | _strictness(question) | _counted("option", accepted)
    )


def _numeric(question: NumericQuestion) -> Cells:
    assert question.value is not None
    others = [listed([one.unit, number_text(one.factor)], "=") for one in question.other_units]
    return {
        "correct": number_text(question.value),
        "tolerance": number_text(question.tolerance) if question.tolerance else "",
        "tolerance_kind": question.tolerance_kind if question.tolerance else "",
        "unit": question.unit or "",
        "other_units": " | ".join(others),
    }


def _matching(question: MatchingQuestion) -> Cells:
    pairs, extra = question.pairs, question.extra_rights
    return (
        {"partial_credit": _yes(question.partial_credit)}
        | _counted("option", [pair.left for pair in pairs])
        | _counted("match", [*(pair.right for pair in pairs), *extra])
    )


def _ordering(question: OrderingQuestion) -> Cells:
    items = _counted("option", [item.text for item in question.items])
    return {"partial_credit": _yes(question.partial_credit)} | items


def _fill_in(question: FillInQuestion) -> Cells:
    """Gaps are named by their place in the text, whatever they were called."""
    pieces = GAP.split(question.text)
    blanks = {blank.id: blank for blank in question.blanks}
    in_place = [blanks[name] for name in pieces[1::2]]
    text = "".join(f"[[{at // 2 + 1}]]" if at % 2 else piece for at, piece in enumerate(pieces))
    return (
        {"text": text, "partial_credit": _yes(question.partial_credit)}
        | _strictness(question)
        | _counted("option", [listed(blank.accepted) for blank in in_place])
        | _counted("match", [listed(blank.distractors) for blank in in_place])
    )


def _essay(question: EssayQuestion) -> Cells:
    levels = [
        " | ".join(
            listed([number_text(level.points), level.title, level.description], "=")
            for level in criterion.levels
        )
        for criterion in question.rubric
    ]
    return (
        {
            "words_min": str(question.words_min or ""),
            "words_max": str(question.words_max or ""),
            "model_answer": question.model_answer,
            "show_rubric": _yes(True) if question.show_rubric else "",
        }
        | _counted("option", [criterion.title for criterion in question.rubric])
        | _counted("explanation", [criterion.description for criterion in question.rubric])
        | _counted("match", levels)
    )


_OWN: dict[str, Callable[[Any], Cells]] = {
    "single": _choice,
    "multiple": _choice,
    "true_false": _true_false,
    "short_text": _short_text,
    "numeric": _numeric,
    "matching": _matching,
    "ordering": _ordering,
    "fill_in": _fill_in,
    "essay": _essay,
}
