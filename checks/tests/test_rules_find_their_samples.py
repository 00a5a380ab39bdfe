"""Every rule finds its bad sample and leaves its good one alone."""

from checks.doors import door_findings
from checks.migrations import migration_findings
from checks.modules import module_findings
from checks.sizes import component_sizes, file_size, python_sizes


def rules(findings: object) -> list[str]:
    return [finding.rule for finding in findings]  # type: ignore[attr-defined]


def test_a_long_file_is_found() -> None:
    assert rules(file_size("footplate/x.py", "a\n" * 401)) == ["file-size"]
    assert rules(file_size("footplate/x.py", "a\n" * 400)) == []
    assert rules(file_size("client/app/x/page.tsx", "a\n" * 41)) == ["file-size"]


def test_a_long_action_is_found_and_its_docstring_is_free() -> None:
    long = "def do_it():\n" + "    a = 1\n" * 41
    documented = 'def do_it():\n    """' + "x\n" * 60 + '    """\n' + "    a = 1\n" * 40
    assert rules(python_sizes("footplate/x/actions/do_it.py", long)) == ["action-size"]
    assert rules(python_sizes("footplate/x/actions/do_it.py", documented)) == []
    assert rules(python_sizes("footplate/x/queries.py", long)) == []


def test_a_long_endpoint_is_found() -> None:
    long = "@router.get('/x')\ndef get_x(request):\n" + "    a = 1\n" * 13
    assert rules(python_sizes("footplate/x/api.py", long)) == ["endpoint-size"]


def test_a_long_component_is_found() -> None:
    long = "export function Big() {\n" + "  a;\n" * 149 + "}\n"
    small = "export function Small() {\n" + "  a;\n" * 148 + "}\n"
    assert rules(component_sizes("client/ui/x.tsx", long)) == ["component-size"]
    assert rules(component_sizes("client/ui/x.tsx", small)) == []


def test_an_import_upwards_is_found() -> None:
    upwards = "from footplate.x.actions.do_it import do_it\n"
    assert rules(module_findings("f", upwards, app="x", module="queries")) == ["module-layers"]
    assert rules(module_findings("f", upwards, app="x", module="api")) == []


def test_http_and_clock_in_the_domain_are_found() -> None:
    http = "from django.http import HttpRequest\n"
    clock = "def f():\n    return clock.now()\n"
    assert rules(module_findings("f", http, app="x", module="policies")) == ["http-in-domain"]
    assert rules(module_findings("f", clock, app="x", module="actions")) == ["clock-in-domain"]
    assert rules(module_findings("f", clock, app="x", module="jobs")) == []


def test_a_one_way_migration_is_found() -> None:
    assert rules(migration_findings("f", "m.RunSQL('select 1')")) == ["one-way-migration"]
    assert rules(migration_findings("f", "m.RunSQL('a', reverse_sql='b')")) == []


def test_a_door_opened_by_others_than_declared_is_found() -> None:
    opening = "with walls.door('verification'):\n    pass\n"
    declared = "footplate/certificates/queries.py"
    assert rules(door_findings(declared, opening)) == []
    assert rules(door_findings("footplate/reports/api.py", opening)) == ["door"]
    assert rules(door_findings(declared, opening.replace("verification", "back"))) == ["door"]
    assert rules(door_findings(declared, "walls.door(name)")) == ["door"]
