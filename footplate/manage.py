"""Entry to Django's commands: `python -m footplate.manage <command>`."""

import os
import sys


def main() -> None:
    """Run the command named in the arguments under the project's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footplate.config.settings")
    from django.core.management import execute_from_command_line

    _open_door("".join(sys.argv[1:2]))
    execute_from_command_line(sys.argv)


def _open_door(command: str) -> None:
    """What runs outside of requests stands behind nobody, so it goes through a door of its own."""
    from footplate.kernel import walls

    if command == "migrate":
        walls.open_for_process("migrations")
    elif command == "procrastinate":
        walls.open_for_process("jobs")
    else:
        walls.open_for_process("commands")


if __name__ == "__main__":
    main()
