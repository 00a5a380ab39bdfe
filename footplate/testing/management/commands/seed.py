"""Make the demo company in a database that has no team yet."""

from typing import Any

from django.core.management.base import BaseCommand

from footplate.kernel.clock import now
from footplate.testing.cast import PASSWORD
from footplate.testing.world.seed import seed


class Command(BaseCommand):
    help = "Make the demo company in a database that has no team yet."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("Making the demo company:")
        if not seed(now=now(), say=self.stdout.write):
            self.stdout.write("There is a team already; nothing was changed.")
            return
        self.stdout.write(f"Done. Sign in as leo@footplate.test, password {PASSWORD}.")
