"""What an item declares as right, and how it turns answers into points."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.files.xml import child, children, descendants
from footplate.interop.reading import Notes


@dataclass(frozen=True)
class Mapped:
    """What one answer is worth."""

    value: float
    case_sensitive: bool


@dataclass(frozen=True)
class Response:
    """One response variable."""

    identifier: str
    cardinality: str = "single"
    base_type: str = "identifier"
    correct: tuple[str, ...] = ()
    mapping: dict[str, Mapped] = field(default_factory=dict)
    default: float = 0
    is_mapped: bool = False

    @property
    def right(self) -> list[str]:
        """Return all answers that are right in full, each once."""
        best = max((one.value for one in self.mapping.values()), default=0)
        full = [key for key, one in self.mapping.items() if one.value == best > 0]
        return list(dict.fromkeys([*self.correct, *full]))

    def weight(self, key: str, *, of: Sequence[str], single: bool) -> float:
        """Return an option's share of the points in percent, among the options `of`."""
        if not self.is_mapped:
            share = 100 / max(len(self.correct), 1)
            return (100 if single else share) if key in self.correct else -100.0
        values = {one: self._value(one) for one in of}
        positive = [value for value in values.values() if value > 0]
        whole = max(positive, default=0) if single else sum(positive)
        return 100 * values[key] / whole if whole else 0

    def _value(self, key: str) -> float:
        return self.mapping[key].value if key in self.mapping else self.default


def responses_of(item: Element) -> dict[str, Response]:
    """Return the item's response variables by identifier."""
    mapped = _mapped_by(child(item, "responseProcessing"))
    found = {}
    for element in children(item, "responseDeclaration"):
        identifier = element.get("identifier", "")
        mapping = child(element, "mapping")
        found[identifier] = Response(
            identifier=identifier,
            cardinality=element.get("cardinality", "single"),
            base_type=element.get("baseType", "identifier"),
            correct=_values(child(element, "correctResponse")),
            mapping=_mapping(mapping),
            default=_number(mapping.get("defaultValue", "0") if mapping is not None else "0"),
            is_mapped=mapping is not None and mapped(identifier),
        )
    return found


def _mapped_by(processing: Element | None):  # type: ignore[no-untyped-def]
    """Return what tells of a variable's identifier whether its mapping gives the points."""
    if processing is None:
        return lambda identifier: True
    template = processing.get("template", "")
    if template:
        return lambda identifier: "map_response" in template
    used = {one.get("identifier") for one in descendants(processing, "mapResponse")}
    return lambda identifier: identifier in used


def _values(correct: Element | None) -> tuple[str, ...]:
    if correct is None:
        return ()
    return tuple(" ".join((one.text or "").split()) for one in children(correct, "value"))


def _mapping(mapping: Element | None) -> dict[str, Mapped]:
    if mapping is None:
        return {}
    return {
        " ".join(entry.get("mapKey", "").split()): Mapped(
            _number(entry.get("mappedValue", "0")), entry.get("caseSensitive", "true") != "false"
        )
        for entry in children(mapping, "mapEntry")
    }


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0


def points_of(item: Element, notes: Notes, *, weight: str | None) -> float:
    """Return what the item is worth: the test's weight, its own MAXSCORE, or its maximum."""
    if weight is not None:
        return shapes.points_of(weight, notes)
    for outcome in children(item, "outcomeDeclaration"):
        default = child(outcome, "defaultValue")
        if outcome.get("identifier") == "MAXSCORE" and default is not None:
            return shapes.points_of("".join(_values(default)), notes)
    for outcome in children(item, "outcomeDeclaration"):
        if outcome.get("identifier") == "SCORE" and outcome.get("normalMaximum"):
            return shapes.points_of(outcome.get("normalMaximum", ""), notes)
    return 1
