"""Verify the audit log: `bin/verify-ledger` runs this beside the database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any
from uuid import UUID

from django.core.management.base import BaseCommand, CommandError

from footplate.kernel.audit.verification import Verdict, chains, verify_chain
from footplate.reports.audit.anchors import NO_TEAM, anchor_of, differences, parse_anchors
from footplate.teams.models import Team


class Command(BaseCommand):
    help = "Verify the audit log's chains; one sentence for everything that is not as it was."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--team", metavar="SLUG", help="only this team's chain")
        parser.add_argument("--expect", metavar="FILE", help="compare with heads printed earlier")

    def handle(self, *args: Any, **options: Any) -> None:
        """Exit with 1 when there is a problem. Nothing is written."""
        known = _known_chains()
        names = _chosen(known, options["team"])
        expected = parse_anchors(_text_of(options["expect"]))
        problems = 0
        for name in names:
            verdict = verify_chain(team_id=known[name])
            self._tell(name, verdict)
            problems += len(verdict.problems)
        wanted = [anchor for anchor in expected if options["team"] in (None, anchor.slug)]
        for line in differences(wanted, teams=known):
            self.stdout.write(line)
            problems += 1
        if problems:
            raise SystemExit(1)

    def _tell(self, name: str, verdict: Verdict) -> None:
        for problem in verdict.problems:
            self.stdout.write(f"{name}: {problem}")
        state = f"{len(verdict.problems)} problems" if verdict.problems else "verified"
        self.stdout.write(
            f"{name}: {verdict.event_count} events in {verdict.block_count} blocks, "
            f"{verdict.unsealed_count} not sealed yet: {state}."
        )
        anchor = anchor_of(verdict, name)
        if anchor is not None:
            self.stdout.write(str(anchor))


def _known_chains() -> dict[str, UUID | None]:
    """Return every chain by its team's slug, the one of no team as "-"."""
    teams: dict[str, UUID | None] = {NO_TEAM: None}
    teams.update(Team.objects.order_by("slug").values_list("slug", "id"))
    gone = set(chains()) - set(teams.values())
    return teams | {str(team_id): team_id for team_id in gone}


def _chosen(known: dict[str, UUID | None], slug: str | None) -> list[str]:
    if slug is None:
        return list(known)
    if slug not in known:
        raise CommandError(f"There is no team {slug}.")
    return [slug]


def _text_of(path: str | None) -> str:
    if path is None:
        return ""
    try:
        return Path(path).read_text()
    except OSError as failure:
        raise CommandError(f"{path} cannot be read: {failure.strerror}.") from failure
