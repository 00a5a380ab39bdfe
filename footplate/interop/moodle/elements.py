"""Elements of Moodle XML with their texts and the images that these carry."""

import base64
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from footplate.interop.texts.escaping import clean
from footplate.interop.texts.exporting import html_of, line_html_of, words_of
from footplate.interop.writing import FindAsset, ImageFile, Loss


class Writer:
    """Writes the texts of one question below its element."""

    def __init__(self, element: Element, find: FindAsset, loss: Loss) -> None:
        self.element = element
        self.loss = loss
        self._find = find

    def plain(self, name: str, text: str, *, below: Element | None = None) -> Element:
        """Add an element with bare text."""
        made = SubElement(self.element if below is None else below, name)
        made.text = clean(text)
        return made

    def words(self, name: str, text: str, *, below: Element | None = None) -> Element:
        """Add an element with plain text in a <text>."""
        made = SubElement(self.element if below is None else below, name)
        SubElement(made, "text").text = clean(text)
        return made

    def text(self, name: str, markdown: str, *, below: Element | None = None) -> Element:
        """Add a stem or an explanation as HTML with its images."""
        images: dict[str, ImageFile] = {}
        html = html_of(markdown, formulas="tex", name_image=lambda pk: self._named(pk, images))
        return self._html(name, html, images, below)

    def line(self, name: str, markdown: str, *, below: Element | None = None) -> Element:
        """Add an option, an item or a side of a pair as HTML with its images."""
        images: dict[str, ImageFile] = {}
        html = line_html_of(markdown, formulas="tex", name_image=lambda pk: self._named(pk, images))
        return self._html(name, html, images, below)

    def gapped(self, name: str, stem: str, pieces: list[str], gaps: list[str]) -> Element:
        """Add a text whose every second piece is a gap as cloze writes it."""
        images: dict[str, ImageFile] = {}

        def named(pk: str) -> str | None:
            return self._named(pk, images)

        above = html_of(stem, formulas="tex", name_image=named)
        below = [line_html_of(piece, formulas="tex", name_image=named) for piece in pieces]
        # A brace of the text must not begin a gap.
        written = [(above + "<p>").replace("{", "&#123;")]
        for at, piece in enumerate(below):
            written += [piece.replace("{", "&#123;"), *gaps[at : at + 1]]
        return self._html(name, "".join([*written, "</p>"]), images, None)

    def bare_line(self, markdown: str, words: str) -> str:
        """Return a line as plain words; says `words` when it loses something by that."""
        html = line_html_of(markdown, formulas="tex", name_image=lambda _: None)
        self.loss.lose_if("<" in html, words)
        return " ".join(words_of(html).split())

    def _named(self, asset_id: str, images: dict[str, ImageFile]) -> str | None:
        found = self._find(asset_id)
        if found is None:
            self.loss.lose("An image is not in the file; its alternative text stays.")
            return None
        name = f"{asset_id[-12:]}-{found.filename}"
        images[name] = found
        return f"@@PLUGINFILE@@/{quote(name)}"

    def _html(
        self, name: str, html: str, images: dict[str, ImageFile], below: Element | None
    ) -> Element:
        made = SubElement(self.element if below is None else below, name, {"format": "html"})
        SubElement(made, "text").text = clean(html)
        for filename, image in images.items():
            data = base64.b64encode(image.data).decode()
            file = {"name": filename, "path": "/", "encoding": "base64"}
            SubElement(made, "file", file).text = data
        return made
