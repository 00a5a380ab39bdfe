"""Answers that are typed or put into gaps: text entry, inline choice, gap match."""

from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.files.xml import children, descendants
from footplate.interop.qti import markup
from footplate.interop.qti.item import Item
from footplate.interop.qti.responses import Response
from footplate.interop.shapes import Fields, Gap
from footplate.interop.texts.escaping import line_of
from footplate.interop.texts.texts import gap_mark

_NUMBERS = {"float", "integer"}


def text_entry(item: Item, interaction: Element) -> Fields:
    """Return a short text or a number, by the type of its variable."""
    response = item.response(interaction)
    common = item.common(item.stem(interaction))
    if response.base_type in _NUMBERS:
        return common | {"type": "numeric"} | _number(item, response)
    return common | {
        "type": "short_text",
        "accepted": [line_of(text) for text in response.right],
        "match_case": _case_matters(item, [response]),
    }


def _number(item: Item, response: Response) -> Fields:
    ends = _range(item)
    if ends:
        value, tolerance = shapes.middle(*ends)
        return {"value": value, "tolerance": tolerance}
    if not response.right:
        raise Refused("It does not say which number is right.")
    if len(response.right) > 1:
        words = "Of several right numbers only the first that counts in full is kept."
        item.notes.add("numbers_dropped", words)
    return {"value": shapes.number_of(response.right[0])} | _tolerance(item)


def _tolerance(item: Item) -> Fields:
    """Return the tolerance that its processing compares with."""
    processing = item.processing
    found = [] if processing is None else list(descendants(processing, "equal"))
    mode = found[0].get("toleranceMode", "exact") if found else "exact"
    given = found[0].get("tolerance", "").split() if found else []
    if mode == "exact" or not given:
        return {"tolerance": 0}
    spread = [abs(shapes.number_of(one)) for one in given]
    if len(set(spread)) > 1:
        item.notes.add("tolerance_evened", "Its tolerance is the same in both directions now.")
    return {"tolerance": spread[0], "tolerance_kind": mode}


def _range(item: Item) -> tuple[float, float] | None:
    """Return the ends when its processing asks for a number between two others."""
    if item.processing is None:
        return None
    ends = {}
    for names in (("gte", "gt"), ("lte", "lt")):
        for test in descendants(item.processing, *names):
            values = [one.text or "" for one in children(test, "baseValue")]
            variables = list(children(test, "variable"))
            if len(values) == 1 and len(variables) == 1:
                ends[names[0]] = shapes.number_of(values[0])
    return (ends["gte"], ends["lte"]) if len(ends) == 2 else None


def _case_matters(item: Item, responses: list[Response]) -> bool:
    """Return whether capitals matter: the mapping says so, else the comparison does."""
    entries = [entry for one in responses for entry in one.mapping.values()]
    if entries:
        return all(entry.case_sensitive for entry in entries)
    if item.processing is None:
        return False
    compared = list(descendants(item.processing, "stringMatch"))
    return not any(one.get("caseSensitive") == "false" for one in compared)


def read_gaps(item: Item, found: list[Element]) -> Fields:
    """Return a text with gaps that are typed into or chosen from a list."""
    numbers = {element: number for number, element in enumerate(found)}

    def replace(element: Element) -> str | None:
        return gap_mark(numbers[element]) if element in numbers else None

    inner = markup.inner_html(item.body, replace)
    gapped = item.texts.gaps(inner, item.notes, find_image=item.find_image)
    responses = [item.response(one) for one in found]
    gaps = [_gap(item, one) for one in found]
    fields = shapes.fill_in(item.common(gapped.stem), gapped.with_gaps(gaps), item.notes)
    typed = [r for one, r in zip(found, responses, strict=True) if one.tag != _LIST]
    strict = bool(typed) and _case_matters(item, typed)
    return fields | {"partial_credit": not _counts_as_whole(item), "match_case": strict}


_LIST = "inlineChoiceInteraction"


def _gap(item: Item, interaction: Element) -> Gap:
    response = item.response(interaction)
    if interaction.tag != _LIST:
        return Gap(tuple(line_of(text) for text in response.right))
    words = {
        one.get("identifier", ""): item.bare(one) for one in children(interaction, "inlineChoice")
    }
    right = [words[name] for name in response.right if name in words]
    return Gap(tuple(right), tuple(text for text in words.values() if text not in right))


def _counts_as_whole(item: Item) -> bool:
    """Return whether one condition decides about all gaps together."""
    if item.processing is None:
        return False
    conditions = list(descendants(item.processing, "responseCondition"))
    variables = list(descendants(item.processing, "mapResponse", "variable"))
    return len(conditions) == 1 and len(variables) > 1


def gap_match(item: Item, interaction: Element) -> Fields:
    """Return words that are dragged into gaps as gaps with a list of all words."""
    words = {one.get("identifier", ""): item.bare(one) for one in children(interaction, "gapText")}
    if any(True for _ in children(interaction, "gapImg")):
        raise Refused("Pictures are put into its gaps, which Footplate has not.")
    response = item.response(interaction)
    belongs = {gap: word for word, gap in (p.split() for p in response.right if " " in p)}
    gaps = list(descendants(interaction, "gap"))
    numbers = {element: number for number, element in enumerate(gaps)}

    def replace(element: Element) -> str | None:
        if element in numbers:
            return gap_mark(numbers[element])
        if element is interaction:
            return markup.inner_html(element, replace)
        return "" if element.tag == "gapText" else None

    inner = markup.inner_html(item.body, replace)
    gapped = item.texts.gaps(inner, item.notes, find_image=item.find_image)
    made = [_word_gap(words, belongs.get(gap.get("identifier", ""), "")) for gap in gaps]
    fields = shapes.fill_in(item.common(gapped.stem), gapped.with_gaps(made), item.notes)
    return fields | {"partial_credit": response.is_mapped}


def _word_gap(words: dict[str, str], name: str) -> Gap:
    if name not in words:
        raise Refused("It does not say which word belongs into one of its gaps.")
    others = tuple(text for other, text in words.items() if other != name and text != words[name])
    return Gap((words[name],), others)
