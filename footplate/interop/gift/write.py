"""Questions as GIFT. Texts with formatting are HTML, which GIFT allows piece by piece."""

import html as entities
import re
from collections.abc import Callable, Sequence
from typing import Any

from footplate.interop.gift.entries import escape
from footplate.interop.texts.exporting import html_of, is_plain, line_html_of, words_of
from footplate.interop.writing import (
    FindAsset,
    LeftOut,
    Loss,
    Written,
    absolute_tolerance,
    number_text,
    title_of,
    write_each,
)
from footplate.quizzes.questions import QuestionModel
from footplate.quizzes.questions.essay import EssayQuestion
from footplate.quizzes.questions.fill_in import GAP, FillInQuestion
from footplate.quizzes.questions.matching import MatchingQuestion
from footplate.quizzes.questions.multiple import MultipleQuestion
from footplate.quizzes.questions.numeric import NumericQuestion
from footplate.quizzes.questions.short_text import ShortTextQuestion
from footplate.quizzes.questions.single import SingleQuestion
from footplate.quizzes.questions.true_false import TrueFalseQuestion

# Words that GIFT cannot take for markup, a comment, a category, a title, a weight or a pair.
_HARMLESS = re.compile(r"(?!.*->)[^\[<&/$*%\s][^<&]*", re.DOTALL)


def write_gift(questions: Sequence[QuestionModel], *, title: str, find: FindAsset) -> Written:
    """Return the file in UTF-8."""
    made, losses = write_each(questions, _question)
    head = f"// {' '.join(title.split())}\n\n"
    return Written((head + "\n\n".join(made) + "\n").encode(), losses)


def _question(question: QuestionModel, loss: Loss) -> str:
    write = _WRITERS.get(question.type)
    if write is None:
        raise LeftOut(f"GIFT has no questions of this kind ({question.type}).")
    loss.lose_if(question.points != 1, "GIFT has no points.")
    writer = _Pieces(loss)
    tags = " ".join(f"[tag:{_tag(tag)}]" for tag in question.tags)
    comment = f"// {tags}\n" if tags else ""
    feedback = (
        f"\n\t####{writer.text(question.explanation)}" if question.explanation.strip() else ""
    )
    before, answers, after = write(question, writer)
    # An empty line would end the question.
    answers = f"{answers.rstrip()}{feedback}\n" if feedback else answers
    return f"{comment}::{escape(title_of(question))}::{before}{{{answers}}}{after}"


def _tag(tag: str) -> str:
    return re.sub(r"[\[\]\\]", r"\\\g<0>", tag)


class _Pieces:
    """Writes the texts of one question and notes what they lose."""

    def __init__(self, loss: Loss) -> None:
        self.loss = loss

    def _no_image(self, _: str) -> None:
        self.loss.lose("GIFT has no images; their alternative texts stay.")

    def text(self, markdown: str) -> str:
        """Return a stem or an explanation."""
        return self.written(html_of(markdown, formulas="tex", name_image=self._no_image))

    def line(self, markdown: str) -> str:
        """Return an option or a side of a pair."""
        return self.written(line_html_of(markdown, formulas="tex", name_image=self._no_image))

    def bare(self, text: str) -> str:
        """Return an answer that is typed; an asterisk would stand for anything."""
        return self.written(entities.escape(text.replace("*", r"\*"), quote=False))

    def listed(self, text: str) -> str:
        """Return a word of a list, in which an asterisk is an asterisk."""
        return self.written(entities.escape(text, quote=False))

    def written(self, html: str) -> str:
        """Return HTML as plain words where that says the same."""
        words = words_of(html)
        if is_plain(html) and _HARMLESS.fullmatch(words):
            return escape(words)
        return "[html]" + escape(html.replace("\n", " "))


Answers = tuple[str, str, str]


def _list(answers: Sequence[str]) -> str:
    return "".join(f"\n\t{answer}" for answer in answers) + "\n"


def _feedback(explanation: str, write: _Pieces) -> str:
    return f"#{write.line(explanation)}" if explanation.strip() else ""


def _single(question: SingleQuestion, write: _Pieces) -> Answers:
    options = [
        f"{'=' if o.correct else '~'}{write.line(o.text)}{_feedback(o.explanation, write)}"
        for o in question.options
    ]
    return write.text(question.stem), _list(options), ""


def _multiple(question: MultipleQuestion, write: _Pieces) -> Answers:
    share = 100 / sum(option.correct for option in question.options)
    wrong = share if question.partial_credit else 100
    if not question.partial_credit:
        write.loss.lose("All or nothing: elsewhere some right choices alone earn their share.")
    options = [
        f"~%{share if o.correct else -wrong:.5f}%{write.line(o.text)}"
        f"{_feedback(o.explanation, write)}"
        for o in question.options
    ]
    return write.text(question.stem), _list(options), ""


def _true_false(question: TrueFalseQuestion, write: _Pieces) -> Answers:
    return write.text(question.stem), "TRUE" if question.correct else "FALSE", ""


def _short_text(question: ShortTextQuestion, write: _Pieces) -> Answers:
    accepted = [text for text in question.accepted if text.strip()]
    if not accepted:
        raise LeftOut("It accepts a pattern only, which GIFT has not.")
    write.loss.lose_if(question.pattern, "GIFT has no patterns.")
    strict = question.match_case or question.match_accents
    write.loss.lose_if(strict, "GIFT cannot say that capitals or accents matter.")
    return write.text(question.stem), _list([f"={write.bare(text)}" for text in accepted]), ""


def _numeric(question: NumericQuestion, write: _Pieces) -> Answers:
    assert question.value is not None
    write.loss.lose_if(question.unit or question.other_units, "GIFT has no units.")
    relative = question.tolerance_kind == "relative" and question.tolerance
    write.loss.lose_if(relative, "Its tolerance in percent is written as a number.")
    spread = absolute_tolerance(question.value, question.tolerance, question.tolerance_kind)
    answer = f"#{number_text(question.value)}:{number_text(spread)}"
    return write.text(question.stem), answer, ""


def _matching(question: MatchingQuestion, write: _Pieces) -> Answers:
    write.loss.lose_if(not question.partial_credit, "GIFT gives every pair its share.")
    pairs = [f"={write.line(p.left)} -> {write.line(p.right)}" for p in question.pairs]
    pairs += [f"= -> {write.line(extra)}" for extra in question.extra_rights]
    return write.text(question.stem), _list(pairs), ""


def _fill_in(question: FillInQuestion, write: _Pieces) -> Answers:
    pieces = GAP.split(question.text)
    if len(pieces) != 3 or not pieces[2].strip():
        raise LeftOut("GIFT has gaps only one to a question, with words after it.")
    blank = question.blanks[0]
    strict = question.match_case or question.match_accents
    write.loss.lose_if(strict, "GIFT cannot say that capitals or accents matter.")
    accepted = [text for text in blank.accepted if text.strip()]
    write.loss.lose_if(
        blank.distractors and accepted[1:], "In a list GIFT has one right word; the first stays."
    )
    before, after = (_gap_side(piece, write) for piece in (pieces[0], pieces[2]))
    stem = html_of(question.stem, formulas="tex", name_image=lambda _: None).replace("\n", " ")
    head = "[html]" + escape(f"{stem}<p>{before}")
    words = [f"={write.bare(text)}" for text in accepted]
    if blank.distractors:
        words = [
            f"={write.listed(accepted[0])}",
            *(f"~{write.listed(text)}" for text in blank.distractors),
        ]
    return head, _list(words), escape(f"{after}</p>")


def _gap_side(piece: str, write: _Pieces) -> str:
    return line_html_of(piece, formulas="tex", name_image=lambda _: None).replace("\n", " ")


def _essay(question: EssayQuestion, write: _Pieces) -> Answers:
    write.loss.lose_if(question.rubric, "GIFT has no rubrics.")
    write.loss.lose_if(question.model_answer.strip(), "GIFT has no model answers.")
    write.loss.lose_if(question.words_min or question.words_max, "GIFT has no numbers of words.")
    return write.text(question.stem), "", ""


_WRITERS: dict[str, Callable[[Any, _Pieces], Answers]] = {
    "single": _single,
    "multiple": _multiple,
    "true_false": _true_false,
    "short_text": _short_text,
    "numeric": _numeric,
    "matching": _matching,
    "fill_in": _fill_in,
    "essay": _essay,
}
