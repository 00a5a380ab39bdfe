"""The versions of QTI, and one set of names for all of them: those of 2.x.

QTI 3.0 says the same as 2.x with other names: `qti-choice-interaction` for `choiceInteraction`,
`response-identifier` for `responseIdentifier` (1EdTech, "QTI 3.0 Assessment, Section and Item
Information Model", section on the XML binding). So one reader and one writer serve them all.
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_PREFIX = "qti-"
_HUMP = re.compile(r"(?<=[a-z0-9])([A-Z])")
_XML = "http://www.w3.org/XML/1998/namespace"
# Attributes of HTML that have a hyphen of their own.
_HTML = re.compile(r"(data|aria)-")


@dataclass(frozen=True)
class Version:
    """What one version calls its namespaces, resource types and templates."""

    name: str
    namespace: str
    schema: str
    manifest_namespace: str
    package_schema: str
    package_version: str
    item_type: str
    test_type: str
    templates: str
    hyphens: bool = False

    def element(self, name: str) -> str:
        """Return an element's name in this version."""
        return _PREFIX + hyphened(name) if self.hyphens else name

    def attribute(self, name: str) -> str:
        """Return an attribute's name in this version."""
        return hyphened(name) if self.hyphens else name

    def template(self, name: str) -> str:
        """Return the address of a standard response processing template."""
        return f"{self.templates}{name}{'.xml' if self.hyphens else ''}"


def _two(minor: int) -> Version:
    return Version(
        name=f"2.{minor}",
        namespace=f"http://www.imsglobal.org/xsd/imsqti_v2p{minor}",
        schema=f"http://www.imsglobal.org/xsd/qti/qtiv2p{minor}/imsqti_v2p{minor}.xsd",
        manifest_namespace="http://www.imsglobal.org/xsd/imscp_v1p1",
        package_schema=f"QTIv2.{minor} Package",
        package_version="1.0.0",
        item_type=f"imsqti_item_xmlv2p{minor}",
        test_type=f"imsqti_test_xmlv2p{minor}",
        templates=f"http://www.imsglobal.org/question/qti_v2p{minor}/rptemplates/",
    )


VERSIONS = {
    "2.1": _two(1),
    "2.2": _two(2),
    "3.0": Version(
        name="3.0",
        namespace="http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
        schema="https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
        manifest_namespace="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
        package_schema="QTI Package",
        package_version="3.0.0",
        item_type="imsqti_item_xmlv3p0",
        test_type="imsqti_test_xmlv3p0",
        templates="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/",
        hyphens=True,
    ),
}


def hyphened(name: str) -> str:
    """Return a name of 2.x as 3.0 writes it."""
    return _HUMP.sub(lambda match: f"-{match[1].lower()}", name)


def _humped(name: str) -> str:
    head, *rest = name.split("-")
    return head + "".join(part.capitalize() for part in rest)


def normalise(root: Element) -> Element:
    """Give the tree the names of 2.x without namespaces, in place, and return it."""
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        element.tag = _humped(name.removeprefix(_PREFIX)) if name.startswith(_PREFIX) else name
        attributes = {
            _attribute(key): value for key, value in element.attrib.items() if _XML not in key
        }
        element.attrib.clear()
        element.attrib.update(attributes)
    return root


def _attribute(key: str) -> str:
    name = key.rpartition("}")[2]
    return name if _HTML.match(name) else _humped(name)
