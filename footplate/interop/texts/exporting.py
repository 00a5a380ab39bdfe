"""Our texts as others read them: HTML with formulas as TeX or MathML, or plain words."""

import html as entities
import re
from collections.abc import Callable
from typing import Literal

from footplate.programs.markdown import render, render_inline

Formulas = Literal["tex", "mathml"]
NameImage = Callable[[str], str | None]
"""Takes an asset's id, returns how the file names the image, or None to leave it out."""

# A tag's attributes, in which quotation marks may hold angle brackets.
_INSIDE = r"(?:\"[^\"]*\"|[^\">])*"
_MATHS = re.compile(rf"<math({_INSIDE})>(.*?)</math>", re.DOTALL)
_TEX = re.compile(r'alttext="([^"]*)"')
_IMAGE = re.compile(rf'<img\b{_INSIDE}?\bsrc="/media/assets/([0-9a-f-]{{36}})"{_INSIDE}>')
_ALT = re.compile(r'\balt="([^"]*)"')
_BLOCK_ENDS = re.compile(r"</(?:p|li|h\d|tr|pre|blockquote)>|<br\s*/?>|<hr\s*/?>")
_ANY_TAG = re.compile(rf"<{_INSIDE}>")
_ANY_IMAGE = re.compile(rf"<img\b{_INSIDE}>")


def html_of(markdown: str, *, formulas: Formulas, name_image: NameImage) -> str:
    """Return a text as HTML."""
    return _prepared(render(markdown).strip(), formulas, name_image)


def line_html_of(markdown: str, *, formulas: Formulas, name_image: NameImage) -> str:
    """Return a line's Markdown (options, pairs, items, gaps' texts) as HTML."""
    return _prepared(render_inline(markdown), formulas, name_image)


def words_of(html: str) -> str:
    """Return what of HTML is left in plain text: words, formulas as TeX, line ends."""
    text = _ANY_TAG.sub("", _BLOCK_ENDS.sub("\n", _ANY_IMAGE.sub(_alt_of, html)))
    lines = (" ".join(line.split()) for line in entities.unescape(text).split("\n"))
    return "\n".join(line for line in lines if line)


def is_plain(html: str) -> bool:
    """Return whether the HTML is one paragraph without any formatting."""
    return "<" not in html.removeprefix("<p>").removesuffix("</p>")


def image_ids(html: str) -> list[str]:
    """Return the ids of the assets that rendered HTML shows."""
    return [match[1] for match in _IMAGE.finditer(html)]


def _alt_of(match: re.Match[str]) -> str:
    alt = _ALT.search(match[0])
    return alt[1] if alt else ""


def _prepared(html: str, formulas: Formulas, name_image: NameImage) -> str:
    def image(match: re.Match[str]) -> str:
        named = name_image(match[1])
        if named is None:
            return _alt_of(match)
        return f'<img src="{entities.escape(named)}" alt="{_alt_of(match)}" />'

    return _MATHS.sub(_as_tex if formulas == "tex" else _annotated, _IMAGE.sub(image, html))


def _as_tex(match: re.Match[str]) -> str:
    tex = _TEX.search(match[1])
    if tex is None:
        return match[2]
    words = _escaped(tex[1])
    return f"\\[{words}\\]" if 'display="block"' in match[1] else f"\\({words}\\)"


def _escaped(attribute: str) -> str:
    """Return an attribute's value as text, in which angle brackets must not stand."""
    return entities.escape(entities.unescape(attribute), quote=False)


def _annotated(match: re.Match[str]) -> str:
    """Return the formula as MathML that also says its TeX (MathML 4, section 6.1.3)."""
    tex = _TEX.search(match[1])
    if tex is None:
        return match[0]
    display = ' display="block"' if 'display="block"' in match[1] else ""
    return (
        f'<math xmlns="http://www.w3.org/1998/Math/MathML"{display}><semantics>'
        f"<mrow>{match[2]}</mrow>"
        f'<annotation encoding="application/x-tex">{_escaped(tex[1])}</annotation>'
        "</semantics></math>"
    )
