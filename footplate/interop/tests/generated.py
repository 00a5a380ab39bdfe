"""Questions for the properties: everything that the formats may carry, complete, of every type."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter

from footplate.interop import shapes
from footplate.interop.reading import Notes
from footplate.interop.shapes import Gap
from footplate.quizzes.questions import Question, QuestionModel

_QUESTION: TypeAdapter[QuestionModel] = TypeAdapter(Question)


def asked(type_name: str, stem: str, **parts: Any) -> QuestionModel:
    """Return a question of this type; options are (text, right[, explanation]), items are texts."""
    shared = {key: parts.pop(key) for key in ("points", "explanation", "tags") if key in parts}
    common = shapes.base(type_name, stem, **shared)
    if "options" in parts:
        parts["options"] = shapes.options_of([(*one, "")[:3] for one in parts["options"]])
    if "items" in parts:
        parts["items"] = [{"id": shapes.new_id(), "text": text} for text in parts["items"]]
    return _QUESTION.validate_python(common | parts)


# Words that every format must guard somewhere: signs of GIFT, cloze, CSV, Markdown, HTML and XML.
WORDS = st.sampled_from(
    [
        *(
            "ladder",
            "rung",
            "Straße",
            "高い",
            "élan",
            "x",
            "4",
            "3.5",
            "A.",
            "1.",
            "ANSWER:",
            "TRUE",
        ),
        *(
            "a=b",
            "~tilde",
            "#1",
            "{curly}",
            "}",
            "->",
            "::",
            "50%",
            "%50%",
            "<b>",
            "&amp;",
            "&",
            "<",
        ),
        *(
            "*star*",
            "_line_",
            "`tick`",
            "[link](x)",
            "[[1]]",
            "\\",
            "|",
            "$5",
            "//",
            "-1",
            "+1",
            "@",
        ),
        *('"quoted"', "'", "=SUM(A1)", "]]>", "!", "~~no~~", "é\u0301", "(a)", "x:y", "# head"),
    ]
)
# Hyphen and plus at a line's beginning make lists; so do numbers: all of that is in WORDS.
PLAIN = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def _escaped(text: str) -> str:
    from footplate.interop.texts.escaping import escaped

    return escaped(text)


def _line(text: str) -> str:
    from footplate.interop.texts.escaping import escaped_in_line

    return escaped_in_line(text).replace("[[", r"[\[")


def _formatted(text: str) -> st.SearchStrategy[str]:
    plain = _escaped(text)
    return st.sampled_from(
        [
            plain,
            plain,
            f"Look: **bold** and *slanted* {plain}",
            f"`a < b & c` then {plain}",
            f"First {plain}\n\n- one\n- two\n  - three\n\nThen [a link](https://example.org/a?b=c&d).",
            f"1. one {plain}\n2. two",
            f"> quoted\n> lines\n\n{plain}",
            f"```python\nif a < b:\n    print('{{}}')\n```\n\n{plain}",
            f"## Heading\n\n{plain}\\\nnext line",
            f"| a | b |\n| --- | --- |\n| 1 | 2 |\n\n{plain}",
            f"It is $x^2 < y$ here, {plain}",
            f"{plain}\n\n$$\n\\frac{{a}}{{b}} > 1\n$$",
        ]
    )


TEXT = PLAIN.flatmap(_formatted)
LINE = st.one_of(
    PLAIN.map(_line),
    PLAIN.map(lambda text: f"{_line(text)} `code` and $x_1 < 2$"),
)
NUMBERS = st.one_of(
    st.integers(-10_000, 10_000).map(float),
    st.integers(-10_000_000, 10_000_000).map(lambda n: n / 1000),
)
POINTS = st.sampled_from([0.5, 1.0, 2.0, 2.5, 10.0])
TAGS = st.lists(st.sampled_from(["heights", "week 2", "a/b", "größe"]), max_size=2, unique=True)
YES = st.booleans()


def _distinct(texts: st.SearchStrategy[str], least: int, most: int) -> st.SearchStrategy[list[str]]:
    """Return texts of which no two read the same, whatever case and spaces."""
    return st.lists(texts, min_size=least, max_size=most, unique_by=_bare)


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum()) or text


def _shared(stem: st.SearchStrategy[str] = TEXT) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "stem": stem,
        "points": POINTS,
        "explanation": st.one_of(st.just(""), TEXT),
        "tags": TAGS,
    }


@st.composite
def singles(draw: st.DrawFn) -> QuestionModel:
    texts = draw(_distinct(LINE, 2, 5))
    right = draw(st.integers(0, len(texts) - 1))
    told = [draw(st.one_of(st.just(""), LINE)) for _ in texts]
    options = [(text, at == right, told[at]) for at, text in enumerate(texts)]
    return asked("single", **draw(st.fixed_dictionaries(_shared())), options=options)


@st.composite
def multiples(draw: st.DrawFn) -> QuestionModel:
    texts = draw(_distinct(LINE, 3, 6))
    rights = draw(st.integers(1, len(texts)))
    options = [(text, at < rights) for at, text in enumerate(texts)]
    # With one right option, or none wrong, both ways of counting are the same to most formats.
    partial = draw(YES) if 1 < rights < len(texts) else True
    shared = draw(st.fixed_dictionaries(_shared()))
    return asked("multiple", **shared, options=options, partial_credit=partial)


@st.composite
def true_falses(draw: st.DrawFn) -> QuestionModel:
    return asked("true_false", **draw(st.fixed_dictionaries(_shared())), correct=draw(YES))


@st.composite
def short_texts(draw: st.DrawFn) -> QuestionModel:
    shared = draw(st.fixed_dictionaries(_shared()))
    accepted = [one for one in draw(_distinct(PLAIN, 1, 4)) if _bare(one) != one] or ["word"]
    return asked("short_text", **shared, accepted=accepted, match_case=draw(YES))


@st.composite
def numerics(draw: st.DrawFn) -> QuestionModel:
    shared = draw(st.fixed_dictionaries(_shared()))
    tolerance = abs(draw(NUMBERS))
    return asked("numeric", **shared, value=draw(NUMBERS), tolerance=tolerance)


@st.composite
def matchings(draw: st.DrawFn) -> QuestionModel:
    count = draw(st.integers(2, 4))
    sides = draw(_distinct(PLAIN.map(_line), count * 2, count * 2 + 2))
    lefts, rights, extra = sides[:count], sides[count : count * 2], sides[count * 2 :]
    fields = shapes.matching(
        shapes.base("matching", **draw(st.fixed_dictionaries(_shared()))),
        list(zip(lefts, rights, strict=True)),
        extra,
    )
    return _QUESTION.validate_python(fields | {"partial_credit": draw(YES)})


@st.composite
def orderings(draw: st.DrawFn) -> QuestionModel:
    shared = draw(st.fixed_dictionaries(_shared()))
    items = draw(_distinct(LINE, 2, 5))
    return asked("ordering", **shared, items=items, partial_credit=draw(YES))


@st.composite
def fill_ins(draw: st.DrawFn) -> QuestionModel:
    pieces: list[str | Gap] = [draw(PLAIN.map(_line)) + " "]
    for _ in range(draw(st.integers(1, 3))):
        words = draw(_distinct(PLAIN, 2, 4))
        listed = draw(YES)
        gap = Gap((words[0],), tuple(words[1:])) if listed else Gap(tuple(words))
        pieces += [gap, f" {draw(PLAIN.map(_line))} "]
    fields = shapes.fill_in(
        shapes.base("fill_in", **draw(st.fixed_dictionaries(_shared()))), pieces, Notes()
    )
    more = {"partial_credit": draw(YES), "match_case": draw(YES)}
    return _QUESTION.validate_python(fields | more)


@st.composite
def essays(draw: st.DrawFn) -> QuestionModel:
    shared = draw(st.fixed_dictionaries(_shared()))
    answer = draw(st.one_of(st.just(""), TEXT))
    return asked(
        "essay", **shared, model_answer=answer, words_min=draw(st.sampled_from([None, 20]))
    )


BY_TYPE: dict[str, Callable[[], st.SearchStrategy[QuestionModel]]] = {
    "single": singles,
    "multiple": multiples,
    "true_false": true_falses,
    "short_text": short_texts,
    "numeric": numerics,
    "matching": matchings,
    "ordering": orderings,
    "fill_in": fill_ins,
    "essay": essays,
}
