"""What an edition is made of, and the hashes that name it. Pure."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC
from typing import Any

from footplate.programs.kinds.base import Frozen
from footplate.programs.models import Program

RULES = (
    "completion_deadline",
    "completion_timeframe",
    "passing_percentage",
    "time_limit",
    "sequential",
    "late_completion",
    "certificate_design",
    "certificate_validity_months",
    "recertify_lead_days",
    "reminder_days",
)


def canonical_json(value: Any) -> bytes:
    """Return the one way to write this value: sorted keys, no spaces, UTF-8."""
    text = json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )
    return text.encode()


def sha256_of(value: Any) -> str:
    """Return the hash of the value's canonical JSON, in hexadecimal."""
    return hashlib.sha256(canonical_json(value)).hexdigest()


def snapshot_sha256(frozen: Frozen) -> str:
    """Return the address of a frozen content: what is taught and what counts as right."""
    return sha256_of({"body": frozen.body, "answer_key": frozen.answer_key})


def rules_of(program: Program) -> dict[str, Any]:
    """Return the program's rules as an edition keeps them; moments are UTC texts."""
    rules = {name: getattr(program, name) for name in RULES}
    if program.completion_deadline is not None:
        moment = program.completion_deadline.astimezone(UTC).isoformat()
        rules["completion_deadline"] = moment.replace("+00:00", "Z")
    return rules


def edition_sha256(
    *, title: str, description: str, outline: dict[str, Any], rules: dict[str, Any]
) -> str:
    """Return the hash that names everything a learner of the edition meets."""
    return sha256_of(
        {"title": title, "description": description, "outline": outline, "rules": rules}
    )


def entries_of(outline: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the entries of an outline's contents in reading order."""
    for section in outline["sections"]:
        yield from section["contents"]


def hashes_of(outline: dict[str, Any]) -> dict[str, str]:
    """Return {content's id: snapshot's sha256}."""
    return {entry["id"]: entry["sha256"] for entry in entries_of(outline)}
