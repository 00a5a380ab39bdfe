"""The columns of a table of questions, and what other tables call them.

`option_1`, `match_1`, `explanation_1` and so on count up. What they hold depends on the type:

| type | option_n | match_n | explanation_n | correct |
|---|---|---|---|---|
| single, multiple | an option | | its explanation | numbers of the right ones: `1;3` |
| true_false | | | | `true` or `false` |
| short_text | an accepted answer | | | |
| numeric | | | | the number |
| matching | left | right; one without a left belongs to nothing | | |
| ordering | an item, in the right order | | | |
| fill_in | what gap n accepts, parted by bars | what is offered beside it | | |
| essay | a criterion | its levels: `4 = Good = why`, parted by bars | what it looks at | |
"""

import re

PLAIN = (
    *("type", "question", "points", "explanation", "tags", "text", "correct", "partial_credit"),
    *("tolerance", "tolerance_kind", "unit", "other_units", "pattern", "match_case"),
    *("match_accents", "words_min", "words_max", "model_answer", "show_rubric"),
)
COUNTED = ("option", "match", "explanation")
_NUMBERED = re.compile(r"(option|match|explanation)_(\d{1,3})")
_OTHER_NAMES = {
    "question_text": "question",
    "stem": "question",
    "question_type": "type",
    "correct_answer": "correct",
    "correct_answers": "correct",
    "correct_option": "correct",
    "right": "correct",
    "score": "points",
    "mark": "points",
    "marks": "points",
    "feedback": "explanation",
    "tag": "tags",
    "answer": "correct",
}
_OTHER_COUNTED = {"answer": "option", "choice": "option", "feedback": "explanation"}


def column_of(title: str) -> str | None:
    """Return our name of a column from its title, or None for one that is not known."""
    name = re.sub(r"[^a-z0-9]+", "_", title.strip().lower()).strip("_")
    counted = re.fullmatch(r"([a-z]+?)_?(\d{1,3}|[a-h])", name)
    if counted and counted[1] in (*COUNTED, *_OTHER_COUNTED):
        number = counted[2] if counted[2].isdigit() else str(ord(counted[2]) - ord("a") + 1)
        return f"{_OTHER_COUNTED.get(counted[1], counted[1])}_{int(number)}"
    name = _OTHER_NAMES.get(name, name)
    return name if name in PLAIN else None


def order_of(column: str) -> tuple[int, int]:
    """Return where a column stands in a table that we write."""
    numbered = _NUMBERED.fullmatch(column)
    if numbered:
        return len(PLAIN) + int(numbered[2]), COUNTED.index(numbered[1])
    return PLAIN.index(column), 0
