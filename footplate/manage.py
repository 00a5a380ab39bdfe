"""Entry to Django's commands: `python -m footplate.manage <command>`."""

import os
import sys


def main() -> None:
    """Run the command named in the arguments under the project's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "footplate.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
