"""The interactions that fill a whole item: choice, match, order, hot text, essay."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.files.xml import children, descendants
from footplate.interop.qti import markup, written
from footplate.interop.qti.item import Item
from footplate.interop.shapes import Fields, Weighed

Labelled = list[tuple[str, str, str]]
"""(identifier, text, explanation) of every option."""


def choice(item: Item, interaction: Element) -> Fields:
    """Return a choice, or a statement to judge when its options are called true and false."""
    options = [
        (one.get("identifier", ""), item.line(one), item.told(one))
        for one in children(interaction, "simpleChoice")
    ]
    return _chosen(item, interaction, options, item.common(item.stem(interaction)))


def hottext(item: Item, interaction: Element) -> Fields:
    """Return words to be marked in a text as options under that text."""
    options = [
        (one.get("identifier", ""), item.line(one), "")
        for one in descendants(interaction, "hottext")
    ]

    def replace(element: Element) -> str | None:
        if element is interaction:
            return f"<div>{markup.inner_html(element, replace)}</div>"
        return markup.inner_html(element, replace) if element.tag == "hottext" else None

    inner = markup.inner_html(item.body, replace)
    stem = item.texts.html(inner, item.notes, find_image=item.find_image)
    item.notes.add("hottext", "Words to be marked in the text became options under it.")
    return _chosen(item, interaction, options, item.common(stem))


def _chosen(item: Item, interaction: Element, options: Labelled, common: Fields) -> Fields:
    response = item.response(interaction)
    names = [identifier for identifier, _, _ in options]
    if sorted(name.lower() for name in names) == ["false", "true"] and not any(
        explanation for _, _, explanation in options
    ):
        right = response.right
        correct = right[0].lower() == "true" if right else None
        return common | {"type": "true_false", "correct": correct}
    one = response.cardinality == "single" or interaction.get("maxChoices", "1") == "1"
    weighed = [
        Weighed(text, response.weight(name, of=names, single=one), explanation)
        for name, text, explanation in options
    ]
    if not response.is_mapped:
        # By the standard template only exactly the right set counts; nothing is lost by that.
        if not response.right:
            words = "No option is right; mark one before you publish."
            item.notes.add("no_right_option", words)
        return _whole(common, weighed, one=one)
    return shapes.weighed_choice(common, weighed, item.notes, one=one)


def _whole(common: Fields, weighed: list[Weighed], *, one: bool) -> Fields:
    if not weighed:
        raise Refused("It has no options.")
    marked = [(option.text, option.weight > 0, option.explanation) for option in weighed]
    fields = common | {"type": "single", "options": shapes.options_of(marked)}
    return fields if one else fields | {"type": "multiple", "partial_credit": False}


def match(item: Item, interaction: Element) -> Fields:
    """Return pairs; what has no partner on the right belongs to nothing."""
    sets = list(children(interaction, "simpleMatchSet"))
    if len(sets) != 2:
        raise Refused("It does not have two sets to match.")
    lefts, rights = (
        {one.get("identifier", ""): item.line(one) for one in children(one_set)} for one_set in sets
    )
    pairs = [pair for pair in map(str.split, item.response(interaction).right) if len(pair) == 2]
    if len({left for left, _ in pairs}) < len(pairs):
        lefts, rights = rights, lefts
        pairs = [[right, left] for left, right in pairs]
    known = [(left, right) for left, right in pairs if left in lefts and right in rights]
    if len({left for left, _ in known}) < len(known):
        raise Refused("Its sides belong to several others at once.")
    if len(known) < len(lefts):
        item.notes.add("lefts_dropped", "What belongs to nothing on the left is left out.")
    used = {right for _, right in known}
    extra = [text for identifier, text in rights.items() if identifier not in used]
    by_left = dict(known)
    ordered = [(text, rights[by_left[name]]) for name, text in lefts.items() if name in by_left]
    fields = shapes.matching(item.common(item.stem(interaction)), ordered, extra)
    return fields | {"partial_credit": item.response(interaction).is_mapped}


def order(item: Item, interaction: Element) -> Fields:
    """Return items in the order that is declared as right."""
    texts = {
        one.get("identifier", ""): item.line(one) for one in children(interaction, "simpleChoice")
    }
    right = [name for name in item.response(interaction).correct if name in texts]
    if not right:
        raise Refused("It does not say which order is right.")
    if len(right) < len(texts):
        item.notes.add("items_dropped", "What has no place in the right order is left out.")
    fields = shapes.ordering(item.common(item.stem(interaction)), [texts[name] for name in right])
    return fields | {"partial_credit": False}


def extended_text(item: Item, interaction: Element) -> Fields:
    """Return an essay; what scorers are told becomes the model answer."""
    common = item.common(item.stem(interaction))
    return common | {"type": "essay", "model_answer": item.scorer_words()}


READERS: dict[str, Callable[[Item, Element], Fields]] = {
    "choiceInteraction": choice,
    "hottextInteraction": hottext,
    "matchInteraction": match,
    "orderInteraction": order,
    "extendedTextInteraction": extended_text,
    "textEntryInteraction": written.text_entry,
    "gapMatchInteraction": written.gap_match,
}
