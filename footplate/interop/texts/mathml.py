"""MathML in a text as TeX between dollar signs, where it says its TeX itself."""

import html as entities
import re

from footplate.interop.reading import Notes

_MATHS = re.compile(r"<(?:\w+:)?math\b([^>]*)>(.*?)</(?:\w+:)?math>", re.DOTALL | re.IGNORECASE)
_TEX = re.compile(
    r"<(?:\w+:)?annotation\b[^>]*encoding=[\"'](?:application/x-tex|TeX)[\"'][^>]*>(.*?)<",
    re.DOTALL | re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<[^>]*>")


def with_tex(html: str, notes: Notes) -> str:
    """Return the HTML with formulas as `\\(…\\)` or `\\[…\\]`, or as their plain signs."""

    def written(match: re.Match[str]) -> str:
        tex = _TEX.search(match[2])
        block = 'display="block"' in match[1]
        if tex:
            words = entities.unescape(tex[1]).strip()
            return entities.escape(f"\\[{words}\\]" if block else f"\\({words}\\)", quote=False)
        notes.add("formula_as_text", "A formula is kept as plain signs: write it again as TeX.")
        return _ANY_TAG.sub(" ", match[2])

    return _MATHS.sub(written, html) if "math" in html else html
