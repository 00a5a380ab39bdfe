"""Response processing: how the answers that we write become a score from 0 to 1."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from footplate.interop.qti.making import Maker
from footplate.interop.writing import number_text

RESPONSE, SCORE = "RESPONSE", "SCORE"


def declared(
    maker: Maker,
    identifier: str,
    correct: Sequence[str],
    *,
    cardinality: str = "single",
    base_type: str = "identifier",
    mapping: Mapping[str, float] | None = None,
    case_sensitive: bool | None = None,
) -> Element:
    """Return the declaration of a response with what is right, and what each answer is worth."""
    attributes = {"identifier": identifier, "cardinality": cardinality, "baseType": base_type}
    made = maker.make("responseDeclaration", attributes)
    if correct:
        values = [maker.make("value", text=value) for value in correct]
        made.append(maker.make("correctResponse", None, *values))
    if mapping is not None:
        case = {} if case_sensitive is None else {"caseSensitive": _word(case_sensitive)}
        entries = [
            maker.make("mapEntry", {"mapKey": key, "mappedValue": number_text(value), **case})
            for key, value in mapping.items()
        ]
        bounds = {"lowerBound": "0", "upperBound": "1", "defaultValue": "0"}
        made.append(maker.make("mapping", bounds, *entries))
    return made


def _word(value: bool) -> str:
    return "true" if value else "false"


def outcomes(maker: Maker, *, told: bool, explained: str | None) -> list[Element]:
    """Return what an item gives: its score, its maximum, and what feedback is shown by."""
    score = {"identifier": SCORE, "cardinality": "single", "baseType": "float"}
    made = [
        maker.make("outcomeDeclaration", score | {"normalMaximum": "1"}, _default(maker, "0")),
        maker.make("outcomeDeclaration", score | {"identifier": "MAXSCORE"}, _default(maker, "1")),
    ]
    feedback = {"cardinality": "single", "baseType": "identifier"}
    if told:
        name = {"identifier": "EXPLANATION"}
        made.append(
            maker.make("outcomeDeclaration", name | feedback, _default(maker, "explanation"))
        )
    if explained:
        name = {"identifier": "FEEDBACK", "cardinality": explained, "baseType": "identifier"}
        made.append(maker.make("outcomeDeclaration", name))
    return made


def _default(maker: Maker, value: str) -> Element:
    return maker.make("defaultValue", None, maker.make("value", text=value))


def processing(maker: Maker, *, mapped: bool, explained: bool) -> Element:
    """Return processing by the standard template, written out where options have feedback."""
    if not explained:
        name = "map_response" if mapped else "match_correct"
        return maker.make("responseProcessing", {"template": maker.version.template(name)})
    response = {"identifier": RESPONSE}
    scored = (
        _set(maker, SCORE, maker.make("mapResponse", response))
        if mapped
        else condition(
            maker,
            maker.make(
                "match", None, maker.make("variable", response), maker.make("correct", response)
            ),
        )
    )
    shown = _set(maker, "FEEDBACK", maker.make("variable", response))
    return maker.make("responseProcessing", None, scored, shown)


def _set(maker: Maker, outcome: str, value: Element) -> Element:
    return maker.make("setOutcomeValue", {"identifier": outcome}, value)


def condition(maker: Maker, test: Element) -> Element:
    """Return a condition that gives all of the points or none."""

    def give(points: str) -> Element:
        return _set(maker, SCORE, maker.make("baseValue", {"baseType": "float"}, text=points))

    return maker.make(
        "responseCondition",
        None,
        maker.make("responseIf", None, test, give("1")),
        maker.make("responseElse", None, give("0")),
    )


def within(maker: Maker, tolerance: float, kind: str) -> Element:
    """Return processing that compares a number."""
    response = {"identifier": RESPONSE}
    spread = number_text(tolerance)
    mode = {"toleranceMode": kind if tolerance else "exact"}
    if tolerance:
        mode["tolerance"] = f"{spread} {spread}"
    test = maker.make(
        "equal", mode, maker.make("variable", response), maker.make("correct", response)
    )
    return maker.make("responseProcessing", None, condition(maker, test))


def shared(maker: Maker, identifiers: Sequence[str], *, partial: bool) -> Element:
    """Return processing of several responses: each its share, or all together."""
    mapped = [maker.make("mapResponse", {"identifier": one}) for one in identifiers]
    total = maker.make("sum", None, *mapped)
    count = maker.make("baseValue", {"baseType": "float"}, text=str(len(identifiers)))
    if partial:
        share = maker.make("divide", None, total, count)
        return maker.make("responseProcessing", None, _set(maker, SCORE, share))
    test = maker.make("equal", {"toleranceMode": "exact"}, total, count)
    return maker.make("responseProcessing", None, condition(maker, test))
