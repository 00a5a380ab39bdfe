"""Questions as Moodle XML."""

from collections.abc import Callable, Sequence
from typing import Any
from xml.etree.ElementTree import Element, indent, tostring

from footplate.interop.moodle.elements import Writer
from footplate.interop.moodle.gaps import written_gap
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
from footplate.quizzes.questions.ordering import OrderingQuestion
from footplate.quizzes.questions.short_text import ShortTextQuestion
from footplate.quizzes.questions.single import SingleQuestion
from footplate.quizzes.questions.true_false import TrueFalseQuestion


def write_moodle(questions: Sequence[QuestionModel], *, title: str, find: FindAsset) -> Written:
    """Return the file in UTF-8."""
    made, losses = write_each(questions, lambda one, loss: _question(one, loss, find))
    root = Element("quiz")
    root.extend(made)
    indent(root)
    return Written(tostring(root, encoding="UTF-8", xml_declaration=True), losses)


def _question(question: QuestionModel, loss: Loss, find: FindAsset) -> Element:
    kind, write = _WRITERS[question.type]
    writer = Writer(Element("question", {"type": kind}), find, loss)
    writer.words("name", title_of(question) or "Question")
    if not isinstance(question, FillInQuestion):
        writer.text("questiontext", question.stem)
    writer.text("generalfeedback", question.explanation)
    writer.plain("defaultgrade", number_text(question.points))
    writer.plain("penalty", "0")
    writer.plain("hidden", "0")
    write(question, writer)
    if question.tags:
        tags = writer.plain("tags", "")
        for tag in question.tags:
            writer.words("tag", tag, below=tags)
    return writer.element


def _answer(writer: Writer, fraction: float, text: str, *, line: bool = False) -> Element:
    add = writer.line if line else writer.words
    answer = add("answer", text)
    answer.set("fraction", f"{fraction:.5f}".rstrip("0").rstrip("."))
    answer.set("format", "html" if line else "plain_text")
    return answer


def _single(question: SingleQuestion, writer: Writer) -> None:
    writer.plain("single", "true")
    writer.plain("shuffleanswers", "true")
    for option in question.options:
        answer = _answer(writer, 100 if option.correct else 0, option.text, line=True)
        writer.line("feedback", option.explanation, below=answer)


def _multiple(question: MultipleQuestion, writer: Writer) -> None:
    share = 100 / sum(option.correct for option in question.options)
    wrong = -share if question.partial_credit else -100
    if not question.partial_credit:
        writer.loss.lose("All or nothing: elsewhere some right choices alone earn their share.")
    writer.plain("single", "false")
    writer.plain("shuffleanswers", "true")
    for option in question.options:
        answer = _answer(writer, share if option.correct else wrong, option.text, line=True)
        writer.line("feedback", option.explanation, below=answer)


def _true_false(question: TrueFalseQuestion, writer: Writer) -> None:
    _answer(writer, 100 if question.correct else 0, "true")
    _answer(writer, 0 if question.correct else 100, "false")


def _short_text(question: ShortTextQuestion, writer: Writer) -> None:
    accepted = [text for text in question.accepted if text.strip()]
    if not accepted:
        raise LeftOut("It accepts a pattern only, which Moodle XML has not.")
    writer.loss.lose_if(question.pattern, "Moodle XML has no patterns.")
    writer.loss.lose_if(question.match_accents, "Moodle XML cannot say that accents matter.")
    writer.plain("usecase", "1" if question.match_case else "0")
    for text in accepted:
        _answer(writer, 100, text.replace("*", r"\*"))


def _numeric(question: NumericQuestion, writer: Writer) -> None:
    assert question.value is not None
    relative = question.tolerance_kind == "relative" and question.tolerance
    writer.loss.lose_if(relative, "Its tolerance in percent is written as a number.")
    spread = absolute_tolerance(question.value, question.tolerance, question.tolerance_kind)
    answer = _answer(writer, 100, number_text(question.value))
    writer.plain("tolerance", number_text(spread), below=answer)
    writer.plain("unitgradingtype", "0")
    writer.plain("unitpenalty", "0")
    writer.plain("showunits", "0" if question.unit else "3")
    writer.plain("unitsleft", "0")
    if not question.unit:
        return
    units = writer.plain("units", "")
    others = [(one.unit, float(f"{1 / one.factor:.12g}")) for one in question.other_units]
    for name, multiplier in [(question.unit, 1.0), *others]:
        unit = writer.plain("unit", "", below=units)
        writer.plain("multiplier", number_text(multiplier), below=unit)
        writer.plain("unit_name", name, below=unit)


def _matching(question: MatchingQuestion, writer: Writer) -> None:
    writer.loss.lose_if(not question.partial_credit, "Moodle gives every pair its share.")
    writer.plain("shuffleanswers", "true")
    sides = [(pair.left, pair.right) for pair in question.pairs]
    for left, right in [*sides, *(("", extra) for extra in question.extra_rights)]:
        part = writer.line("subquestion", left)
        words = "Moodle has right sides without formatting, formulas and images."
        writer.words("answer", writer.bare_line(right, words), below=part)


def _ordering(question: OrderingQuestion, writer: Writer) -> None:
    writer.plain("layouttype", "VERTICAL")
    writer.plain("selecttype", "ALL")
    writer.plain("selectcount", "0")
    grading = "RELATIVE_NEXT_EXCLUDE_LAST" if question.partial_credit else "ALL_OR_NOTHING"
    writer.plain("gradingtype", grading)
    for place, item in enumerate(question.items, 1):
        _answer(writer, place, item.text, line=True)


def _fill_in(question: FillInQuestion, writer: Writer) -> None:
    writer.loss.lose_if(not question.partial_credit, "Moodle gives every gap its share.")
    writer.loss.lose_if(question.match_accents, "Moodle XML cannot say that accents matter.")
    pieces = GAP.split(question.text)
    blanks = {blank.id: blank for blank in question.blanks}
    gaps = [
        written_gap(
            [text for text in blanks[name].accepted if text.strip()],
            blanks[name].distractors,
            match_case=question.match_case,
        )
        for name in pieces[1::2]
    ]
    if question.points != len(gaps):
        writer.loss.lose("In Moodle every gap is worth one point.")
    text = writer.gapped("questiontext", question.stem, pieces[::2], gaps)
    # Where the other types have it.
    writer.element.remove(text)
    writer.element.insert(1, text)


def _essay(question: EssayQuestion, writer: Writer) -> None:
    writer.loss.lose_if(question.rubric, "Moodle XML carries no rubrics.")
    writer.plain("responseformat", "editor")
    writer.plain("responserequired", "1")
    writer.plain("attachments", "0")
    for name, count in (("minwordlimit", question.words_min), ("maxwordlimit", question.words_max)):
        if count:
            writer.plain(name, str(count))
    writer.text("graderinfo", question.model_answer)


_WRITERS: dict[str, tuple[str, Callable[[Any, Writer], None]]] = {
    "single": ("multichoice", _single),
    "multiple": ("multichoice", _multiple),
    "true_false": ("truefalse", _true_false),
    "short_text": ("shortanswer", _short_text),
    "numeric": ("numerical", _numeric),
    "matching": ("matching", _matching),
    "ordering": ("ordering", _ordering),
    "fill_in": ("cloze", _fill_in),
    "essay": ("essay", _essay),
}
