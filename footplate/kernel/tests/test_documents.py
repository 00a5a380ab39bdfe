"""The documents that clients and operators rely on say what the code does."""

import importlib
import pkgutil
import re
import tomllib

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

import footplate
from footplate.kernel.problems import Problem
from footplate.kernel.version import VERSION

PROBLEMS = settings.ROOT / "docs" / "problems"


def every_problem() -> list[type[Problem]]:
    """Return all problem classes of the project, wherever they are defined."""
    for module in pkgutil.walk_packages(footplate.__path__, "footplate."):
        if not re.search(r"\.(tests|testing|migrations|management|supervisor)(\.|$)", module.name):
            importlib.import_module(module.name)
    found, waiting = [], [Problem]
    while waiting:
        one = waiting.pop()
        waiting += one.__subclasses__()
        if one.__module__.startswith("footplate.") and ".tests." not in one.__module__:
            found.append(one)
    return sorted(set(found), key=lambda one: (one.code, one.__module__))


@pytest.mark.parametrize("problem", every_problem(), ids=lambda one: one.code)
def test_every_problem_has_a_page_that_says_what_to_do(problem: type[Problem]) -> None:
    page = PROBLEMS / f"{problem.code}.md"
    assert page.exists(), f"docs/problems/{problem.code}.md is missing"
    text = page.read_text()
    assert text.startswith(f"# {problem.code}\n\n**{problem.status}** · {problem.title}\n")
    means, _, does = text.partition("## What to do")
    assert "## What it means" in means
    assert len(does.split()) >= 3


def test_every_page_is_about_a_problem() -> None:
    codes = {problem.code for problem in every_problem()}
    assert {page.stem for page in PROBLEMS.glob("*.md")} <= codes


def test_a_code_belongs_to_one_problem_of_its_own_status() -> None:
    owners: dict[str, type[Problem]] = {}
    for problem in every_problem():
        if "code" in vars(problem):
            assert problem.code not in owners, f"{problem} and {owners[problem.code]}"
            owners[problem.code] = problem
            assert re.fullmatch(r"[a-z][a-z_]*", problem.code)
            assert 400 <= problem.status < 600


def test_every_setting_is_documented_and_nothing_else() -> None:
    source = (settings.ROOT / "footplate" / "config" / "settings.py").read_text()
    read = set(re.findall(r"os\.environ(?:\.get\(|\[)\s*\"(\w+)\"", source))
    assert len(read) > 20
    assert len(re.findall(r"os\.environ", source)) == len(
        re.findall(r"os\.environ(?:\.get\(|\[)\s*\"\w+\"", source)
    ), "a setting is read in a way that this test does not see"
    told = set(
        re.findall(r"^\| `(\w+)` \|", (settings.ROOT / "docs/settings.md").read_text(), re.M)
    )
    assert told == read


def test_the_version_is_the_packages() -> None:
    project = tomllib.loads((settings.ROOT / "pyproject.toml").read_text())
    assert project["project"]["version"] == VERSION


class TestOpenApi:
    def test_the_committed_document_is_the_codes(self) -> None:
        call_command("export_openapi", "--check")

    def test_a_difference_fails_the_check(self, tmp_path_factory: pytest.TempPathFactory) -> None:
        path = tmp_path_factory.mktemp("docs") / "openapi.json"
        with pytest.raises(CommandError, match="out of date"):
            call_command("export_openapi", "--check", "--output", str(path))
        call_command("export_openapi", "--output", str(path))
        call_command("export_openapi", "--check", "--output", str(path))
