"""One question as an assessmentItem of one version of QTI."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from footplate.interop.qti import scoring
from footplate.interop.qti.making import Maker, append
from footplate.interop.qti.scoring import RESPONSE
from footplate.interop.writing import LeftOut, title_of
from footplate.quizzes.questions import QuestionModel
from footplate.quizzes.questions.choices import Option
from footplate.quizzes.questions.essay import EssayQuestion
from footplate.quizzes.questions.fill_in import GAP, FillInQuestion
from footplate.quizzes.questions.matching import MatchingQuestion
from footplate.quizzes.questions.multiple import MultipleQuestion
from footplate.quizzes.questions.numeric import NumericQuestion
from footplate.quizzes.questions.ordering import OrderingQuestion
from footplate.quizzes.questions.short_text import ShortTextQuestion
from footplate.quizzes.questions.single import SingleQuestion
from footplate.quizzes.questions.true_false import TrueFalseQuestion


@dataclass
class Parts:
    """What a type adds to an item."""

    responses: list[Element]
    body: list[Element]
    processing: Element | None
    explained: str | None = None
    """The cardinality of the response whose options have feedback."""

    stem: bool = field(default=True)


def write_item(question: QuestionModel, maker: Maker, identifier: str) -> Element:
    """Return the item; the version's namespace is on its root."""
    parts = _WRITERS[question.type](question, maker)
    told = bool(question.explanation.strip())
    attributes = {
        "identifier": identifier,
        "title": title_of(question) or identifier,
        "adaptive": "false",
        "timeDependent": "false",
    }
    maker.loss.lose_if(question.tags, "QTI items carry no tags.")
    outcomes = scoring.outcomes(maker, told=told, explained=parts.explained)
    item = maker.make("assessmentItem", attributes, *parts.responses, *outcomes)
    item.set("xmlns", maker.version.namespace)
    stem = maker.blocks(question.stem) if parts.stem else []
    item.append(maker.make("itemBody", None, *stem, *parts.body))
    if parts.processing is not None:
        item.append(parts.processing)
    if told:
        item.append(_explanation(question, maker))
    return item


def _explanation(question: QuestionModel, maker: Maker) -> Element:
    attributes = {
        "outcomeIdentifier": "EXPLANATION",
        "identifier": "explanation",
        "showHide": "show",
    }
    made = maker.make("modalFeedback", attributes)
    inside = made
    if maker.version.hyphens:
        inside = maker.make("contentBody")
        made.append(inside)
    inside.extend(maker.blocks(question.explanation))
    return made


def _choice(name: str, text: str, maker: Maker, *, explanation: str = "") -> Element:
    made = maker.make("simpleChoice", {"identifier": name})
    if explanation.strip():
        attributes = {"outcomeIdentifier": "FEEDBACK", "identifier": name, "showHide": "show"}
        made.append(maker.fill(maker.make("feedbackInline", attributes), explanation))
    return maker.fill(made, text)


def _options(options: list[Option], maker: Maker, *, most: str) -> tuple[Element, bool]:
    made = [
        _choice(f"c{at}", option.text, maker, explanation=option.explanation)
        for at, option in enumerate(options, 1)
    ]
    attributes = {"responseIdentifier": RESPONSE, "shuffle": "true", "maxChoices": most}
    return maker.make("choiceInteraction", attributes, *made), any(
        option.explanation.strip() for option in options
    )


def _single(question: SingleQuestion, maker: Maker) -> Parts:
    interaction, explained = _options(question.options, maker, most="1")
    right = [f"c{at}" for at, option in enumerate(question.options, 1) if option.correct]
    return Parts(
        [scoring.declared(maker, RESPONSE, right)],
        [interaction],
        scoring.processing(maker, mapped=False, explained=explained),
        "single" if explained else None,
    )


def _multiple(question: MultipleQuestion, maker: Maker) -> Parts:
    interaction, explained = _options(question.options, maker, most="0")
    right = [f"c{at}" for at, option in enumerate(question.options, 1) if option.correct]
    share = 1 / len(right)
    worth = {
        f"c{at}": share if option.correct else -share
        for at, option in enumerate(question.options, 1)
    }
    mapping = worth if question.partial_credit else None
    return Parts(
        [scoring.declared(maker, RESPONSE, right, cardinality="multiple", mapping=mapping)],
        [interaction],
        scoring.processing(maker, mapped=question.partial_credit, explained=explained),
        "multiple" if explained else None,
    )


def _true_false(question: TrueFalseQuestion, maker: Maker) -> Parts:
    choices = [_choice("true", "True", maker), _choice("false", "False", maker)]
    attributes = {"responseIdentifier": RESPONSE, "shuffle": "false", "maxChoices": "1"}
    return Parts(
        [scoring.declared(maker, RESPONSE, ["true" if question.correct else "false"])],
        [maker.make("choiceInteraction", attributes, *choices)],
        scoring.processing(maker, mapped=False, explained=False),
    )


def _entry(maker: Maker, identifier: str = RESPONSE) -> Element:
    return maker.make("textEntryInteraction", {"responseIdentifier": identifier})


def _in_paragraph(inside: Element) -> Element:
    paragraph = Element("p")
    paragraph.append(inside)
    return paragraph


def _short_text(question: ShortTextQuestion, maker: Maker) -> Parts:
    accepted = [text.strip() for text in question.accepted if text.strip()]
    if not accepted:
        raise LeftOut("It accepts a pattern only, which QTI has not for scoring.")
    maker.loss.lose_if(question.pattern, "QTI has no patterns for scoring.")
    maker.loss.lose_if(question.match_accents, "QTI cannot say that accents matter.")
    response = scoring.declared(
        maker,
        RESPONSE,
        accepted[:1],
        base_type="string",
        mapping=dict.fromkeys(accepted, 1.0),
        case_sensitive=question.match_case,
    )
    processing = scoring.processing(maker, mapped=True, explained=False)
    return Parts([response], [_in_paragraph(_entry(maker))], processing)


def _numeric(question: NumericQuestion, maker: Maker) -> Parts:
    assert question.value is not None
    maker.loss.lose_if(question.unit or question.other_units, "QTI has no units.")
    value = scoring.number_text(question.value)
    return Parts(
        [scoring.declared(maker, RESPONSE, [value], base_type="float")],
        [_in_paragraph(_entry(maker))],
        scoring.within(maker, question.tolerance, question.tolerance_kind),
    )


def _matching(question: MatchingQuestion, maker: Maker) -> Parts:
    rights = [*(pair.right for pair in question.pairs), *question.extra_rights]
    names = {
        text.strip(): f"r{at}" for at, text in enumerate(dict.fromkeys(map(str.strip, rights)), 1)
    }
    pairs = [f"l{at} {names[pair.right.strip()]}" for at, pair in enumerate(question.pairs, 1)]
    count = str(len(question.pairs))

    def one(name: str, text: str, most: str) -> Element:
        attributes = {"identifier": name, "matchMax": most}
        return maker.fill(maker.make("simpleAssociableChoice", attributes), text)

    lefts = [one(f"l{at}", pair.left, "1") for at, pair in enumerate(question.pairs, 1)]
    shown = [one(name, text, count) for text, name in names.items()]
    interaction = maker.make(
        "matchInteraction",
        {"responseIdentifier": RESPONSE, "shuffle": "true", "maxAssociations": count},
        maker.make("simpleMatchSet", None, *lefts),
        maker.make("simpleMatchSet", None, *shown),
    )
    mapping = dict.fromkeys(pairs, 1 / len(pairs)) if question.partial_credit else None
    response = scoring.declared(
        maker, RESPONSE, pairs, cardinality="multiple", base_type="directedPair", mapping=mapping
    )
    mapped = question.partial_credit
    processing = scoring.processing(maker, mapped=mapped, explained=False)
    return Parts([response], [interaction], processing)


def _ordering(question: OrderingQuestion, maker: Maker) -> Parts:
    maker.loss.lose_if(question.partial_credit, "QTI gives points for the whole order only.")
    names = [f"i{at}" for at, _ in enumerate(question.items, 1)]
    choices = [
        _choice(name, item.text, maker) for name, item in zip(names, question.items, strict=True)
    ]
    attributes = {"responseIdentifier": RESPONSE, "shuffle": "true"}
    return Parts(
        [scoring.declared(maker, RESPONSE, names, cardinality="ordered")],
        [maker.make("orderInteraction", attributes, *choices)],
        scoring.processing(maker, mapped=False, explained=False),
    )


def _fill_in(question: FillInQuestion, maker: Maker) -> Parts:
    maker.loss.lose_if(question.match_accents, "QTI cannot say that accents matter.")
    blanks = {blank.id: blank for blank in question.blanks}
    paragraph, responses = Element("p"), []
    for at, piece in enumerate(GAP.split(question.text)):
        if at % 2 == 0:
            holder = maker.fill(Element("span"), piece)
            append(paragraph, [holder.text] if holder.text else [])
            for element in list(holder):
                tail, element.tail = element.tail, None
                append(paragraph, [element, *([tail] if tail else [])])
            continue
        gap = blanks[piece]
        name = f"RESPONSE{at // 2 + 1}"
        accepted = [text.strip() for text in gap.accepted if text.strip()]
        gap_parts = _listed(name, accepted, gap.distractors, maker) if gap.distractors else None
        response, interaction = gap_parts or _typed(name, accepted, question, maker)
        responses.append(response)
        append(paragraph, [interaction])
    names = [f"RESPONSE{number}" for number in range(1, len(responses) + 1)]
    processing = scoring.shared(maker, names, partial=question.partial_credit)
    return Parts(responses, [paragraph], processing)


def _typed(
    name: str, accepted: list[str], question: FillInQuestion, maker: Maker
) -> tuple[Element, Element]:
    response = scoring.declared(
        maker,
        name,
        accepted[:1],
        base_type="string",
        mapping=dict.fromkeys(accepted, 1.0),
        case_sensitive=question.match_case,
    )
    return response, _entry(maker, name)


def _listed(
    name: str, accepted: list[str], others: list[str], maker: Maker
) -> tuple[Element, Element]:
    right = {f"a{at}": text for at, text in enumerate(accepted, 1)}
    wrong = {f"b{at}": text.strip() for at, text in enumerate(others, 1)}
    choices = [
        maker.make("inlineChoice", {"identifier": key}, text=text)
        for key, text in (right | wrong).items()
    ]
    attributes = {"responseIdentifier": name, "shuffle": "true"}
    response = scoring.declared(maker, name, ["a1"], mapping=dict.fromkeys(right, 1.0))
    return response, maker.make("inlineChoiceInteraction", attributes, *choices)


def _essay(question: EssayQuestion, maker: Maker) -> Parts:
    maker.loss.lose_if(question.rubric, "Its rubric is not in the item.")
    maker.loss.lose_if(question.words_min or question.words_max, "QTI has no numbers of words.")
    response = scoring.declared(maker, RESPONSE, [], base_type="string")
    body = [maker.make("extendedTextInteraction", {"responseIdentifier": RESPONSE})]
    if question.model_answer.strip():
        block = maker.make("rubricBlock", {"view": "scorer"})
        inside = block
        if maker.version.hyphens:
            inside = maker.make("contentBody")
            block.append(inside)
        inside.extend(maker.blocks(question.model_answer))
        body.append(block)
    return Parts([response], body, None)


_WRITERS: dict[str, Callable[[Any, Maker], Parts]] = {
    "single": _single,
    "multiple": _multiple,
    "true_false": _true_false,
    "short_text": _short_text,
    "numeric": _numeric,
    "matching": _matching,
    "ordering": _ordering,
    "fill_in": _fill_in,
    "essay": _essay,
}
