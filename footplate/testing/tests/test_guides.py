"""What the guides tell people to type, typed: every shell block runs against a live server.

Blocks of one guide share one shell's variables. `<!-- take NAME from path -->` after a block takes
a value from its answer, `<!-- given NAME -->` says that the test gives one; an assignment in a
guide only shows what a value looks like. A JSON block after a shell block shows the answer,
shortened: what it shows must be there, of the same kind.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from footplate.testing.live import live_address, token_for
from footplate.testing.world.small import SmallWorld

ROOT = Path(__file__).parents[3]
GUIDES = sorted((ROOT / "docs/guides").glob("*.md"))
_PARTS = re.compile(
    r"^```(?P<language>\w+)\n(?P<code>.*?)^```$|^<!-- (?P<said>.*?) -->$", re.DOTALL | re.MULTILINE
)
_SHOWS_A_VALUE = re.compile(
    r"^(?:export )?(?:FOOTPLATE_\w+|TEAM|PROGRAM|NUMBER)=\S+\n?", re.MULTILINE
)


@dataclass
class Example:
    """A shell block, what is taken from its answer, and the answer that the guide shows."""

    code: str
    takes: dict[str, str] = field(default_factory=dict)
    shown: Any = None


def parts_of(guide: Path) -> Iterator[tuple[str, str]]:
    """Yield the guide's fenced blocks by language, and what comments say as "said"."""
    for found in _PARTS.finditer(guide.read_text()):
        yield (found["language"], found["code"]) if found["code"] else ("said", found["said"])


def examples_of(guide: Path) -> list[Example]:
    """Return the guide's shell blocks in order."""
    examples: list[Example] = []
    for kind, text in parts_of(guide):
        if kind == "sh":
            examples.append(Example(_SHOWS_A_VALUE.sub("", text)))
        elif kind == "json":
            examples[-1].shown = json.loads(text)
        elif taken := re.fullmatch(r"take (\w+) from (\S+)", text):
            examples[-1].takes[taken[1]] = taken[2]
    return [example for example in examples if example.code.strip()]


def unlike(shown: Any, actual: Any, path: str = "") -> list[str]:
    """Return where the shown answer is not a shortened form of the actual one."""
    if isinstance(shown, dict) and isinstance(actual, dict):
        missing = [f"{path}/{name} is missing" for name in shown if name not in actual]
        return missing + [
            word
            for name in shown.keys() & actual.keys()
            for word in unlike(shown[name], actual[name], f"{path}/{name}")
        ]
    if isinstance(shown, list) and isinstance(actual, list):
        if shown and not actual:
            return [f"{path} is empty"]
        return unlike(shown[0], actual[0], f"{path}/0") if shown else []
    if None in (shown, actual) or type(shown) is type(actual):
        return []
    return [f"{path} is {actual!r}, shown as {shown!r}"]


def value_at(answer: Any, path: str) -> str:
    """Return the value at "items.0.id"."""
    for part in path.split("."):
        answer = answer[int(part)] if part.isdigit() else answer[part]
    return str(answer)


@dataclass
class Shell:
    """A reader's terminal: variables stay from block to block."""

    folder: Path
    variables: dict[str, str]

    def run(self, code: str) -> str:
        """Return what the block prints; fails when a command of it does."""
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.folder), **self.variables}
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", code],
            env=environment,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, f"{code}\n{done.stderr}"
        return done.stdout


@pytest.fixture
def reader(transactional_db: None, world: SmallWorld, tmp_path: Path) -> Iterator[Shell]:
    """A reader who is Northwind's admin, with a token and the examples' variables."""
    with live_address() as address:
        yield Shell(
            tmp_path,
            {
                "FOOTPLATE_URL": address,
                "FOOTPLATE_TOKEN": token_for(world.cast.olga),
                "TEAM": world.northwind.team.slug,
                "PROGRAM": str(world.northwind.program.id),
                "NUMBER": world.northwind.certificate.certificate_number,
            },
        )


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_what_a_guide_says_to_type_works(guide: Path, reader: Shell) -> None:
    examples = examples_of(guide)
    assert examples, "a guide without a call"
    for example in examples:
        printed = reader.run(example.code)
        if example.takes or example.shown is not None:
            answer = json.loads(printed)
            assert not unlike(example.shown, answer), f"{example.code}\n{printed}"
            for name, path in example.takes.items():
                reader.variables[name] = value_at(answer, path)


def test_python_in_the_guides_runs(tmp_path: Path) -> None:
    blocks = [code for guide in GUIDES for kind, code in parts_of(guide) if kind == "python"]
    assert blocks
    for code in blocks:
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "clients/python/src")},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0, f"{code}\n{done.stderr}"


def test_a_difference_is_found() -> None:
    assert unlike({"a": [{"b": 1}]}, {"a": [{"c": 1}]}) == ["/a/0/b is missing"]
    assert unlike({"a": 1}, {"a": "1"}) == ["/a is '1', shown as 1"]
    assert unlike({"a": ["x"]}, {"a": []}) == ["/a is empty"]
    assert unlike({"a": None, "b": 1}, {"a": 1, "b": 2, "c": 3}) == []
