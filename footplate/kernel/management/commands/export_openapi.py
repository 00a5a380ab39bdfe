"""`export_openapi`: write the API's document to docs/openapi.json."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from footplate.kernel.http.openapi import as_text, project_document


class Command(BaseCommand):
    """Writes the document; with `--check` only says whether the committed one is out of date."""

    help = "Write the API's OpenAPI document to docs/openapi.json."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--output", type=Path, default=settings.ROOT / "docs" / "openapi.json")
        parser.add_argument("--check", action="store_true", help="fail when the file differs")

    def handle(self, *args: Any, output: Path, check: bool, **options: Any) -> None:
        text = as_text(project_document())
        if check:
            if not output.exists() or output.read_text() != text:
                raise CommandError(f"{output.name} is out of date: run export_openapi.")
            return
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text)
        self.stdout.write(f"wrote {output.name}")
