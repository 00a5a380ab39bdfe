"""QTI, by items of each version, and by packages as other systems make them."""

import io
import zipfile

import pytest

from footplate.interop.errors import FileUnreadable
from footplate.interop.qti.read import read_qti
from footplate.interop.qti.write import write_qti
from footplate.interop.tests.conftest import PNG, codes, question, sample
from footplate.interop.tests.generated import asked

MANIFEST = """<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"><resources>
<resource identifier="r1" type="imsqti_item_xmlv2p1" href="items/choice.xml"/>
<resource identifier="r2" type="imsqti_item_xmlv2p2" href="items/range.xml"/>
<resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"/>
</resources></manifest>"""
TEST = """<assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"><testPart>
<assessmentSection><assessmentItemRef identifier="b" href="items/range.xml">
<weight identifier="W" value="5"/></assessmentItemRef>
<assessmentItemRef identifier="a" href="items/choice.xml"/></assessmentSection></testPart>
</assessmentTest>"""


def package(**files: bytes | str) -> bytes:
    """Return a zip of these files; `__` in a name is a slash, `_` before the ending a dot."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            path = name.replace("__", "/").replace("_xml", ".xml").replace("_png", ".png")
            made.writestr(path, data)
    return target.getvalue()


def test_a_choice_of_2_1_keeps_prompt_feedback_and_says_that_its_image_is_missing() -> None:
    sheet = read_qti(sample("choice.qti21.xml"), "f.xml")
    asked_of = question(sheet, 1)
    assert asked_of["stem"] == ("Look at the sign.\n\nA warning sign\n\nWhat does it *say*?")
    assert asked_of["options"] == [
        {"text": "Never leave a ladder standing.", "correct": True, "explanation": "Right."},
        {"text": "Climb at your own risk.", "correct": False, "explanation": ""},
    ]
    assert codes(sheet.items[0]) == ["image_left_out"]


def test_inline_interactions_of_3_0_become_gaps() -> None:
    sheet = read_qti(sample("inline.qti30.xml"), "f.xml")
    asked_of = question(sheet, 1)
    assert asked_of["stem"] == "Complete the rule."
    assert asked_of["text"] == "Go one metre [[1]] for every [[2]] metres up."
    assert asked_of["blanks"] == [
        {"accepted": ["out"], "distractors": ["up"]},
        {"accepted": ["four", "4"], "distractors": []},
    ]
    assert (asked_of["points"], asked_of["match_case"]) == (2, False)
    assert asked_of["explanation"] == "Four to one."


def test_hot_text_becomes_a_choice() -> None:
    sheet = read_qti(sample("hottext.qti22.xml"), "f.xml")
    asked_of = question(sheet, 1)
    assert asked_of["type"] == "single"
    assert [(o["text"], o["correct"]) for o in asked_of["options"]] == [
        ("stands firm", False),
        ("loose sand", True),
    ]
    assert "A ladder stands firm on loose sand." in asked_of["stem"]
    assert codes(sheet.items[0]) == ["hottext"]


def test_a_range_becomes_a_number_with_a_tolerance() -> None:
    asked_of = question(read_qti(sample("range.qti22.xml"), "f.xml"), 1)
    assert (asked_of["type"], asked_of["value"], asked_of["tolerance"]) == ("numeric", 3.5, 0.5)
    assert asked_of["points"] == 3


def test_a_package_gives_order_weights_and_images() -> None:
    data = package(
        imsmanifest_xml=MANIFEST,
        test_xml=TEST,
        items__choice_xml=sample("choice.qti21.xml"),
        items__range_xml=sample("range.qti22.xml"),
        items__sign_png=PNG,
    )
    sheet = read_qti(data, "f.zip")
    assert [item.position for item in sheet.items] == [
        "item items/range.xml",
        "item items/choice.xml",
    ]
    assert question(sheet, 1)["points"] == 5
    assert list(sheet.images.values()) == [PNG]
    assert "![A warning sign](import-image:" in question(sheet, 2)["stem"]


def test_a_broken_item_is_refused_alone() -> None:
    data = package(
        imsmanifest_xml=MANIFEST,
        items__choice_xml="<assessmentItem",
        items__range_xml=sample("range.qti22.xml"),
    )
    sheet = read_qti(data, "f.zip")
    assert [item.state for item in sheet.items] == ["refused", "taken"]
    assert "items/choice.xml is not well-formed XML" in sheet.items[0].refusal


@pytest.mark.parametrize(
    "data",
    [b"<questestinterop/>", package(imsmanifest_xml="<m/>", a_xml=b"<questestinterop/>")],
)
def test_qti_1_2_is_named(data: bytes) -> None:
    with pytest.raises(FileUnreadable) as failure:
        read_qti(data, "f")
    assert failure.value.extras["reason"] in ("qti_1_2", "no_items")


@pytest.mark.parametrize("version", ["2.1", "2.2", "3.0"])
def test_a_package_names_every_file_and_the_test_weighs_the_items(version: str) -> None:
    made = [asked("true_false", "Yes?", correct=True, points=2.5)]
    data = write_qti(made, title="T", find=lambda _: None, version=version).content
    with zipfile.ZipFile(io.BytesIO(data)) as written:
        names = set(written.namelist())
        manifest = written.read("imsmanifest.xml").decode()
        item = written.read("items/q1.xml").decode()
    assert names == {"imsmanifest.xml", "assessment.xml", "items/q1.xml"}
    assert all(f'href="{name}"' in manifest for name in names - {"imsmanifest.xml"})
    assert ("<qti-assessment-item" in item) is (version == "3.0")
    assert question(read_qti(data, "f.zip"), 1)["points"] == 2.5
