"""What is exported and read again asks the same, in every format, for every type that it carries.

The same means: type; texts as they are shown (rendered HTML with spaces folded); what is right;
and everything else that the format can say. `_LOST` lists what it cannot, and the writer must have
said so. Ids are new each time, and gaps are named by their place in the text.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footplate.interop.formats import FORMATS
from footplate.interop.tests.generated import BY_TYPE
from footplate.programs.markdown import render, render_inline
from footplate.quizzes.questions import QuestionModel, type_of
from footplate.quizzes.questions.fill_in import GAP

# {format: {field: what the reader gives instead}}; a callable is given the question.
_LOST: dict[str, dict[str, Any]] = {
    "csv": {},
    "moodle-xml": {
        "matching.partial_credit": True,
        "fill_in.partial_credit": True,
    },
    "gift": {
        "points": 1,
        "match_case": False,
        "partial_credit.matching": True,
        "matching.partial_credit": True,
        "fill_in.partial_credit": True,
        "essay.model_answer": "",
        "essay.words_min": None,
    },
    "aiken": {"points": 1, "explanation": "", "tags": [], "options.explanation": ""},
    "qti": {"tags": [], "ordering.partial_credit": False, "essay.words_min": None},
}


def _folded(html: str) -> str:
    """Return HTML as it is seen: single spaces, none around blocks and line ends."""
    html = unicodedata.normalize("NFC", html)
    flat = re.sub(r"\s+", " ", html)
    flat = re.sub(
        r"\s*(</?(?:p|ul|ol|li|br|h\d|blockquote|table|thead|tbody|tr|td|th)\b[^>]*>)\s*",
        r"\1",
        flat,
    )
    return flat.strip()


def _line(text: str) -> str:
    return _folded(render_inline(text))


def _gapped(dump: dict[str, Any]) -> None:
    """Name gaps by their place; one gap alone has no part to give credit for."""
    dump["partial_credit"] = dump["partial_credit"] or len(dump["blanks"]) == 1
    # Nor does case matter where nothing is typed.
    dump["match_case"] = dump["match_case"] and not all(b["distractors"] for b in dump["blanks"])
    names = {name: str(at) for at, name in enumerate(GAP.findall(dump["text"]), 1)}
    dump["text"] = _folded(GAP.sub(lambda m: f"<gap{names[m[1]]}>", dump["text"])).strip()
    dump["text"] = _line(dump["text"])
    for blank in dump["blanks"]:
        for side in ("accepted", "distractors"):
            blank[side] = [_plain(word) for word in blank[side]]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def normalised(question: QuestionModel) -> dict[str, Any]:
    """Return what must be the same."""
    dump: dict[str, Any] = _without_ids(question.model_dump(mode="json"))
    if "blanks" in dump:
        names = [blank.id for blank in getattr(question, "blanks", [])]
        assert len(set(names)) == len(names)
        _gapped(dump)
    for name, change in _AS_SHOWN.items():
        if isinstance(dump.get(name), list):
            dump[name] = [change(text) for text in dump[name]]
        elif name in dump:
            dump[name] = change(dump[name])
    for part in (p for name in _PARTS for p in dump.get(name, [])):
        part |= {side: _line(part[side]) for side in _SIDES & part.keys()}
    return dump


def _without_ids(value: Any) -> Any:
    if isinstance(value, list):
        return [_without_ids(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: _without_ids(one) for key, one in value.items() if key != "id"}


def without_lost(dump: dict[str, Any], format_name: str) -> dict[str, Any]:
    """Return the question as the format can say it."""
    for name, instead in _LOST["qti" if "qti" in format_name else format_name].items():
        owner, _, field = name.rpartition(".")
        if owner == "options":
            for option in dump.get("options", []):
                option[field] = instead
        elif field in dump and owner in ("", dump["type"]):
            dump[field] = instead
    return dump


_AS_SHOWN: dict[str, Callable[[str], str]] = {
    "stem": lambda text: _folded(render(text)),
    "explanation": lambda text: _folded(render(text)),
    "model_answer": lambda text: _folded(render(text)),
    "accepted": _plain,
    "extra_rights": _line,
}
_PARTS = ("options", "pairs", "items")
_SIDES = {"text", "left", "right", "explanation"}


@pytest.mark.parametrize("type_name", BY_TYPE)
@pytest.mark.parametrize("format_name", FORMATS)
@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_what_is_written_reads_the_same(format_name: str, type_name: str, data: Any) -> None:
    question = data.draw(BY_TYPE[type_name]())
    wanted = FORMATS[format_name]
    assert not type_of(question).problems(question)

    written = wanted.write([question], title="T", find=lambda _: None)
    left_out = [loss for loss in written.losses if loss.left_out]
    if left_out:
        assert (format_name, type_name) in _NOT_CARRIED
        return
    [item] = wanted.read(written.content, "f").items

    assert item.question is not None, item.refusal
    before, after = normalised(question), normalised(item.question)
    if format_name == "aiken":
        _as_aiken(before, after)
    expected = without_lost(before, format_name)
    assert after == expected
    if after != normalised(question):
        assert written.losses, "lost without a word"


_NOT_CARRIED = {
    ("gift", "ordering"),
    ("gift", "fill_in"),
    *(("aiken", name) for name in BY_TYPE if name not in ("single", "true_false")),
}


def _as_aiken(before: dict[str, Any], after: dict[str, Any]) -> None:
    """Compare words alone: Aiken has nothing but words, and true or false is a choice there."""
    for dump in (before, after):
        dump["stem"] = _words(dump["stem"])
        for option in dump.get("options", []):
            option["text"] = _words(option["text"])
    if before["type"] == "true_false":
        right = "True" if before.pop("correct") else "False"
        options = [
            {"text": one, "correct": one == right, "explanation": ""} for one in ("True", "False")
        ]
        before |= {"type": "single", "options": options}


def _words(html: str) -> str:
    from footplate.interop.texts.exporting import words_of

    tex = re.sub(r"<math\b.*?alttext=\"(.*?)\".*?</math>", r"\1", html, flags=re.DOTALL)
    return "".join(char for char in words_of(tex) if char.isalnum())
