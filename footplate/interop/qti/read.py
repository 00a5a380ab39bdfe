"""QTI 2.1, 2.2 and 3.0: single items, and content packages of them."""

import posixpath
from collections.abc import Iterator
from functools import partial
from typing import Any
from xml.etree.ElementTree import Element

from footplate.interop.errors import FileUnreadable, Refused
from footplate.interop.files.packages import Package
from footplate.interop.files.xml import child, descendants, parse
from footplate.interop.limits import QUESTIONS
from footplate.interop.qti.item import read_item
from footplate.interop.qti.names import normalise
from footplate.interop.reading import Notes, Sheet
from footplate.interop.texts.texts import Texts, no_images

_MANIFEST = "imsmanifest.xml"
_OLD = "It is QTI 1.2, from before 2005. Export as QTI 2.1 or newer, or as Moodle XML or CSV."


def read_qti(data: bytes, filename: str) -> Sheet:
    """Return everything in the file: a package when it is a zip, else a single document."""
    sheet = Sheet()
    if data.startswith(b"PK"):
        _read_package(Package(data), sheet)
        return sheet
    root = normalise(parse(data))
    if root.tag == "questestinterop":
        raise FileUnreadable("qti_1_2", _OLD)
    items = [root] if root.tag == "assessmentItem" else list(descendants(root, "assessmentItem"))
    if not items:
        words = "It holds no assessmentItem. A test goes with its items in one zip package."
        raise FileUnreadable("no_items", words)
    for item in items:
        make = partial(_question, item, Texts(sheet), no_images, None)
        sheet.add(_position(item), item.get("title", ""), make)
    return sheet


def _position(item: Element) -> str:
    return f"item {item.get('identifier', '')[:100]}".strip()


def _question(
    item: Element, texts: Texts, find: Any, weight: str | None, notes: Notes
) -> dict[str, Any]:
    return read_item(item, texts, notes, find_image=find, weight=weight)


def _read_package(package: Package, sheet: Sheet) -> None:
    """Read the items in the order of the package's test, else of its manifest."""
    weights = dict(_test_order(package))
    listed = list(_listed(package))
    order = [path for path in weights if package.has(path)]
    order += [path for path in listed if path not in weights]
    if not order:
        raise FileUnreadable("no_items", "The package holds no items that can be read.")
    if len(order) > QUESTIONS:
        words = f"The package holds more than {QUESTIONS} questions. Split it."
        raise FileUnreadable("too_many_questions", words)
    for path in order:
        _read_entry(package, path, weights.get(path), sheet)


def _read_entry(package: Package, path: str, weight: str | None, sheet: Sheet) -> None:
    """Read one item; a broken one is refused alone."""

    def find(source: str) -> bytes | None:
        return package.find(source, beside=path)

    try:
        item = normalise(parse(package.read(path), name=path))
    except FileUnreadable as failure:
        words = failure.detail

        def refuse(_: Notes) -> dict[str, Any]:
            raise Refused(words)

        sheet.add(f"item {path}", path, refuse)
        return
    make = partial(_question, item, Texts(sheet), find, weight)
    sheet.add(f"item {path}", item.get("title", ""), make)


def _listed(package: Package) -> Iterator[str]:
    """Yield the paths of the items that the manifest lists, or without one all that are there."""
    if not package.has(_MANIFEST):
        yield from (
            path for path in package.paths() if path.endswith(".xml") and _is_item(package, path)
        )
        return
    manifest = normalise(parse(package.read(_MANIFEST), name=_MANIFEST))
    for resource in descendants(manifest, "resource"):
        if "item" in resource.get("type", "") and package.has(_path(resource.get("href", ""))):
            yield _path(resource.get("href", ""))
        elif resource.get("type", "").startswith(("imsqti_xmlv1p", "imsqti_assessment_xmlv1p")):
            raise FileUnreadable("qti_1_2", _OLD)


def _is_item(package: Package, path: str) -> bool:
    head = package.read(path)[:4000]
    if b"questestinterop" in head:
        raise FileUnreadable("qti_1_2", _OLD)
    return b"assessmentItem" in head or b"qti-assessment-item" in head


def _test_order(package: Package) -> Iterator[tuple[str, str | None]]:
    """Yield the items of the package's tests with the weight that the test gives them."""
    if not package.has(_MANIFEST):
        return
    manifest = normalise(parse(package.read(_MANIFEST), name=_MANIFEST))
    for resource in descendants(manifest, "resource"):
        path = _path(resource.get("href", ""))
        if "test" not in resource.get("type", "") or not package.has(path):
            continue
        test = normalise(parse(package.read(path), name=path))
        for one in descendants(test, "assessmentItemRef"):
            folder = posixpath.dirname(path)
            weight = child(one, "weight")
            stated = None if weight is None else weight.get("value")
            yield _path(posixpath.join(folder, one.get("href", ""))), stated


def _path(href: str) -> str:
    return posixpath.normpath(href.partition("#")[0].replace("\\", "/").lstrip("/"))
