"""`python -m checks`: run every rule; exit 1 and name what was found."""

import sys

from checks import documents, doors, migrations, modules, sizes
from checks.finding import without_exceptions

RULES = (
    sizes.check,
    modules.check,
    migrations.check,
    doors.check,
    documents.check,
    documents.rooms_without_entry,
)


def main() -> int:
    """Print every finding and return the exit code."""
    findings = without_exceptions(finding for rule in RULES for finding in rule())
    for finding in findings:
        print(finding)
    print(f"{len(RULES)} rules, {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
