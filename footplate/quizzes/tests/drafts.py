"""Drafts of every question type, with answers, for properties over all of them."""

from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter

from footplate.quizzes.questions import Question, type_of

READ: TypeAdapter[Any] = TypeAdapter(Question)

_WORDS = st.text("abcdefghijkl ÄéZ", min_size=1, max_size=6).filter(lambda text: text.strip())


def _apart(least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Return texts that nobody could mistake for one another."""
    return st.lists(
        st.integers(0, 10_000).map(lambda number: f"thing {number}"),
        min_size=least,
        max_size=most,
        unique=True,
    )


@st.composite
def _choice(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    texts = draw(_apart(2, 5))
    rights = [False] * len(texts)
    count = 1 if kind == "single" else draw(st.integers(1, len(texts)))
    for at in draw(st.permutations(range(len(texts))))[:count]:
        rights[at] = True
    options = [
        {"id": f"o{at}", "text": text, "correct": right}
        for at, (text, right) in enumerate(zip(texts, rights, strict=True))
    ]
    own = {"partial_credit": draw(st.booleans())} if kind == "multiple" else {}
    return {"type": kind, "options": options} | own


@st.composite
def _numeric(draw: st.DrawFn) -> dict[str, Any]:
    hundredths = st.integers(-100_000, 100_000).map(lambda number: number / 100)
    others = draw(st.sampled_from([[], [{"unit": "km", "factor": 1000.0}]]))
    return {
        "type": "numeric",
        "value": draw(hundredths),
        "tolerance": draw(st.integers(0, 500).map(lambda number: number / 100)),
        "tolerance_kind": draw(st.sampled_from(["absolute", "relative"])),
        "unit": "m",
        "other_units": others,
    }


@st.composite
def _matching(draw: st.DrawFn) -> dict[str, Any]:
    lefts = draw(_apart(2, 5))
    rights = draw(st.lists(st.sampled_from(["A", "B", "C", "D"]), min_size=5, max_size=5))
    pairs = [
        {"id": str(at), "left": left, "right": right}
        for at, (left, right) in enumerate(zip(lefts, rights, strict=False))
    ]
    extra = draw(st.lists(st.sampled_from(["X", "Y"]), unique=True))
    return {
        "type": "matching",
        "pairs": pairs,
        "extra_rights": extra,
        "partial_credit": draw(st.booleans()),
    }


@st.composite
def _ordering(draw: st.DrawFn) -> dict[str, Any]:
    items = [{"id": str(at), "text": text} for at, text in enumerate(draw(_apart(2, 6)))]
    return {"type": "ordering", "items": items, "partial_credit": draw(st.booleans())}


@st.composite
def _fill_in(draw: st.DrawFn) -> dict[str, Any]:
    accepted = draw(st.lists(st.lists(_WORDS, min_size=1, max_size=3), min_size=1, max_size=4))
    blanks = [{"id": f"b{at}", "accepted": words} for at, words in enumerate(accepted)]
    return {
        "type": "fill_in",
        "text": " and ".join(f"[[{blank['id']}]]" for blank in blanks),
        "blanks": blanks,
        "partial_credit": draw(st.booleans()),
        "match_case": draw(st.booleans()),
    }


OWN_PARTS = st.one_of(
    _choice("single"),
    _choice("multiple"),
    st.builds(dict, type=st.just("true_false"), correct=st.booleans()),
    st.builds(dict, type=st.just("short_text"), accepted=st.lists(_WORDS, min_size=1, max_size=3)),
    _numeric(),
    _matching(),
    _ordering(),
    _fill_in(),
    st.just({"type": "essay"}),
)


@st.composite
def quizzes(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Return the drafts of a quiz, as an author writes them."""
    parts = draw(st.lists(OWN_PARTS, min_size=1, max_size=6))
    worth = st.integers(1, 40).map(lambda number: number / 4)
    return [
        {"id": f"q{at}", "stem": "?", "points": draw(worth)} | part for at, part in enumerate(parts)
    ]


def public_of(draft: dict[str, Any]) -> dict[str, Any]:
    """Return what a learner sees of a draft, with its id."""
    question = READ.validate_python(draft)
    head = {"id": draft["id"], "type": draft["type"], "points": draft.get("points", 1)}
    return head | type_of(question).public(question)


def key_of(draft: dict[str, Any]) -> dict[str, Any]:
    """Return the key of a draft."""
    question = READ.validate_python(draft)
    return type_of(question).key(question)


def _some(draw: st.DrawFn, values: list[Any]) -> Any:
    return draw(st.sampled_from(values))


def _written_number(draw: st.DrawFn, draft: dict[str, Any]) -> dict[str, Any]:
    near = draft["value"] + _some(draw, [0, 0.01, -0.02, 1, -3])
    return {"text": f"{round(near, 2)}{_some(draw, ['', ' m', 'm', ' kg'])}"}


def _filled(draw: st.DrawFn, draft: dict[str, Any]) -> dict[str, Any]:
    blanks = {}
    for blank in draft["blanks"]:
        word = _some(draw, [*blank["accepted"], "", "nothing like it"])
        blanks[blank["id"]] = _some(draw, [word, word.upper(), f"  {word} "])
    return {"blanks": blanks}


def _matched(draw: st.DrawFn, draft: dict[str, Any]) -> dict[str, Any]:
    shown = public_of(draft)
    rights = [right["id"] for right in shown["rights"]]
    lefts = [left["id"] for left in shown["lefts"] if draw(st.integers(0, 4))]
    return {"pairs": {left: _some(draw, rights) for left in lefts}}


def _ids(draft: dict[str, Any]) -> st.SearchStrategy[str]:
    return st.sampled_from([option["id"] for option in draft["options"]])


_ANSWERS: dict[str, Any] = {
    "single": lambda draw, draft: {"option_id": draw(_ids(draft))},
    "multiple": lambda draw, draft: {"option_ids": draw(st.lists(_ids(draft), unique=True))},
    "true_false": lambda draw, draft: {"value": draw(st.booleans())},
    "short_text": lambda draw, draft: {
        "text": _some(draw, [*draft["accepted"], draft["accepted"][0].upper(), "", "else"])
    },
    "numeric": _written_number,
    "matching": _matched,
    "ordering": lambda draw, draft: {
        "order": draw(st.permutations([item["id"] for item in public_of(draft)["items"]]))
    },
    "fill_in": _filled,
    "essay": lambda draw, draft: {"text": draw(_WORDS)},
}


@st.composite
def answer_to(draw: st.DrawFn, draft: dict[str, Any]) -> dict[str, Any] | None:
    """Return an answer that a learner could give, right or wrong, or None."""
    if draw(st.integers(0, 9)) == 0:
        return None
    answer: dict[str, Any] = _ANSWERS[draft["type"]](draw, draft)
    return answer
