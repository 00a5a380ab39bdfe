"""Questions with one right option as Aiken."""

import re
import string
from collections.abc import Sequence

from footplate.interop.texts.exporting import html_of, line_html_of, words_of
from footplate.interop.writing import FindAsset, LeftOut, Loss, Written, write_each
from footplate.quizzes.questions import QuestionModel
from footplate.quizzes.questions.single import SingleQuestion
from footplate.quizzes.questions.true_false import TrueFalseQuestion

_LIKE_SYNTAX = re.compile(r"([A-Z][.)])[ \t]+|(ANSWER:)", re.IGNORECASE)


def write_aiken(questions: Sequence[QuestionModel], *, title: str, find: FindAsset) -> Written:
    """Return the file in UTF-8."""
    made, losses = write_each(questions, _question)
    return Written(("\n\n".join(made) + "\n" if made else "").encode(), losses)


def _question(question: QuestionModel, loss: Loss) -> str:
    options, right = _options(question, loss)
    if len(options) > len(string.ascii_uppercase):
        raise LeftOut("Aiken has letters for 26 options only.")
    loss.lose_if(question.points != 1, "Aiken has no points.")
    loss.lose_if(question.explanation.strip(), "Aiken has no explanations.")
    loss.lose_if(question.tags, "Aiken has no tags.")
    lines = [_guarded(line) for line in _words(question.stem, loss).split("\n")]
    lines += [
        f"{letter}. {text}" for letter, text in zip(string.ascii_uppercase, options, strict=False)
    ]
    return "\n".join([*lines, f"ANSWER: {string.ascii_uppercase[right]}"])


def _options(question: QuestionModel, loss: Loss) -> tuple[list[str], int]:
    if isinstance(question, TrueFalseQuestion):
        loss.lose("It becomes a choice between True and False.")
        return ["True", "False"], 0 if question.correct else 1
    if not isinstance(question, SingleQuestion):
        raise LeftOut("Aiken has only questions with one right option.")
    loss.lose_if(
        any(option.explanation.strip() for option in question.options),
        "Aiken has no explanations of options.",
    )
    texts = [_flat(option.text, loss) for option in question.options]
    return texts, next(at for at, option in enumerate(question.options) if option.correct)


def _words(markdown: str, loss: Loss) -> str:
    html = html_of(markdown, formulas="tex", name_image=lambda _: _lost_image(loss))
    loss.lose_if("<" in re.sub(r"</?p>", "", html), "Aiken has no formatting.")
    return words_of(html)


def _flat(markdown: str, loss: Loss) -> str:
    html = line_html_of(markdown, formulas="tex", name_image=lambda _: _lost_image(loss))
    loss.lose_if("<" in html, "Aiken has no formatting.")
    return " ".join(words_of(html).split())


def _lost_image(loss: Loss) -> None:
    loss.lose("Aiken has no images; their alternative texts stay.")


def _guarded(line: str) -> str:
    """Return a line of a stem that is not taken for an option or an answer."""
    match = _LIKE_SYNTAX.match(line)
    if match is None:
        return line
    # A space that is no space to Aiken, and one to a reader.
    return f"{match[1]}\u00a0{line[match.end() :]}" if match[1] else f"\u2060{line}"
