"""Send what nobody expects to every operation, as each of the cast, and judge every answer.

No failure of the server, no answer that the OpenAPI document does not describe (status, type,
body, headers). Half of the addresses name records of the small world, so that the answers are not
all 404. `python -m bench.schemathesis_all [examples an operation] [seconds a person]
[person…]`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bench.live_server import CSRF, ROOT, LiveServer, client_for, own_database, prepared_world

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,"
    "response_schema_conformance,response_headers_conformance,unsupported_method"
)
PEOPLE = ("anonymous", "leo", "ada", "max", "olga", "nils")
# What the addresses call the records that `Ids` names.
NAMES = {
    "team": "team",
    "program_id": "program",
    "section_id": "section",
    "content_id": "text",
    "asset_id": "image",
    "upload_id": "upload",
    "group_id": "group",
    "membership_id": "membership",
    "invitation_id": "training",
    "attempt_id": "attempt",
    "certificate_id": "certificate",
    "number": "number",
}


def main() -> int:
    examples = sys.argv[1] if len(sys.argv) > 1 else "4"
    seconds = sys.argv[2] if len(sys.argv) > 2 else "600"
    people = sys.argv[3:] or list(PEOPLE)
    environment = {"FOOTPLATE_REQUESTS_PER_MINUTE": "0"}
    with own_database() as url, prepared_world(url, **environment) as world:
        server = LiveServer()
        server.start()
        try:
            failed = [
                name
                for name in people
                if not run(server, world, name, examples=examples, seconds=seconds)
            ]
        finally:
            server.kill()
    print(f"schemathesis: {len(people) - len(failed)} of {len(people)} people without a finding")
    return 1 if failed else 0


def run(server: LiveServer, world: Any, name: str, *, examples: str, seconds: str) -> bool:
    """Run as this person; return whether nothing was found."""
    user = None if name == "anonymous" else getattr(world.cast, name)
    cookies = client_for(server, user).cookies
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder, "schemathesis.toml")
        config.write_text("" if user is None else _real_records(world))
        report = Path(folder, "report.xml")
        argv = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(config), "run"]
        argv += [f"{server.url}/api/v1/openapi.json", "--url", server.url]
        argv += ["--checks", CHECKS, "--max-examples", examples, "--mode", "all"]
        argv += ["--phases", "examples,coverage,fuzzing", "--continue-on-failure", "--no-color"]
        argv += ["--max-time", seconds, "--warnings", "off", "--request-timeout", "20"]
        argv += ["--header", "Cookie: " + "; ".join(f"{k}={v}" for k, v in cookies.items())]
        argv += ["--header", f"X-CSRFToken: {CSRF}", "--report-junit-path", str(report)]
        print(f"--- {name}", flush=True)
        hooks = {"SCHEMATHESIS_HOOKS": "bench.schemathesis_hooks", "PYTHONPATH": str(ROOT)}
        ended = subprocess.run(
            argv,
            check=False,
            cwd=folder,
            env=os.environ | hooks,
            capture_output=True,
            text=True,
        )
    _show(ended.stdout + ended.stderr, whole=ended.returncode != 0)
    return ended.returncode == 0


def _real_records(world: Any) -> str:
    """Return the settings that put the ids of Northwind's records into addresses."""
    from footplate.testing.tests.calls import ids_of

    ids = asdict(ids_of(world.northwind))
    lines = [f'"path.{name}" = {json.dumps(ids[key])}' for name, key in NAMES.items()]
    return "\n".join(["[parameters]", *lines, ""])


def _show(output: str, *, whole: bool) -> None:
    """Print the findings and the summary; the progress is noise."""
    lines = output.splitlines()
    place = next((n for n, line in enumerate(lines) if " FAILURES " in line), None)
    if place is None:
        place = next((n for n, line in enumerate(lines) if " SUMMARY " in line), 0)
    shown = lines[place:] if whole else lines[-14:]
    print("\n".join(shown), flush=True)


if __name__ == "__main__":
    sys.exit(main())
