"""One assessmentItem as one question, whichever version of QTI it is written in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from footplate.interop import shapes
from footplate.interop.errors import Refused
from footplate.interop.files.xml import child, children, descendants
from footplate.interop.qti import markup
from footplate.interop.qti.responses import Response, points_of, responses_of
from footplate.interop.reading import Notes
from footplate.interop.shapes import Fields
from footplate.interop.texts.texts import FindImage, Texts

INLINE = {"textEntryInteraction", "inlineChoiceInteraction"}
EXPLANATION = "explanation"


@dataclass
class Item:
    """An item that is being read."""

    element: Element
    texts: Texts
    find_image: FindImage
    notes: Notes
    weight: str | None = None

    def __post_init__(self) -> None:
        body = child(self.element, "itemBody")
        if body is None:
            raise Refused("It has no body.")
        self.body = body
        self.responses = responses_of(self.element)
        self.processing = child(self.element, "responseProcessing")

    def response(self, interaction: Element) -> Response:
        """Return the variable that an interaction fills; `Refused` when it is not declared."""
        name = interaction.get("responseIdentifier", "")
        if name not in self.responses:
            raise Refused("It does not declare what is right.")
        return self.responses[name]

    def html(self, element: Element) -> str:
        """Return a part's HTML as Markdown."""
        return self.texts.html(markup.shown(element), self.notes, find_image=self.find_image)

    def line(self, element: Element) -> str:
        """Return a part's HTML as the Markdown of a line."""
        return self.texts.line(markup.shown(element), self.notes, find_image=self.find_image)

    def bare(self, element: Element) -> str:
        """Return a part's words."""
        return self.texts.bare(markup.shown(element), self.notes)

    def told(self, element: Element) -> str:
        """Return the feedback inside an option as the Markdown of a line."""
        parts = descendants(element, "feedbackInline", "feedbackBlock")
        return "\n".join(text for text in (self.line(part) for part in parts) if text)

    def stem(self, interaction: Element) -> str:
        """Return everything around the interaction, and its prompt where the interaction stands."""

        def replace(element: Element) -> str | None:
            if element is not interaction:
                return None
            prompt = child(interaction, "prompt")
            return f"<div>{markup.shown(prompt)}</div>" if prompt is not None else ""

        inner = markup.inner_html(self.body, replace)
        return self.texts.html(inner, self.notes, find_image=self.find_image)

    def common(self, stem: str) -> Fields:
        """Return what all types share."""
        return shapes.base(
            "",
            stem,
            points=points_of(self.element, self.notes, weight=self.weight),
            explanation=self._explanation(),
        )

    def scorer_words(self) -> str:
        """Return what the item tells those who score it, as Markdown."""
        blocks = [
            block
            for block in descendants(self.element, "rubricBlock")
            if "scorer" in block.get("view", "").split()
        ]
        return "\n\n".join(text for text in (self.html(block) for block in blocks) if text)

    def _explanation(self) -> str:
        told = [*children(self.element, "modalFeedback"), *descendants(self.body, "feedbackBlock")]
        texts = [text for text in (self.html(one) for one in told) if text]
        if len(texts) > 1 or any(one.get("identifier") != EXPLANATION for one in told):
            words = "Feedback became the explanation, whatever the answer was."
            self.notes.add("feedback_joined", words)
        return "\n\n".join(dict.fromkeys(texts))


def read_item(
    element: Element, texts: Texts, notes: Notes, *, find_image: FindImage, weight: str | None
) -> dict[str, Any]:
    """Return the question's fields; `Refused` for what Footplate has nothing for."""
    from footplate.interop.qti.interactions import READERS
    from footplate.interop.qti.written import read_gaps

    _demand_fixed(element)
    item = Item(element, texts, find_image, notes, weight)
    found = list(markup.interactions(item.body))
    if not found:
        raise Refused("It asks nothing: it has no interaction.")
    if _is_gapped(item, found):
        return read_gaps(item, found)
    if len(found) > 1:
        raise Refused("It asks several things at once; split it into several items.")
    read: Callable[[Item, Element], Fields] | None = READERS.get(str(found[0].tag))
    if read is None:
        raise Refused(f"Footplate has nothing for its {found[0].tag}.")
    return read(item, found[0])


def _demand_fixed(element: Element) -> None:
    if element.tag != "assessmentItem":
        raise Refused("It is no assessmentItem.")
    if child(element, "templateDeclaration") is not None:
        raise Refused("It makes its numbers up at random (templates), which Footplate does not.")
    if element.get("adaptive") == "true":
        raise Refused("It is adaptive: it changes while it is answered.")


def _is_gapped(item: Item, found: list[Element]) -> bool:
    if not all(str(one.tag) in INLINE for one in found):
        return False
    if len(found) > 1 or found[0].tag == "inlineChoiceInteraction":
        return True
    return not markup.stands_alone(found[0], markup.parents(item.body))
