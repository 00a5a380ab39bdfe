"""Texts with gaps: cloze (embedded answers), select missing words, drag words into text."""

import html
import re
from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.files.xml import child, children, text_in
from footplate.interop.moodle.texts import MoodleTexts
from footplate.interop.shapes import FULL, Fields, Gap
from footplate.interop.texts.escaping import split_unescaped
from footplate.interop.texts.texts import gap_mark

TYPES = {"cloze", "multianswer", "gapselect", "ddwtos"}
# Moodle's documentation, "Embedded Answers (Cloze) question type".
_CLOZE = re.compile(
    r"\{(\d{0,4}):([A-Z_]{2,20}):((?:\\.|[^\\}]){1,5000})\}",
    re.DOTALL,
)
_TYPED = {"SHORTANSWER", "SA", "MW"}
_TYPED_STRICTLY = {"SHORTANSWER_C", "SAC", "MWC"}
_NUMBERS = {"NUMERICAL", "NM"}
_LISTS = {
    *("MULTICHOICE", "MC", "MULTICHOICE_S", "MCS", "MULTICHOICE_V", "MCV", "MULTICHOICE_VS"),
    *("MCVS", "MULTICHOICE_H", "MCH", "MULTICHOICE_HS", "MCHS"),
}
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d{1,10})?)%")
_NUMBERED = re.compile(r"\[\[(\d{1,3})\]\]")


def cloze(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return a text whose gaps say themselves what is right."""
    found: list[re.Match[str]] = []

    def mark(words: str) -> str:
        def one(match: re.Match[str]) -> str:
            found.append(match)
            return gap_mark(len(found) - 1)

        return _CLOZE.sub(one, words)

    gapped = wording.gapped(child(element, "questiontext"), mark)
    gaps = [_gap(match, wording) for match in found]
    kinds = {match[2] for match in found}
    if len({match[1] or "1" for match in found}) > 1:
        wording.notes.add("weights_equal", "Gaps had different weights; now each has the same.")
    if kinds & _TYPED and kinds & _TYPED_STRICTLY:
        wording.notes.add("case_mixed", "Capitals mattered in some gaps; now they do in none.")
    fields = shapes.fill_in(common | {"stem": gapped.stem}, gapped.with_gaps(gaps), wording.notes)
    strict = bool(kinds & _TYPED_STRICTLY) and not kinds & _TYPED
    if not text_in(element, "defaultgrade").strip() and found:
        fields["points"] = sum(int(match[1] or 1) for match in found) or 1
    return fields | {"match_case": strict}


def _gap(match: re.Match[str], wording: MoodleTexts) -> Gap:
    kind = match[2]
    if kind not in _TYPED | _TYPED_STRICTLY | _NUMBERS | _LISTS:
        raise Refused(f"One of its gaps is of the kind {kind}, which Footplate has not.")
    right, wrong = [], []
    for part in split_unescaped(match[3], "~"):
        words, weight = _answer(part, wording)
        if weight >= FULL:
            right.append(_number(words, wording) if kind in _NUMBERS else words)
        elif weight > 0:
            wording.notes.add("weights_dropped", "Answers that were partly right are wrong now.")
        else:
            wrong.append(words)
    return Gap(tuple(right), tuple(wrong) if kind in _LISTS else ())


def _answer(part: str, wording: MoodleTexts) -> tuple[str, float]:
    """Return one answer's words and weight; feedback is noted and left out."""
    part = part.strip()
    weight = 0.0
    if part.startswith("="):
        part, weight = part[1:], 100.0
    stated = _WEIGHT.match(part)
    if stated:
        part, weight = part[stated.end() :], float(stated[1])
    # A number sign right after an ampersand belongs to a character of HTML.
    words, *feedback = split_unescaped(part.replace("&#", "&\x1f"), "#", most=1)
    if "".join(feedback).strip():
        wording.notes.add("answer_feedback", "Feedback to single answers is left out.")
    return wording.line_of_words(re.sub(r"\\(.)", r"\1", words).replace("\x1f", "#")), weight


def _number(words: str, wording: MoodleTexts) -> str:
    value, _, tolerance = words.partition(":")
    if tolerance.strip() not in ("", "0"):
        wording.notes.add(
            "tolerance_dropped", "A gap's tolerance is left out: only its number is right."
        )
    return value.strip()


def numbered(element: Element, common: Fields, wording: MoodleTexts) -> Fields:
    """Return a text whose gaps `[[1]]` name words of a common list, in groups."""
    offered = [
        (wording.line_of_words(text_in(one, "text")), text_in(one, "group").strip() or "1")
        for one in children(element, "selectoption", "dragbox")
    ]
    wanted: list[int] = []

    def mark(words: str) -> str:
        def one(match: re.Match[str]) -> str:
            wanted.append(int(match[1]) - 1)
            return gap_mark(len(wanted) - 1)

        return _NUMBERED.sub(one, words)

    gapped = wording.gapped(child(element, "questiontext"), mark)
    if any(not 0 <= at < len(offered) for at in wanted):
        raise Refused("One of its gaps names a word that is not in its list.")
    gaps = [
        Gap(
            (offered[at][0],),
            tuple(
                word
                for number, (word, group) in enumerate(offered)
                if group == offered[at][1] and number != at and word != offered[at][0]
            ),
        )
        for at in wanted
    ]
    return shapes.fill_in(common | {"stem": gapped.stem}, gapped.with_gaps(gaps), wording.notes)


def written_gap(accepted: list[str], distractors: list[str], *, match_case: bool) -> str:
    """Return a gap as cloze writes it, inside of HTML."""
    kind = "MULTICHOICE" if distractors else "SHORTANSWER_C" if match_case else "SHORTANSWER"
    answers = [f"={_escaped(text)}" for text in accepted] + [_escaped(text) for text in distractors]
    return f"{{1:{kind}:{'~'.join(answers)}}}"


def _escaped(text: str) -> str:
    return html.escape(re.sub(r"[}#~/\"\\=%{]", r"\\\g<0>", " ".join(text.split())), quote=False)
