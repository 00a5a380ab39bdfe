"""Entry to Django's commands: `python -m footplate.manage <command>`."""

import os
import sys

# What runs outside of requests stands behind nobody, so it goes through a door of its own.
_DOORS = {"migrate": "migrations", "procrastinate": "jobs"}


def main() -> None:
    """Run the command named in the arguments under the project's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footplate.config.settings")
    from django.core.management import execute_from_command_line

    from footplate.kernel import walls

    walls.open_for_process(_DOORS.get("".join(sys.argv[1:2]), "commands"))
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
