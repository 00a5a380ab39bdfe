"""How many tests ran, read from the reports that the test runners write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from verify.step import Count


def read_junit(path: Path) -> Count:
    """Totals of a JUnit report (pytest); nothing when it was not written."""
    try:
        # Written a moment ago by our own test run.
        suites = ElementTree.parse(path).getroot().iter("testsuite")  # noqa: S314
        totals = [[int(suite.get(key, 0)) for key in _JUNIT] for suite in suites]
    except (OSError, ElementTree.ParseError):
        return Count()
    tests, failures, errors, skipped = (sum(column) for column in zip(*totals, strict=True))
    # A test that fails and whose clean-up fails too is counted twice by pytest.
    passed = max(0, tests - failures - errors - skipped)
    return Count(passed=passed, failed=failures + errors, skipped=skipped)


_JUNIT = ("tests", "failures", "errors", "skipped")


def read_vitest(path: Path) -> Count:
    """Totals of vitest's JSON report; a file that could not be loaded is a failure."""
    report = _read(path)
    failed = report.get("numFailedTests", 0)
    if not failed and not report.get("success", True):
        failed = max(1, report.get("numFailedTestSuites", 0))
    return Count(
        passed=report.get("numPassedTests", 0),
        failed=failed,
        skipped=report.get("numPendingTests", 0) + report.get("numTodoTests", 0),
    )


def read_playwright(path: Path) -> Count:
    """Totals of Playwright's JSON report; a test that passed at a second try has passed."""
    stats = _read(path).get("stats", {})
    return Count(
        passed=stats.get("expected", 0) + stats.get("flaky", 0),
        failed=stats.get("unexpected", 0),
        skipped=stats.get("skipped", 0),
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        report = json.loads(path.read_text())
    except (OSError, ValueError):
        return {}
    return report if isinstance(report, dict) else {}
