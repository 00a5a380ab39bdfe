"""Questions as a content package of one version of QTI: items, a test in their order, images."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, tostring

from footplate.interop.files.packages import packed
from footplate.interop.qti.making import Maker
from footplate.interop.qti.names import VERSIONS, Version
from footplate.interop.qti.write_item import write_item
from footplate.interop.texts.escaping import clean
from footplate.interop.writing import FindAsset, ImageFile, Loss, Written, number_text, write_each
from footplate.quizzes.questions import QuestionModel

_TEST = "assessment.xml"


def write_qti(
    questions: Sequence[QuestionModel], *, title: str, find: FindAsset, version: str
) -> Written:
    """Return the package as a zip."""
    package = _Package(VERSIONS[version], find)
    made, losses = write_each(questions, package.add)
    files = {
        "imsmanifest.xml": _bytes(package.manifest(title)),
        _TEST: _bytes(package.test(title)),
        **{path: _bytes(item) for path, item, _ in made},
        **{path: image.data for path, image in package.images.items()},
    }
    return Written(packed(files), losses)


def _bytes(root: Element) -> bytes:
    return tostring(root, encoding="UTF-8", xml_declaration=True)


class _Package:
    """Collects items and the images that they show."""

    def __init__(self, version: Version, find: FindAsset) -> None:
        self.images: dict[str, ImageFile] = {}
        self._version = version
        self._find = find
        self._items: list[tuple[str, QuestionModel, list[str]]] = []

    def add(self, question: QuestionModel, loss: Loss) -> tuple[str, Element, list[str]]:
        """Return the path, the item and the paths of its images."""
        used: list[str] = []

        def name_image(asset_id: str) -> str | None:
            found = self._find(asset_id)
            if found is None:
                loss.lose("An image is not in the package; its alternative text stays.")
                return None
            path = f"images/{asset_id[-12:]}-{found.filename.replace(' ', '_')}"
            self.images[path] = found
            used.append(path)
            return f"../{path}"

        identifier = f"q{loss.number}"
        item = write_item(question, Maker(self._version, loss, name_image), identifier)
        path = f"items/{identifier}.xml"
        self._items.append((path, question, used))
        return path, item, used

    def test(self, title: str) -> Element:
        """Return the test: all items in their order, each with its points as weight."""
        maker = Maker(self._version, Loss(0, "", ""), lambda _: None)
        refs = [
            maker.make(
                "assessmentItemRef",
                {"identifier": _name(path), "href": path},
                maker.make(
                    "weight", {"identifier": "WEIGHT", "value": number_text(question.points)}
                ),
            )
            for path, question, _ in self._items
        ]
        section = {"identifier": "section", "title": title or "Questions", "visible": "true"}
        part = {
            "identifier": "part",
            "navigationMode": "nonlinear",
            "submissionMode": "simultaneous",
        }
        test = maker.make(
            "assessmentTest",
            {"identifier": "test", "title": title or "Questions"},
            maker.make("testPart", part, maker.make("assessmentSection", section, *refs)),
        )
        test.set("xmlns", self._version.namespace)
        return test

    def manifest(self, title: str) -> Element:
        """Return the manifest, which names every file."""
        root = Element(
            "manifest", {"xmlns": self._version.manifest_namespace, "identifier": "manifest"}
        )
        metadata = SubElement(root, "metadata")
        SubElement(metadata, "schema").text = self._version.package_schema
        SubElement(metadata, "schemaversion").text = self._version.package_version
        SubElement(root, "organizations")
        resources = SubElement(root, "resources")
        test = _resource("test", self._version.test_type, _TEST, [])
        for path, _, _ in self._items:
            SubElement(test, "dependency", {"identifierref": f"r-{_name(path)}"})
        resources.append(test)
        for path, _, used in self._items:
            resources.append(_resource(_name(path), self._version.item_type, path, used))
        return root


def _resource(name: str, kind: str, path: str, files: Sequence[str]) -> Element:
    resource = Element("resource", {"identifier": f"r-{name}", "type": kind, "href": path})
    for file in (path, *dict.fromkeys(files)):
        SubElement(resource, "file", {"href": clean(file)})
    return resource


def _name(path: str) -> str:
    return path.removeprefix("items/").removesuffix(".xml")
