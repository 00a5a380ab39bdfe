"""The closing line of `bin/test` counts what really ran."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from footplate.config.supervisor.options import ROOT

JUNIT = """<?xml version="1.0"?><testsuites>
<testsuite name="a" tests="7" failures="1" errors="1" skipped="2"/></testsuites>"""


@pytest.fixture
def step(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    monkeypatch.syspath_prepend(str(ROOT / "bin" / "lib"))
    from verify import step

    yield step
    for name in [name for name in sys.modules if name.split(".")[0] in ("verify", "prepare")]:
        del sys.modules[name]


def test_reads_what_pytest_reports(step: ModuleType, tmp_path: Path) -> None:
    from verify.reports import read_junit

    report = tmp_path / "pytest.xml"
    report.write_text(JUNIT)
    assert read_junit(report) == step.Count(passed=3, failed=2, skipped=2)
    assert read_junit(tmp_path / "none.xml") == step.Count()


def test_reads_what_vitest_reports(step: ModuleType, tmp_path: Path) -> None:
    from verify.reports import read_vitest

    report = tmp_path / "vitest.json"
    report.write_text(json.dumps({"numPassedTests": 4, "numFailedTests": 1, "numPendingTests": 2}))
    assert read_vitest(report) == step.Count(passed=4, failed=1, skipped=2)
    report.write_text(json.dumps({"numPassedTests": 4, "success": False}))
    assert read_vitest(report) == step.Count(passed=4, failed=1)


def test_reads_what_playwright_reports(step: ModuleType, tmp_path: Path) -> None:
    from verify.reports import read_playwright

    report = tmp_path / "playwright.json"
    stats = {"expected": 3, "flaky": 1, "unexpected": 2, "skipped": 1}
    report.write_text(json.dumps({"stats": stats}))
    assert read_playwright(report) == step.Count(passed=4, failed=2, skipped=1)


@pytest.mark.parametrize(
    ("passed", "failed", "status", "judged"),
    [
        (5, 0, 0, (5, 0)),
        (5, 2, 1, (5, 2)),
        (1, 0, 1, (0, 1)),  # a check without tests of its own
        (5, 0, 1, (5, 1)),  # every test passed and yet it failed: an error outside of them
        (0, 0, 0, (0, 1)),  # nothing ran: no success
    ],
)
def test_no_failure_goes_uncounted(
    step: ModuleType, passed: int, failed: int, status: int, judged: tuple[int, int]
) -> None:
    count = step.judge(step.Count(passed=passed, failed=failed), status)
    assert (count.passed, count.failed) == judged


def test_a_failing_step_hides_no_later_one_and_the_totals_close(
    step: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tally = step.Tally()
    assert not tally.run(step.Step("first", [sys.executable, "-c", "raise SystemExit('why')"]))
    assert tally.run(step.Step("second", [sys.executable, "-c", ""]))
    assert tally.close() == 1
    printed = capsys.readouterr().out
    assert "| why" in printed
    assert printed.splitlines()[-1] == "1 passed, 1 failed"
